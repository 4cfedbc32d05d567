package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanNode;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.MissingContent;

/** The plan hung into the headings: what is there, what is missing, what is out of date, from the leaves upwards. */
public final class PlanTree {
    private static final CtdStructure STRUCTURE = CtdStructure.get();

    private final Map<String, List<LeafView>> leaves = new HashMap<>();
    private final Map<String, List<MissingContent>> missing = new HashMap<>();
    private final Aim aim;
    private final Set<Integer> twice;

    public PlanTree(List<LeafView> plan, Aim aim) {
        this.aim = aim;
        twice = Duplicates.of(plan.stream().map(LeafView::leaf).toList());
        for (var leaf : plan)
            leaves.computeIfAbsent(leaf.leaf().place(), key -> new ArrayList<>())
                    .add(leaf);
        for (var region : aim.regions().stream().sorted().toList())
            for (var required :
                    Completeness.of(plan.stream().map(LeafView::leaf).toList(), region, aim))
                missing.computeIfAbsent(required.places().get(0), key -> new ArrayList<>())
                        .add(required);
    }

    /** Trees of module 1 for each region aimed at, then modules 2 to 5. */
    public List<PlanNode> roots() {
        return STRUCTURE.below(null).stream()
                .filter(heading -> !heading.place().startsWith("m1-administrative-information-and-prescribing"))
                .filter(heading -> heading.region() == null || shown(heading))
                .map(this::node)
                .toList();
    }

    private PlanNode node(Heading heading) {
        var below = STRUCTURE.below(heading).stream().map(this::node).toList();
        var own = leaves.getOrDefault(heading.place(), List.of());
        var wanted = missing.getOrDefault(heading.place(), List.of());
        int count = own.size() + below.stream().mapToInt(PlanNode::count).sum();
        return new PlanNode(heading, state(own, wanted, below), own, below, wanted, count);
    }

    /** A leaf that stands at a heading is always shown, whatever the plan aims at now. */
    private boolean shown(Heading heading) {
        var region = heading.region();
        if (leaves.keySet().stream().anyMatch(place -> STRUCTURE.within(place, heading.place()))) return true;
        return aim.regions().contains(region) && heading.portal() == aim.kind().byPortal(region);
    }

    private NodeState state(List<LeafView> own, List<MissingContent> wanted, List<PlanNode> below) {
        var states =
                Stream.concat(below.stream().map(PlanNode::state), own.stream().map(leaf -> state(leaf, twice)));
        var worst = states.min(java.util.Comparator.naturalOrder()).orElse(NodeState.EMPTY);
        return wanted.isEmpty() ? worst : NodeState.MISSING;
    }

    static NodeState state(LeafView leaf, Set<Integer> twice) {
        if (leaf.outdated()) return NodeState.OUTDATED;
        if (twice.contains(leaf.leaf().number())) return NodeState.DUPLICATE;
        return leaf.approved() ? NodeState.HAVE : NodeState.UNAPPROVED;
    }
}
