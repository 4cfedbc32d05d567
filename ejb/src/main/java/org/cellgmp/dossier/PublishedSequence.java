package org.cellgmp.dossier;

import java.util.List;
import org.cellgmp.ectd.Region;

/**
 * What stands in a published sequence.
 *
 * @param number four digits
 * @param opened number of the sequence that opened the regulatory activity
 */
public record PublishedSequence(
        Region region, String number, String opened, String indexMd5, List<PublishedLeaf> leaves) {
    public PublishedSequence {
        leaves = leaves == null ? List.of() : List.copyOf(leaves);
    }
}
