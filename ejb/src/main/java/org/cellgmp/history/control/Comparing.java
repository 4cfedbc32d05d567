package org.cellgmp.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.history.ChangedLeaf;
import org.cellgmp.history.LeafLine;
import org.cellgmp.history.entity.HistoryApplication;
import org.cellgmp.history.entity.HistoryLeaf;

/** What is in force after one sequence and not after another. */
@ApplicationScoped
public class Comparing {
    private static final int LONGEST_CHAIN = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TreeFinder trees;

    /** @param from earlier ordinal, @param to later one; @param after place of the last leaf looked at; null for the first page */
    public Page<ChangedLeaf> between(HistoryApplication application, int from, int to, Long after, int limit) {
        var touched = entities.createQuery(
                        "select l from HistoryLeaf l where l.application = :application and l.place > :after"
                                + " and l.ordinal <= :to and (l.ordinal > :from or l.ended > :from and l.ended <= :to)"
                                + " order by l.place",
                        HistoryLeaf.class)
                .setParameter("application", application.id())
                .setParameter("after", after == null ? -1L : after)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit + 1)
                .getResultList();
        var page = trees.lines(touched.size() > limit ? touched.subList(0, limit) : touched);
        var changes = new ArrayList<ChangedLeaf>();
        var told = new HashSet<Long>();
        for (var leaf : page) {
            if (leaf.inForce(from)) {
                var now = successor(leaf, to);
                if (now != null) told.add(now.id());
                changes.add(
                        new ChangedLeaf(now == null ? ChangedLeaf.Kind.REMOVED : ChangedLeaf.Kind.REPLACED, leaf, now));
            } else if (leaf.inForce(to) && !told.contains(leaf.id()) && !successorOfEarlier(leaf, from))
                changes.add(new ChangedLeaf(
                        leaf.operation().equals("append") ? ChangedLeaf.Kind.APPENDED : ChangedLeaf.Kind.ADDED,
                        null,
                        leaf));
        }
        return new Page<>(
                changes,
                touched.size() > limit ? Long.toString(page.get(limit - 1).place()) : null);
    }

    /** What stands in its place then; null if nothing does. */
    private LeafLine successor(LeafLine leaf, int to) {
        var at = leaf;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            if (at.inForce(to)) return at;
            at = at.endedBy() == null ? null : line(at.endedBy());
            if (at != null && at.deletes()) return null;
        }
        return null;
    }

    private boolean successorOfEarlier(LeafLine leaf, int from) {
        var at = leaf;
        for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
            if (at.inForce(from)) return true;
            var before = at.target() == null || !at.operation().equals("replace") ? null : line(at.target());
            if (before == null || before.endedBy() == null || before.endedBy() != at.id()) return false;
            at = before;
        }
        return false;
    }

    private LeafLine line(long id) {
        return trees.lines(List.of(entities.find(HistoryLeaf.class, id))).get(0);
    }

    /** All changes, a page after another. */
    public List<ChangedLeaf> all(HistoryApplication application, int from, int to) {
        var all = new ArrayList<ChangedLeaf>();
        String next = null;
        do {
            var page = between(application, from, to, next == null ? null : Long.valueOf(next), Page.LARGEST);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
