package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One hand-over of cells or product.
 *
 * @param temperature of the container at hand-over
 */
public record CustodyEvent(
        OffsetDateTime at, String what, String handedOverBy, String receivedBy, String place, Quantity temperature) {}
