package org.cellgmp.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What to look for in the trail; null in any place means "all".
 *
 * @param record a whole record number, or the beginning of one: events about it, or that name it in a change or detail
 * @param batch whole number of a batch record: events that name it or a record that belongs to it
 * @param person account name, or printed name if there is no such account; whole
 * @param act the act or its beginning, e.g. {@code deviation.} or {@code identity.sign-in-refused}
 * @param field name of a field that was changed, e.g. {@code viability} or {@code harvest/viability}, whatever its case; the
 *     first entry of a record is no change
 * @param from first moment; @param to first moment no longer wanted
 * @param remarks only events of which all of these were noted
 */
public record TrailQuery(
        String record,
        String batch,
        String person,
        String act,
        String field,
        Instant from,
        Instant to,
        Set<Remark> remarks) {
    public static final TrailQuery ALL = new TrailQuery(null, null, null, null, null, null, null, Set.of());

    public TrailQuery {
        record = blankIsNull(record);
        batch = blankIsNull(batch);
        person = blankIsNull(person);
        act = blankIsNull(act);
        field = blankIsNull(field);
        remarks = remarks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(remarks));
    }

    /** @param reasonMissing true: only acts that change something and give no reason */
    public TrailQuery(String record, String person, String act, Instant from, Instant to, boolean reasonMissing) {
        this(record, null, person, act, null, from, to, reasonMissing ? Set.of(Remark.NO_REASON) : Set.of());
    }

    /** The conditions that were set, by name, as an export tells them. */
    public Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        told.put("record", record);
        told.put("batch", batch);
        told.put("person", person);
        told.put("act", act);
        told.put("field", field);
        told.put("from", from == null ? null : from.toString());
        told.put("to", to == null ? null : to.toString());
        for (var remark : Remark.values())
            if (remarks.contains(remark)) told.merge("remarks", remark.name(), (one, other) -> one + " " + other);
        told.values().removeIf(value -> value == null);
        return told;
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
