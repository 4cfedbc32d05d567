package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cellgmp.dossier.KeyView;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.ectd.FindingList;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;

/** What does not keep a plan from being published but ought to be seen first. */
public final class PlanWarnings {
    private PlanWarnings() {}

    /** @param keys versions that the branches have written */
    public static List<SequenceFinding> of(List<LeafView> leaves, Collection<KeyView> keys, Region region) {
        var warnings = new ArrayList<SequenceFinding>();
        for (var key : keys)
            if (!key.approved())
                warnings.add(FindingList.of("plan.key-unapproved", region, false, key.name(), key.name(), key.label()));
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
