package org.cellgmp.dossier;

import java.util.List;
import java.util.Optional;

/**
 * What an application consists of, whatever the region: the branches of repeated headings, the leaves, and the studies that
 * some of them belong to.
 */
public record ContentPlan(List<Branch> branches, List<PlannedLeaf> leaves, StudyPlan studies) {
    public ContentPlan {
        branches = List.copyOf(branches);
        leaves = List.copyOf(leaves);
    }

    /** Of an application without studies. */
    public ContentPlan(List<Branch> branches, List<PlannedLeaf> leaves) {
        this(branches, leaves, StudyPlan.NONE);
    }

    public Optional<Branch> branch(String name) {
        return branches.stream().filter(branch -> branch.name().equals(name)).findFirst();
    }
}
