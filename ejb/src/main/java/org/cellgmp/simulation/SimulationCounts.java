package org.cellgmp.simulation;

/**
 * What a simulation came to so far.
 *
 * @param tried batches; @param total batches there are; @param touched batches with a difference
 * @param added findings that are new, by severity; @param unchanged findings that stand as they do today
 * @param notAssessed places that the rules could not tell of
 * @param withReleased batches with a finding that were released; the others likewise; {@code Open}: not decided, or in quarantine
 */
public record SimulationCounts(
        long tried,
        long total,
        long touched,
        long addedCritical,
        long addedMajor,
        long addedOther,
        long lost,
        long changed,
        long unchanged,
        long notAssessed,
        long withReleased,
        long withRejected,
        long withOpen,
        long withoutReleased,
        long withoutRejected,
        long withoutOpen) {
    public long added() {
        return addedCritical + addedMajor + addedOther;
    }

    /** New findings that a release would wait for, per 100 batches, one decimal; the work that the rules would bring. */
    public String workload() {
        if (tried == 0) return "0";
        return java.math.BigDecimal.valueOf((addedCritical + addedMajor) * 100)
                .divide(java.math.BigDecimal.valueOf(tried), 1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
