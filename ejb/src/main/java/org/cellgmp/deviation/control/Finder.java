package org.cellgmp.deviation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ClosureCondition;
import org.cellgmp.deviation.ConclusionView;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Handling;
import org.cellgmp.deviation.entity.Conclusion;
import org.cellgmp.deviation.entity.Deviation;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** Reads deviations: lists by keyset in two queries a page, whatever its length. */
@ApplicationScoped
public class Finder {
    /** Keys asked for in one query; databases bound the number of parameters. */
    private static final int KEYS_AT_ONCE = 500;

    @PersistenceContext
    EntityManager entities;

    @Any
    @Inject
    Instance<ClosureCondition> closureConditions;

    public Finder() {}

    Finder(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Deviation> find(String number) {
        return entities.createQuery("select d from Deviation d where d.number = :number", Deviation.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public Page<DeviationRow> list(DeviationFilter filter, String after, int limit) throws Refusal {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        narrow(conditions, values, "d.id < :before", "before", after == null ? null : cursorNumber(after));
        narrow(conditions, values, "d.state = :state", "state", filter.state());
        narrow(conditions, values, "d.kind = :kind", "kind", filter.kind());
        if (filter.open() != null)
            narrow(
                    conditions,
                    values,
                    filter.open() ? "d.state <> :closed" : "d.state = :closed",
                    "closed",
                    DeviationState.CLOSED);
        narrow(
                conditions,
                values,
                "d.classing.classification = :classification",
                "classification",
                filter.classification());
        narrow(
                conditions,
                values,
                "exists (select b from TouchedBatch b where b.deviation = d and b.batch = :batch)",
                "batch",
                filter.batch());
        var words = filter.words() == null || filter.words().isBlank()
                ? null
                : "%" + escaped(filter.words().strip()) + "%";
        narrow(
                conditions,
                values,
                "(lower(d.telling.title) like :words escape '!' or lower(d.number) like :words escape '!')",
                "words",
                words);
        var rows = rows(conditions, values, "d.id desc", limit);
        return page(rows, limit, row -> Long.toString((Long) row[0]));
    }

    public Page<DeviationRow> openByDueDate(String after, int limit) throws Refusal {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        narrow(conditions, values, "d.state <> :closed", "closed", DeviationState.CLOSED);
        if (after != null) {
            int bar = after.indexOf('.');
            if (bar < 0) throw brokenCursor(after);
            try {
                values.put("due", LocalDate.parse(after.substring(0, bar)));
            } catch (java.time.format.DateTimeParseException broken) {
                throw brokenCursor(after);
            }
            values.put("id", cursorNumber(after.substring(bar + 1)));
            conditions.add("(d.dueOn > :due or d.dueOn = :due and d.id > :id)");
        }
        var rows = rows(conditions, values, "d.dueOn, d.id", limit);
        return page(rows, limit, row -> row[5] + "." + row[0]);
    }

    public List<DeviationView> touching(String batch, Actor who) {
        return entities.createQuery(
                        "select d from Deviation d where exists (select b from TouchedBatch b where b.deviation = d and b.batch = :batch) order by d.id",
                        Deviation.class)
                .setParameter("batch", batch)
                .getResultStream()
                .map(deviation -> view(deviation, who))
                .toList();
    }

    public List<Handling> handling(Collection<String> keys) {
        var wanted = List.copyOf(keys);
        var found = new ArrayList<Handling>();
        for (int from = 0; from < wanted.size(); from += KEYS_AT_ONCE)
            found.addAll(entities.createQuery(
                            "select new org.cellgmp.deviation.Handling(t.key, t.deviation.number, t.deviation.state) from TakenDeparture t where t.key in :keys",
                            Handling.class)
                    .setParameter("keys", wanted.subList(from, Math.min(from + KEYS_AT_ONCE, wanted.size())))
                    .getResultList());
        return found;
    }

    public DeviationView view(Deviation deviation, Actor who) {
        var whyNot = new EnumMap<DeviationAction, Refusal>(DeviationAction.class);
        for (var action : DeviationAction.values()) {
            var refusal = action == DeviationAction.CLOSE ? whyNotClose(deviation, who) : deviation.whyNot(action, who);
            if (refusal != null) whyNot.put(action, refusal);
        }
        return new DeviationView(
                deviation.number(),
                deviation.revision(),
                deviation.state(),
                deviation.content(),
                deviation.digest(),
                deviation.opener(),
                deviation.openerName(),
                deviation.openedAt(),
                deviation.investigator(),
                deviation.dueOn(),
                deviation.conclusions().stream()
                        .map(conclusion -> conclusion(deviation, conclusion))
                        .toList(),
                deviation.closedAt(),
                deviation.closer(),
                whyNot);
    }

    /** The deviation's own reason first, then those of the rooms above; null if it may be closed. */
    public Refusal whyNotClose(Deviation deviation, Actor who) {
        var refusal = deviation.whyNot(DeviationAction.CLOSE, who);
        if (refusal != null || closureConditions == null) return refusal;
        for (var condition : closureConditions) {
            refusal = condition.whyNotClose(
                    deviation.number(), deviation.content().classification());
            if (refusal != null) return refusal;
        }
        return null;
    }

    private static ConclusionView conclusion(Deviation deviation, Conclusion conclusion) {
        return new ConclusionView(
                conclusion.batch(),
                conclusion.text().verdict(),
                conclusion.text().reason(),
                conclusion.signedBy(),
                conclusion.signedByName(),
                conclusion.signedAt(),
                conclusion.signature(),
                conclusion.digest(),
                deviation.standing(conclusion.batch()) == conclusion);
    }

    private List<Object[]> rows(List<String> conditions, Map<String, Object> values, String order, int limit) {
        var text =
                "select d.id, d.number, d.telling.title, d.state, d.classing.classification, d.dueOn, d.opening.at, d.opening.byName from Deviation d"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " order by "
                        + order;
        TypedQuery<Object[]> query = entities.createQuery(text, Object[].class).setMaxResults(bounded(limit) + 1);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private Page<DeviationRow> page(
            List<Object[]> rows, int limit, java.util.function.Function<Object[], String> cursor) {
        boolean more = rows.size() > bounded(limit);
        var shown = more ? rows.subList(0, bounded(limit)) : rows;
        var batches = batchesOf(shown.stream().map(row -> (Long) row[0]).toList());
        var items = shown.stream()
                .map(row -> new DeviationRow(
                        (String) row[1],
                        (String) row[2],
                        (DeviationState) row[3],
                        (Classification) row[4],
                        (LocalDate) row[5],
                        (OffsetDateTime) row[6],
                        (String) row[7],
                        batches.getOrDefault((Long) row[0], List.of())))
                .toList();
        return new Page<>(items, more ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }

    private Map<Long, List<String>> batchesOf(List<Long> ids) {
        var batches = new HashMap<Long, List<String>>();
        if (!ids.isEmpty())
            for (var row : entities.createQuery(
                            "select b.deviation.id, b.batch from TouchedBatch b where b.deviation.id in :ids order by b.id",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList())
                batches.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add((String) row[1]);
        return batches;
    }

    private static void narrow(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value == null) return;
        conditions.add(condition);
        values.put(name, value);
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, Page.LARGEST));
    }

    private static Long cursorNumber(String cursor) throws Refusal {
        try {
            return Long.valueOf(cursor);
        } catch (NumberFormatException broken) {
            throw brokenCursor(cursor);
        }
    }

    private static Refusal brokenCursor(String cursor) {
        return new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", cursor);
    }
}
