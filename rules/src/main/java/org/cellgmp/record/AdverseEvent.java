package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One adverse event after the infusion. ICH E2A, E2B; by pseudonym only.
 *
 * @param term as coded or written; @param grade CTCAE grade 1 to 5
 * @param relatedness to the product, as judged; @param reportedOn day of the report to sponsor or authority
 */
public record AdverseEvent(
        String term,
        String grade,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        Boolean serious,
        String relatedness,
        String treatment,
        String outcome,
        LocalDate reportedOn,
        String reportedTo) {}
