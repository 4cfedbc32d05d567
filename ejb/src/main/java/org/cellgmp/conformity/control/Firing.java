package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.PastFinding;
import org.cellgmp.conformity.RestingBatch;
import org.cellgmp.conformity.RuleCount;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Severity;

/** Where rules found something: in the latest statement of each batch, so that what a correction cleared counts no more. */
@ApplicationScoped
public class Firing {
    private static final String LATEST = " from StatedFinding f, StoredStatement s, Standing t"
            + " where s.number = f.statement and t.batch = s.batch and t.statement = s.number";

    /** Rules asked for in one query; databases bound the number of parameters. */
    private static final int RULES_AT_ONCE = 500;

    @PersistenceContext
    EntityManager entities;

    /** @param key of the departure, as {@link FindingView#key()} */
    public FindingView one(StatementView statement, String key) throws Refusal {
        return statement.findings().stream()
                .filter(finding -> finding.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.NOT_FOUND, "conformity.no-finding", statement.number(), key));
    }

    /** @param besides a batch that is left out; null for none */
    public Page<PastFinding> of(String rule, String besides, String after, int limit) throws Refusal {
        var query = entities.createQuery(
                "select f.id, s.number, f.key, s.batch, s.batchTitle, s.product, s.at, f.place, f.severity, f.advisory,"
                        + " f.deviation" + LATEST + " and f.rule = :rule"
                        + (besides == null ? "" : " and s.batch <> :besides")
                        + (after == null ? "" : " and f.id < :before") + " order by f.id desc",
                Object[].class);
        query.setParameter("rule", rule);
        if (besides != null) query.setParameter("besides", besides);
        if (after != null) query.setParameter("before", Catalogue.cursor(after));
        int bounded = Catalogue.bounded(limit);
        var found = query.setMaxResults(bounded + 1).getResultList();
        boolean more = found.size() > bounded;
        var shown = more ? found.subList(0, bounded) : found;
        return new Page<>(
                shown.stream().map(Firing::past).toList(),
                more ? String.valueOf(shown.get(shown.size() - 1)[0]) : null);
    }

    private static PastFinding past(Object[] row) {
        return new PastFinding(
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (OffsetDateTime) row[6],
                (String) row[7],
                (Severity) row[8],
                (Boolean) row[9],
                (String) row[10]);
    }

    /** Batches in which one of the rules finds something, by their numbers. @param after number of the last row seen; null for the first page */
    public Page<RestingBatch> resting(Collection<String> rules, String after, int limit) {
        if (rules.isEmpty()) return new Page<>(List.of(), null);
        var query = entities.createQuery(
                "select s.batch, s.batchTitle, s.product, s.number, count(f)" + LATEST + " and f.rule in :rules"
                        + (after == null ? "" : " and s.batch > :after")
                        + " group by s.batch, s.batchTitle, s.product, s.number order by s.batch",
                Object[].class);
        query.setParameter("rules", rules);
        if (after != null) query.setParameter("after", after);
        int bounded = Catalogue.bounded(limit);
        var found = query.setMaxResults(bounded + 1).getResultList();
        boolean more = found.size() > bounded;
        var shown = (more ? found.subList(0, bounded) : found)
                .stream()
                        .map(row -> new RestingBatch(
                                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Long) row[4]))
                        .toList();
        return new Page<>(shown, more ? shown.get(shown.size() - 1).batch() : null);
    }

    /** How many batches {@link #resting} lists in all. */
    public long resting(Collection<String> rules) {
        if (rules.isEmpty()) return 0;
        return entities.createQuery("select count(distinct s.batch)" + LATEST + " and f.rule in :rules", Long.class)
                .setParameter("rules", rules)
                .getSingleResult();
    }

    /** A rule that finds nothing today is absent. */
    public List<RuleCount> counts(Collection<String> rules) {
        var wanted = List.copyOf(rules);
        var counts = new ArrayList<RuleCount>();
        for (int from = 0; from < wanted.size(); from += RULES_AT_ONCE)
            for (var row : entities.createQuery(
                            "select f.rule, count(distinct s.batch), count(f)" + LATEST
                                    + " and f.rule in :rules group by f.rule order by f.rule",
                            Object[].class)
                    .setParameter("rules", wanted.subList(from, Math.min(from + RULES_AT_ONCE, wanted.size())))
                    .getResultList()) counts.add(new RuleCount((String) row[0], (Long) row[1], (Long) row[2]));
        return counts;
    }
}
