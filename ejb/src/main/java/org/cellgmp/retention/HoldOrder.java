package org.cellgmp.retention;

/**
 * A legal hold to be placed, as typed.
 *
 * @param named number of the record or batch, code of the product or name of the site; null for a period
 * @param from first day, {@code 2026-01-31}, of a period; @param to last day
 * @param askedBy who asked for it, e.g. a court or an authority
 */
public record HoldOrder(HoldTarget target, String named, String from, String to, String reason, String askedBy) {}
