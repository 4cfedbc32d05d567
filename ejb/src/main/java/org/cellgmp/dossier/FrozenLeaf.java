package org.cellgmp.dossier;

/**
 * A leaf as it stands in a baseline.
 *
 * @param leaf number in the plan
 * @param source number and version of the document; null for a received file
 */
public record FrozenLeaf(
        int leaf,
        String place,
        String titleEnglish,
        String titleChinese,
        String fileName,
        String sha256,
        String source) {}
