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
 * @param kept index.xml, regional backbone and study tagging files; empty for one that was published before they were kept
 */
public record PublishedSequence(
        Region region,
        String number,
        String opened,
        String indexMd5,
        List<PublishedLeaf> leaves,
        SequenceStatement statement,
        List<PublishedTagging> taggings,
        List<KeptPart> kept) {
    public PublishedSequence {
        leaves = leaves == null ? List.of() : List.copyOf(leaves);
        taggings = taggings == null ? List.of() : List.copyOf(taggings);
        kept = kept == null ? List.of() : List.copyOf(kept);
    }

    /** Of which no file is kept. */
    public PublishedSequence(
            Region region,
            String number,
            String opened,
            String indexMd5,
            List<PublishedLeaf> leaves,
            SequenceStatement statement,
            List<PublishedTagging> taggings) {
        this(region, number, opened, indexMd5, leaves, statement, taggings, List.of());
    }

    /** Of which nothing is stated but what it opened. */
    public PublishedSequence(Region region, String number, String opened, String indexMd5, List<PublishedLeaf> leaves) {
        this(region, number, opened, indexMd5, leaves, null, List.of());
    }
}
