package org.cellgmp.dossier;

/**
 * One leaf at which the plan is not as it was frozen.
 *
 * @param was document and version, or digest, in the baseline; null if the leaf is not in it
 * @param is the same in the plan now, or the version that could be placed; null if the leaf is gone
 */
public record Departure(
        DepartureKind kind, int leaf, String titleEnglish, String titleChinese, String was, String is) {}
