package org.cellgmp.history.control;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cellgmp.history.TargetState;
import org.cellgmp.history.entity.HistoryApplication;
import org.cellgmp.history.entity.HistoryLeaf;
import org.cellgmp.history.entity.HistoryTally;

/**
 * Links the leaves of a whole application in the order of its sequences, and counts them node by node: so the outcome does not
 * depend on the order in which the sequences came. Rows that are right already are left alone.
 */
final class Recount {
    private static final int PORTION = 500;

    private final EntityManager entities;
    private final HistoryApplication application;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line> named = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    private static final class Line {
        long id;
        String sequence;
        int ordinal;
        long node;
        long folder;
        Long study;
        String backbone;
        String leaf;
        String operation;
        String modified;
        TargetState state;
        Long target;
        Long endedBy;
        Integer ended;
        int errors;
        int warnings;
        TargetState newState = TargetState.NONE;
        Long newTarget;
        Long newEndedBy;
        Integer newEnded;
    }

    Recount(EntityManager entities, HistoryApplication application) {
        this.entities = entities;
        this.application = application;
    }

    void run() {
        entities.flush();
        entities.clear();
        read();
        for (var line : lines) link(line);
        write();
        tally();
        entities.flush();
        entities.clear();
    }

    private void read() {
        entities.createQuery("select s.number from HistorySequence s where s.application = :application", String.class)
                .setParameter("application", application.id())
                .getResultStream()
                .forEach(held::add);
        entities.createQuery(
                        "select l.id, l.ordinal, l.node, l.folder, l.study, l.backbone, l.leafId, l.operation,"
                                + " l.modifiedFile, l.targetState, l.target, l.endedBy, l.ended, l.errors, l.warnings"
                                + " from HistoryLeaf l where l.application = :application order by l.place",
                        Object[].class)
                .setParameter("application", application.id())
                .getResultStream()
                .forEach(this::read);
    }

    private void read(Object[] row) {
        var line = new Line();
        line.id = (Long) row[0];
        line.ordinal = (Integer) row[1];
        line.sequence = String.format("%04d", line.ordinal);
        line.node = (Long) row[2];
        line.folder = (Long) row[3];
        line.study = (Long) row[4];
        line.backbone = (String) row[5];
        line.leaf = (String) row[6];
        line.operation = (String) row[7];
        line.modified = (String) row[8];
        line.state = (TargetState) row[9];
        line.target = (Long) row[10];
        line.endedBy = (Long) row[11];
        line.ended = (Integer) row[12];
        line.errors = (Integer) row[13];
        line.warnings = (Integer) row[14];
        lines.add(line);
        if (!line.operation.equals("delete") && !line.leaf.isEmpty())
            named.putIfAbsent(key(line.sequence, line.backbone, line.leaf), line);
    }

    private static String key(String sequence, String backbone, String leaf) {
        return sequence + "/" + backbone + "#" + leaf;
    }

    private void link(Line line) {
        if (line.modified == null || line.modified.isEmpty() || line.operation.equals("new")) return;
        var target = References.target(line.sequence, line.backbone, line.modified);
        if (target == null || target.sequence().compareTo(line.sequence) >= 0) {
            line.newState = TargetState.ILL_FORMED;
            return;
        }
        var found = named.get(key(target.sequence(), target.backbone(), target.leaf()));
        if (found == null) {
            line.newState = held.contains(target.sequence()) ? TargetState.ABSENT : TargetState.NOT_HELD;
            return;
        }
        line.newState = TargetState.FOUND;
        line.newTarget = found.id;
        boolean ends = line.operation.equals("replace") || line.operation.equals("delete");
        // The first that takes a leaf out of force does; the validator names a second.
        if (ends && found.newEndedBy == null) {
            found.newEndedBy = line.id;
            found.newEnded = line.ordinal;
        }
    }

    private void write() {
        var changed = new HashMap<Long, Line>();
        for (var line : lines)
            if (line.state != line.newState
                    || !Objects.equals(line.target, line.newTarget)
                    || !Objects.equals(line.endedBy, line.newEndedBy)) {
                changed.put(line.id, line);
                if (changed.size() == PORTION) write(changed);
            }
        write(changed);
    }

    private void write(Map<Long, Line> changed) {
        if (changed.isEmpty()) return;
        entities.createQuery("select l from HistoryLeaf l where l.id in :ids", HistoryLeaf.class)
                .setParameter("ids", changed.keySet())
                .getResultList()
                .forEach(leaf -> {
                    var line = changed.get(leaf.id());
                    leaf.linked(line.newState, line.newTarget, line.newEndedBy, line.newEnded);
                });
        changed.clear();
        entities.flush();
        entities.clear();
    }

    private void tally() {
        var parents = new HashMap<Long, Long>();
        entities.createQuery(
                        "select n.id, n.parent from HistoryNode n where n.application = :application", Object[].class)
                .setParameter("application", application.id())
                .getResultStream()
                .forEach(row -> parents.put((Long) row[0], (Long) row[1]));
        var counts = new HashMap<Long, Map<Integer, int[]>>();
        for (var line : lines) {
            boolean says = !line.operation.equals("delete");
            count(counts, parents, line, line.ordinal, 1, says ? 1 : 0, line.errors, line.warnings);
            if (says && line.newEnded != null) count(counts, parents, line, line.newEnded, 0, -1, 0, 0);
        }
        store(counts);
    }

    private static void count(
            Map<Long, Map<Integer, int[]>> counts, Map<Long, Long> parents, Line line, int ordinal, int... more) {
        for (var hung : new Long[] {line.node, line.folder, line.study})
            for (var at = hung; at != null && at != 0; at = parents.get(at)) {
                var sum =
                        counts.computeIfAbsent(at, key -> new HashMap<>()).computeIfAbsent(ordinal, key -> new int[4]);
                for (int i = 0; i < 4; i++) sum[i] += more[i];
            }
    }

    private void store(Map<Long, Map<Integer, int[]>> counts) {
        entities.createQuery(
                        "select t from HistoryTally t, HistoryNode n where n.id = t.node and n.application = :application",
                        HistoryTally.class)
                .setParameter("application", application.id())
                .getResultStream()
                .forEach(tally -> {
                    var node = counts.get(tally.node());
                    var sum = node == null ? null : node.remove(tally.ordinal());
                    if (sum == null) tally.count(0, 0, 0, 0);
                    else tally.count(sum[0], sum[1], sum[2], sum[3]);
                });
        counts.forEach((node, byOrdinal) -> byOrdinal.forEach((ordinal, sum) -> {
            var tally = new HistoryTally(node, ordinal);
            tally.count(sum[0], sum[1], sum[2], sum[3]);
            entities.persist(tally);
        }));
    }
}
