package org.cellgmp.dossier;

import java.util.List;
import java.util.Set;
import org.cellgmp.ectd.Region;

/**
 * A file at its place in the content plan.
 *
 * @param number within the dossier, from 1; never used again, so that leaf ids stay unique for ever
 * @param place see {@link Heading#place()}
 * @param branches names of the branches that the place needs
 * @param titleEnglish leaf title for the United States; @param titleChinese for China
 * @param fileName lower-case letters, digits and hyphens with extension, at most 64 characters
 * @param sha256 of the file's bytes
 * @param size bytes, in decimal digits
 * @param source number and version of the document, e.g. {@code DC-2026-0001/v2}; null for an upload
 * @param regions where it is filed
 */
public record PlannedLeaf(
        int number,
        String place,
        List<String> branches,
        String titleEnglish,
        String titleChinese,
        String fileName,
        String sha256,
        long size,
        String source,
        Set<Region> regions) {
    public PlannedLeaf {
        branches = List.copyOf(branches);
        regions = Set.copyOf(regions);
    }

    public String title(Region region) {
        var own = region == Region.CN ? titleChinese : titleEnglish;
        var other = region == Region.CN ? titleEnglish : titleChinese;
        return own == null || own.isBlank() ? other : own;
    }
}
