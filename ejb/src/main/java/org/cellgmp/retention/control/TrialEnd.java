package org.cellgmp.retention.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.record.TrialProtocol;

/** When a trial has ended, as its protocol tells. */
final class TrialEnd {
    private static final Set<String> OVER = Set.of("completed", "terminated", "withdrawn");

    private TrialEnd() {}

    /** Null while it goes on; of a month its last day. */
    static LocalDate of(TrialProtocol protocol) {
        boolean over = protocol.status() != null
                && OVER.contains(protocol.status().strip().toLowerCase(Locale.ROOT));
        for (var date : protocol.dates()) {
            if (date.name() == null || !date.name().strip().equalsIgnoreCase("completion") || date.on() == null)
                continue;
            boolean actual =
                    date.certainty() == null ? over : date.certainty().strip().equalsIgnoreCase("actual");
            if (actual) return day(date.on().strip());
        }
        return null;
    }

    private static LocalDate day(String on) {
        try {
            return on.length() == 7 ? YearMonth.parse(on).atEndOfMonth() : LocalDate.parse(on);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
