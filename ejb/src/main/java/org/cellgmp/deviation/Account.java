package org.cellgmp.deviation;

import java.time.OffsetDateTime;

/**
 * What is told of a deviation.
 *
 * @param occurredAt when it happened; null while that is not known
 * @param discoveredAt when somebody saw it
 * @param awareAt when the quality unit learned of it: the clock of the due date starts here
 * @param immediateCorrection what was done at once; null if nothing was
 * @param product code of the product, and @param site name of the site, where no record tells it; null if one does or none is known
 */
public record Account(
        String title,
        String description,
        String immediateCorrection,
        OffsetDateTime occurredAt,
        OffsetDateTime discoveredAt,
        OffsetDateTime awareAt,
        String product,
        String site) {
    /** Without a place of its own. */
    public Account(
            String title,
            String description,
            String immediateCorrection,
            OffsetDateTime occurredAt,
            OffsetDateTime discoveredAt,
            OffsetDateTime awareAt) {
        this(title, description, immediateCorrection, occurredAt, discoveredAt, awareAt, null, null);
    }
}
