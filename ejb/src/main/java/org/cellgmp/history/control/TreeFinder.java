package org.cellgmp.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.ground.Page;
import org.cellgmp.history.LeafLine;
import org.cellgmp.history.Look;
import org.cellgmp.history.TreeKind;
import org.cellgmp.history.TreeLine;
import org.cellgmp.history.entity.HistoryApplication;
import org.cellgmp.history.entity.HistoryLeaf;
import org.cellgmp.history.entity.HistoryNode;

/** Reads a tree node by node, along indexes: what it costs does not grow with the application. */
@ApplicationScoped
public class TreeFinder {
    /** Steps of a life cycle that are followed each way. */
    private static final int LONGEST_CHAIN = 200;

    private static final String LINE =
            "select n.id, n.parent, n.depth, n.element, n.label, sum(t.leaves), sum(t.change),"
                    + " sum(t.errors), sum(t.warnings) from HistoryNode n, HistoryTally t where t.node = n.id and ";
    private static final String GROUP =
            " group by n.id, n.parent, n.depth, n.element, n.label, n.sort order by n.sort, n.id";

    @PersistenceContext
    EntityManager entities;

    public Optional<HistoryNode> root(HistoryApplication application, TreeKind tree) {
        return entities.createQuery(
                        "select n from HistoryNode n where n.application = :application and n.tree = :tree and n.pathSha256 = :path",
                        HistoryNode.class)
                .setParameter("application", application.id())
                .setParameter("tree", tree)
                .setParameter("path", org.cellgmp.history.entity.HistoryFile.key(""))
                .getResultStream()
                .findFirst();
    }

    public Optional<HistoryNode> node(HistoryApplication application, long id) {
        return entities.createQuery(
                        "select n from HistoryNode n where n.application = :application and n.id = :id",
                        HistoryNode.class)
                .setParameter("application", application.id())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those below a node at which something is shown. */
    public List<TreeLine> below(long node, Look look) {
        var rows = entities.createQuery(LINE + "n.parent = :node and " + when(look) + GROUP, Object[].class)
                .setParameter("node", node)
                .setParameter("at", look.at())
                .getResultList();
        var shown = rows.stream().filter(row -> count(row, look) > 0).toList();
        var inner = withBelow(shown.stream().map(row -> (Long) row[0]).toList());
        return shown.stream()
                .map(row -> line(row, look, inner.contains((Long) row[0])))
                .toList();
    }

    /** The node itself, counted; with nothing if nothing is shown. */
    public TreeLine line(HistoryNode node, Look look) {
        return entities.createQuery(LINE + "n.id = :node and " + when(look) + GROUP, Object[].class)
                .setParameter("node", node.id())
                .setParameter("at", look.at())
                .getResultStream()
                .findFirst()
                .map(row -> line(row, look, true))
                .orElseGet(() -> new TreeLine(
                        node.id(), node.parent(), node.depth(), node.element(), node.label(), 0, 0, 0, false));
    }

    private java.util.Set<Long> withBelow(List<Long> nodes) {
        if (nodes.isEmpty()) return java.util.Set.of();
        return new HashSet<>(
                entities.createQuery("select distinct n.parent from HistoryNode n where n.parent in :nodes", Long.class)
                        .setParameter("nodes", nodes)
                        .getResultList());
    }

    private static String when(Look look) {
        return look.delta() ? "t.ordinal = :at" : "t.ordinal <= :at";
    }

    private static long count(Object[] row, Look look) {
        return ((Number) row[look.delta() ? 5 : 6]).longValue();
    }

    private static TreeLine line(Object[] row, Look look, boolean below) {
        return new TreeLine(
                (Long) row[0],
                (Long) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                count(row, look),
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue(),
                below);
    }

    /** From the top down to the node, without the root. */
    public List<TreeLine> path(HistoryNode node) {
        var path = new ArrayList<TreeLine>();
        for (var at = node; at != null && at.parent() != 0; at = entities.find(HistoryNode.class, at.parent()))
            path.add(0, new TreeLine(at.id(), at.parent(), at.depth(), at.element(), at.label(), 0, 0, 0, true));
        return path;
    }

    /** Leaves that hang at a node itself. @param after place of the last one of the page before; null for the first */
    public Page<LeafLine> leaves(long node, Look look, Long after, int limit) {
        var column = switch (look.tree()) {
            case CONTENTS -> "l.node";
            case FOLDER -> "l.folder";
            case STUDY -> "l.study";
        };
        return page(
                "where " + column + " = :of and " + shown(look) + " and l.place > :after",
                Map.of("of", node, "at", look.at(), "after", after == null ? -1L : after),
                limit);
    }

    private static String shown(Look look) {
        return look.delta()
                ? "l.ordinal = :at"
                : "l.ordinal <= :at and (l.ended is null or l.ended > :at) and l.operation <> 'delete'";
    }

    /** Leaves of the whole application, or of what is looked at. @param look null for all of every sequence */
    public Page<LeafLine> all(HistoryApplication application, Look look, Long after, int limit) {
        var values = new HashMap<String, Object>(Map.of("of", application.id(), "after", after == null ? -1L : after));
        if (look != null) values.put("at", look.at());
        return page(
                "where l.application = :of and l.place > :after" + (look == null ? "" : " and " + shown(look)),
                values,
                limit);
    }

    private Page<LeafLine> page(String where, Map<String, Object> values, int limit) {
        var query =
                entities.createQuery("select l from HistoryLeaf l " + where + " order by l.place", HistoryLeaf.class);
        values.forEach(query::setParameter);
        if (limit < Integer.MAX_VALUE) query.setMaxResults(limit + 1);
        var found = query.getResultList();
        var items = lines(found.size() > limit ? found.subList(0, limit) : found);
        return new Page<>(
                items, found.size() > limit ? Long.toString(items.get(limit - 1).place()) : null);
    }

    public List<LeafLine> lines(List<HistoryLeaf> leaves) {
        return leaves.stream()
                .map(leaf -> leaf.line(String.format("%04d", leaf.ordinal())))
                .toList();
    }

    public Optional<HistoryLeaf> leaf(HistoryApplication application, long id) {
        return Optional.ofNullable(entities.find(HistoryLeaf.class, id))
                .filter(leaf -> leaf.application().equals(application.id()));
    }

    /** The leaf with those that it acts on and those that act on it, as far as they reach, in their order. */
    public List<LeafLine> chain(HistoryLeaf leaf) {
        var found = new LinkedHashMap<Long, HistoryLeaf>();
        var first = leaf;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            var target = first.line("").target();
            var before = target == null ? null : entities.find(HistoryLeaf.class, target);
            if (before == null) break;
            first = before;
        }
        found.put(first.id(), first);
        var last = List.of(first.id());
        for (int i = 0; i < LONGEST_CHAIN && !last.isEmpty() && found.size() < LONGEST_CHAIN; i++) {
            var next = entities.createQuery(
                            "select l from HistoryLeaf l where l.target in :before order by l.place", HistoryLeaf.class)
                    .setParameter("before", last)
                    .setMaxResults(LONGEST_CHAIN)
                    .getResultList();
            next.forEach(one -> found.put(one.id(), one));
            last = next.stream().map(HistoryLeaf::id).toList();
        }
        found.putIfAbsent(leaf.id(), leaf);
        return lines(found.values().stream()
                .sorted(java.util.Comparator.comparingLong(one -> one.line("").place()))
                .toList());
    }
}
