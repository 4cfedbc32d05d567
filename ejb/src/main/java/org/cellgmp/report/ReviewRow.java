package org.cellgmp.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A version of a product review in a list. */
public record ReviewRow(
        String number,
        int version,
        ReviewState state,
        String product,
        LocalDate from,
        LocalDate to,
        String preparedByName,
        OffsetDateTime preparedAt) {}
