package org.cellgmp.clause;

import java.time.OffsetDateTime;
import org.cellgmp.guideline.Wording;

/** A source check in a list. @param clause key; @param shown number of the clause as the check shows it */
public record CheckRow(
        String number,
        CheckState state,
        String guideline,
        String clause,
        Wording shown,
        String read,
        String notedByName,
        OffsetDateTime notedAt) {}
