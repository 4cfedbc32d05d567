package org.cellgmp.dossier;

import java.util.Set;
import org.cellgmp.ectd.Region;

/**
 * What a plan is for: it decides what is asked.
 *
 * @param product null while nobody has said it; then only what is asked of every product counts
 * @param regions where it is meant to be filed; never empty
 */
public record Aim(ApplicationKind kind, ProductKind product, Set<Region> regions) {
    /** What a dossier aims at until somebody says otherwise. */
    public static final Aim FIRST_TRIAL = new Aim(ApplicationKind.TRIAL, null, Set.of(Region.CN, Region.US));

    public Aim {
        regions = Set.copyOf(regions);
        if (regions.isEmpty()) throw new IllegalArgumentException("no region");
    }
}
