package org.cellgmp.dossier;

import java.util.List;
import java.util.Set;

/**
 * The studies of a dossier, and the leaves that belong to studies by their headings.
 *
 * @param named numbers of studies that a published sequence has named: nothing of them changes any more
 */
public record StudiesView(String number, StudyPlan plan, List<PlannedLeaf> documents, Set<Integer> named) {
    public StudiesView {
        documents = List.copyOf(documents);
        named = Set.copyOf(named);
    }

    /** Leaves that a sequence with tagging files cannot hold yet. */
    public List<PlannedLeaf> untagged() {
        return documents.stream()
                .filter(leaf -> plan.leaf(leaf.number()).isEmpty())
                .toList();
    }
}
