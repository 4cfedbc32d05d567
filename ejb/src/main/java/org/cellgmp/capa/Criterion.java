package org.cellgmp.capa;

/**
 * What is watched for after a change or a CAPA.
 *
 * @param product code of the product whose batches count; null for NO_EVENT over all products
 * @param rule id for NO_FINDING and NO_EVENT; @param place as the departure told it, null for anywhere
 * @param parameter name of a process parameter or test for PARAMETER_WITHIN; @param low and @param high included, null for open
 */
public record Criterion(
        Kind kind, String product, String rule, String place, String parameter, String low, String high) {
    /** JUDGED: no rule can tell; the owner of the check says what was found. */
    public enum Kind {
        JUDGED,
        NO_FINDING,
        NO_EVENT,
        PARAMETER_WITHIN
    }

    /** True if the batches themselves are looked at. */
    public boolean ofBatches() {
        return kind == Kind.NO_FINDING || kind == Kind.PARAMETER_WITHIN;
    }
}
