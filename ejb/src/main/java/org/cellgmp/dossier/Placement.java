package org.cellgmp.dossier;

import java.util.List;
import java.util.Set;
import org.cellgmp.ectd.Region;

/**
 * Where a file is to stand in the plan.
 *
 * @param place see {@link Heading#place()}, or the printed number, with {@code cn:} or {@code us:} before it in module 1
 * @param branches names of branches; empty if the place needs none
 * @param titleEnglish null for the document's or heading's own; likewise {@code titleChinese}
 * @param fileName null for the document's own or the uploaded one
 * @param regions empty for every region that knows the place
 */
public record Placement(
        String place,
        List<String> branches,
        String titleEnglish,
        String titleChinese,
        String fileName,
        Set<Region> regions) {
    public Placement {
        branches = branches == null ? List.of() : List.copyOf(branches);
        regions = regions == null ? Set.of() : Set.copyOf(regions);
    }

    public static Placement at(String place, String... branches) {
        return new Placement(place, List.of(branches), null, null, null, Set.of());
    }
}
