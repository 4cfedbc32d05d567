package org.cellgmp.audit;

import java.time.Instant;

/**
 * What to look for in the trail; null in any place means "all".
 *
 * @param record a record number or its beginning: events about it, or that name it in a change or detail
 * @param person account name or printed name, whole
 * @param act the act or its beginning, e.g. {@code deviation.} or {@code identity.sign-in-refused}
 * @param from first moment; @param to first moment no longer wanted
 * @param reasonMissing true: only acts that change something and give no reason
 */
public record TrailQuery(String record, String person, String act, Instant from, Instant to, boolean reasonMissing) {
    public static final TrailQuery ALL = new TrailQuery(null, null, null, null, null, false);

    public TrailQuery {
        record = blankIsNull(record);
        person = blankIsNull(person);
        act = blankIsNull(act);
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
