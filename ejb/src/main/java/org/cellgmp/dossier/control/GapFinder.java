package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.Asked;
import org.cellgmp.dossier.GapCell;
import org.cellgmp.dossier.GapRow;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.dossier.ProductGaps;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;

/** Lays what the regions ask of one product side by side and looks for it in all plans of the product. */
@ApplicationScoped
public class GapFinder {
    @Inject
    PlanFinder finder;

    @Inject
    PlanLines lines;

    @Inject
    TrialChecks trials;

    public GapFinder() {}

    /** @param type null for what the newest plan says, if it says one */
    public ProductGaps of(String product, ApplicationKind kind, ProductKind type) throws Refusal {
        var plans = finder.ofProduct(product);
        var said = type != null ? type : type(plans);
        var aim = new Aim(kind, said, Set.of(Region.values()));
        var best = new LinkedHashMap<String, GapCell>();
        for (var asked : AskedContent.get().of(aim))
            best.put(asked.line(), new GapCell(asked, NodeState.MISSING, null, Set.of()));
        var elsewhere = new LinkedHashMap<String, Set<Region>>();
        for (var plan : plans)
            for (var line : lines.of(plan, aim)) {
                better(best, line, plan.number());
                elsewhere
                        .computeIfAbsent(line.asked().line(), key -> new HashSet<>())
                        .addAll(line.elsewhere());
            }
        return new ProductGaps(
                product,
                kind,
                said,
                plans.stream().map(Dossier::number).toList(),
                rows(best, elsewhere),
                trials.of(product));
    }

    private static ProductKind type(List<Dossier> plans) {
        return plans.stream()
                .map(plan -> plan.aim().product())
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
    }

    /** What is there beats what is not: states stand from the worst to the best. */
    private static void better(Map<String, GapCell> best, PlanLine line, String dossier) {
        var before = best.get(line.asked().line());
        if (line.state() == NodeState.MISSING) return;
        if (before.dossier() == null || line.state().compareTo(before.state()) > 0)
            best.put(line.asked().line(), new GapCell(line.asked(), line.state(), dossier, Set.of()));
    }

    private static List<GapRow> rows(Map<String, GapCell> best, Map<String, Set<Region>> elsewhere) {
        var byTopic = new LinkedHashMap<String, Map<Region, GapCell>>();
        for (var cell : best.values()) {
            var asked = cell.asked();
            var there = cell.state() == NodeState.MISSING
                    ? elsewhere.getOrDefault(asked.line(), Set.of())
                    : Set.<Region>of();
            byTopic.computeIfAbsent(asked.topic(), key -> new TreeMap<>())
                    .put(asked.region(), new GapCell(asked, cell.state(), cell.dossier(), there));
        }
        var rows = new ArrayList<GapRow>();
        for (var topic : byTopic.entrySet()) {
            Asked first = topic.getValue().values().iterator().next().asked();
            rows.add(new GapRow(topic.getKey(), first.titleEnglish(), first.titleChinese(), topic.getValue()));
        }
        return rows;
    }
}
