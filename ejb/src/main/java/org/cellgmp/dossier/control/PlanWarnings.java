package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.Region;
import org.cellgmp.dossier.SequenceFinding;

/** What does not keep a plan from being published but ought to be seen first. */
public final class PlanWarnings {
    private PlanWarnings() {}

    public static List<SequenceFinding> of(List<LeafView> leaves, Region region) {
        var warnings = new ArrayList<SequenceFinding>();
        for (var leaf : leaves)
            if (!leaf.approved() && leaf.leaf().regions().contains(region))
                warnings.add(FindingList.of(
                        "plan.unapproved",
                        region,
                        false,
                        leaf.heading().number(),
                        leaf.leaf().number()));
        leaves.stream()
                .filter(leaf -> leaf.outdated() && leaf.leaf().regions().contains(region))
                .map(leaf -> FindingList.of(
                        "plan.outdated",
                        region,
                        false,
                        leaf.heading().number(),
                        leaf.leaf().number(),
                        leaf.leaf().source()))
                .forEach(warnings::add);
        return warnings;
    }
}
