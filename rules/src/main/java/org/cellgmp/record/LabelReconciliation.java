package org.cellgmp.record;

/**
 * Count of labels of one version. China GMP (2010) Art. 180; 21 CFR 211.125.
 */
public record LabelReconciliation(
        String labelVersion,
        String printed,
        String used,
        String destroyed,
        String returned,
        String performedBy,
        String verifiedBy) {}
