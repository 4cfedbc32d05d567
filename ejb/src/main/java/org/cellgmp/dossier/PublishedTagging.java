package org.cellgmp.dossier;

import java.util.List;

/**
 * A study tagging file of a published sequence.
 *
 * @param study number within the dossier, in decimal digits
 * @param leaf its own leaf; the number in the plan is 0, for no plan holds it
 * @param documents what it says of the leaves it names
 */
public record PublishedTagging(String study, String studyId, PublishedLeaf leaf, List<Document> documents) {
    public PublishedTagging {
        documents = List.copyOf(documents);
    }

    /** @param leaf sequence and id, e.g. {@code 0000#leaf-0001-0000} */
    public record Document(String leaf, String tag) {}
}
