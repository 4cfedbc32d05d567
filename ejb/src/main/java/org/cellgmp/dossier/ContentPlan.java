package org.cellgmp.dossier;

import java.util.List;
import java.util.Optional;

/** What an application consists of, whatever the region: the branches of repeated headings and the leaves. */
public record ContentPlan(List<Branch> branches, List<PlannedLeaf> leaves) {
    public ContentPlan {
        branches = List.copyOf(branches);
        leaves = List.copyOf(leaves);
    }

    public Optional<Branch> branch(String name) {
        return branches.stream().filter(branch -> branch.name().equals(name)).findFirst();
    }
}
