package org.cellgmp.report;

/** What was counted when the figures of a review were taken, as digits. @param failed events out of specification or trend */
public record ReviewCounts(
        String made,
        String released,
        String rejected,
        String undecided,
        String failed,
        String deviations,
        String nonconformances,
        String capas,
        String changes,
        String studies,
        String matters,
        String holds) {}
