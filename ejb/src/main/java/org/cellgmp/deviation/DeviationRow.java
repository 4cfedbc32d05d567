package org.cellgmp.deviation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A deviation in a list. @param classification null before QA gave one; @param owner printed name of in whose hands it is, null for nobody's */
public record DeviationRow(
        String number,
        String title,
        DeviationState state,
        Classification classification,
        LocalDate dueOn,
        OffsetDateTime openedAt,
        String openedByName,
        List<String> batches,
        String owner) {
    public DeviationKind kind() {
        return DeviationKind.of(number);
    }
}
