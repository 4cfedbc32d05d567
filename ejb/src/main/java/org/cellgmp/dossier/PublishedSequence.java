package org.cellgmp.dossier;

import java.util.List;
import org.cellgmp.ectd.Region;

/**
 * What stands in a published sequence.
 *
 * @param number four digits
 * @param opened number of the sequence that opened the regulatory activity
 * @param taggings study tagging files, which no plan holds
 * @param statement what it was stated to be; null where it is not known
 */
public record PublishedSequence(
        Region region,
        String number,
        String opened,
        String indexMd5,
        List<PublishedLeaf> leaves,
        SequenceStatement statement,
        List<PublishedTagging> taggings) {
    public PublishedSequence {
        leaves = leaves == null ? List.of() : List.copyOf(leaves);
        taggings = taggings == null ? List.of() : List.copyOf(taggings);
    }

    /** Of which nothing is stated but what it opened. */
    public PublishedSequence(Region region, String number, String opened, String indexMd5, List<PublishedLeaf> leaves) {
        this(region, number, opened, indexMd5, leaves, null, List.of());
    }
}
