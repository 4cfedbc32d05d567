package org.cellgmp.web.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.Branch;
import org.cellgmp.history.Look;
import org.cellgmp.history.SequenceLine;
import org.cellgmp.history.TreeLine;
import org.cellgmp.history.boundary.Histories;
import org.cellgmp.web.page.PageContext;

/** The rows of a tree: the top, and what lies on the way to the row that is open. */
final class HistoryTree {
    private final Histories histories;
    private final String number;
    private final HistoryLook look;
    private final PageContext page;
    private final List<TreeRow> rows = new ArrayList<>();

    HistoryTree(Histories histories, String number, HistoryLook look, PageContext page) {
        this.histories = histories;
        this.number = number;
        this.look = look;
        this.page = page;
    }

    List<TreeRow> rows(List<SequenceLine> sequences) throws Refusal {
        var way = new ArrayList<Long>();
        if (look.openNode() != null) for (var step : histories.path(number, look.openNode())) way.add(step.id());
        if (!look.bySequence()) below(null, null, 1, way);
        else if (look.view() == HistoryLook.Kind.SEQUENCE) for (var one : sequences) sequence(one, 1, way);
        else activities(sequences, way);
        return rows;
    }

    private void activities(List<SequenceLine> sequences, List<Long> way) throws Refusal {
        var activities = new LinkedHashMap<String, List<SequenceLine>>();
        for (var one : sequences)
            activities.computeIfAbsent(one.activity(), key -> new ArrayList<>()).add(one);
        for (var activity : activities.entrySet()) {
            var members = activity.getValue();
            var kind = members.get(0).activityKind();
            rows.add(new TreeRow(
                    "a" + activity.getKey(),
                    1,
                    page.text("history.activity", activity.getKey()) + (kind.isEmpty() ? "" : " · " + kind),
                    members.stream().mapToLong(SequenceLine::leaves).sum(),
                    members.stream().mapToLong(SequenceLine::errors).sum(),
                    members.stream().mapToLong(SequenceLine::warnings).sum(),
                    true,
                    true,
                    null,
                    null));
            for (var one : members) sequence(one, 2, way);
        }
    }

    private void sequence(SequenceLine one, int level, List<Long> way) throws Refusal {
        boolean open = one.number().equals(look.openSequence());
        rows.add(new TreeRow(
                "s" + one.number(),
                level,
                one.number() + (one.description().isEmpty() ? "" : " · " + one.description()),
                one.leaves(),
                one.errors(),
                one.warnings(),
                one.leaves() > 0,
                open,
                null,
                null));
        if (open) below(one.number(), null, level + 1, way);
    }

    /** What hangs at one row, for a browser that opens it in place. @param key of the row */
    List<TreeRow> inside(String key, int level, Long after) throws Refusal {
        var inner = new HistoryLook(look.view(), look.at(), look.delta(), key, 0, after);
        add(inner.openSequence(), inner.openNode(), level + 1, List.of(), after);
        return rows;
    }

    private void below(String sequence, Long node, int level, List<Long> way) throws Refusal {
        boolean last = node == null
                ? way.isEmpty()
                : !way.isEmpty() && way.get(way.size() - 1).equals(node);
        add(sequence, node, level, way, last ? look.after() : null);
    }

    private void add(String sequence, Long node, int level, List<Long> way, Long after) throws Refusal {
        Look from = look.look(sequence);
        Branch branch = histories.open(number, from, node, after);
        for (var line : branch.nodes()) {
            boolean open = way.contains(line.id());
            var key = (sequence == null ? "" : "s" + sequence + ".") + line.id();
            rows.add(new TreeRow(
                    key, level, words(line), line.leaves(), line.errors(), line.warnings(), true, open, null, null));
            if (open) below(sequence, line.id(), level + 1, way);
        }
        for (var leaf : branch.leaves()) rows.add(TreeRow.leaf(leaf, level));
        if (branch.next() != null) {
            var key = (sequence == null ? "" : "s" + sequence + (node == null ? "" : ".")) + (node == null ? "" : node);
            rows.add(new TreeRow(
                    key, level, page.text("history.more-leaves"), 0, 0, 0, false, false, null, branch.next()));
        }
    }

    private String words(TreeLine line) {
        return words(line, page);
    }

    /** Number and title of a heading with its keys; a folder's or study's own name. */
    static String words(TreeLine line, PageContext page) {
        var known = CtdStructure.get().find(line.element()).orElse(null);
        var heading = known == null
                ? line.element()
                : (known.number() + " " + page.pick(known.titleEnglish(), known.titleChinese())).strip();
        if (List.of("folder", "study", "node-extension").contains(line.element())) return line.label();
        return line.label().isEmpty() ? heading : heading + " (" + line.label() + ")";
    }
}
