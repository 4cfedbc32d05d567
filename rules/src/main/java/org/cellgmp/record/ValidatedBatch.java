package org.cellgmp.record;

/**
 * A batch that a validation study is about.
 *
 * @param purpose what it was made or taken for, as written, e.g. media fill or performance qualification
 */
public record ValidatedBatch(String batchNumber, String purpose) {}
