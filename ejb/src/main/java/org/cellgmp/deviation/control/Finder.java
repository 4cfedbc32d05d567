package org.cellgmp.deviation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ClosureCondition;
import org.cellgmp.deviation.ConclusionView;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Handling;
import org.cellgmp.deviation.Origin;
import org.cellgmp.deviation.entity.Conclusion;
import org.cellgmp.deviation.entity.Deviation;
import org.cellgmp.deviation.entity.Owner;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Reaches;

/** Reads deviations: lists by keyset in two queries a page, whatever its length. */
@ApplicationScoped
public class Finder {
    /** Keys asked for in one query; databases bound the number of parameters. */
    private static final int KEYS_AT_ONCE = 500;

    /** Events that one word names, at most, for that word to lead the search. */
    private static final int RARE = 500;

    @PersistenceContext
    EntityManager entities;

    @Any
    @Inject
    Instance<ClosureCondition> closureConditions;

    @Inject
    Reaches reaches;

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
        var narrowed = narrowed(filter, given -> Narrowed.to(given, this::few));
        narrowed.and("d.id < :before", "before", after == null ? null : cursorNumber(after));
        return page(rows(narrowed, "d.id desc", limit), limit, row -> Long.toString((Long) row[0]));
    }

    /** A number of the register that an event was taken over from finds that event, before words are looked for. */
    private Narrowed narrowed(DeviationFilter filter, Function<DeviationFilter, Narrowed> how) {
        var words = filter.words();
        if (words == null || words.isBlank() || words.chars().noneMatch(Character::isDigit)) return how.apply(filter);
        var key = Origin.key(words);
        long former = entities.createQuery(
                        "select count(d) from Deviation d where d.formerLife.key = :former", Long.class)
                .setParameter("former", key)
                .getSingleResult();
        return former == 0
                ? how.apply(filter)
                : how.apply(filter.words(null)).and("d.formerLife.key = :former", "former", key);
    }

    private Optional<List<Long>> few(String name) {
        var found = entities.createQuery("select t.key.deviation from Trait t where t.key.name = :name", Long.class)
                .setParameter("name", name)
                .setMaxResults(RARE + 1)
                .getResultList();
        return found.size() > RARE ? Optional.empty() : Optional.of(found);
    }

    /** How many there are. */
    public long count(DeviationFilter filter) {
        var narrowed = narrowed(filter, given -> Narrowed.toCount(given, this::few));
        return narrowed.put(entities.createQuery("select count(d) from Deviation d" + narrowed.where(), Long.class))
                .getSingleResult();
    }

    public Page<DeviationRow> openByDueDate(String after, int limit) throws Refusal {
        var narrowed = new Narrowed();
        if (after == null) narrowed.and("d.due.whileOpen >= :due", "due", Narrowed.EARLIEST);
        else {
            int bar = after.indexOf('.');
            if (bar < 0) throw brokenCursor(after);
            try {
                narrowed.and(
                        "d.due.whileOpen >= :last and (d.due.whileOpen > :last or d.id > :id)",
                        "last",
                        LocalDate.parse(after.substring(0, bar)));
            } catch (java.time.format.DateTimeParseException broken) {
                throw brokenCursor(after);
            }
            narrowed.value("id", cursorNumber(after.substring(bar + 1)));
        }
        return page(rows(narrowed, "d.due.whileOpen, d.id", limit), limit, row -> row[5] + "." + row[0]);
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

    /** Rows of those that touch any of the batches, oldest first, at most so many. */
    public List<DeviationRow> touchingAny(Collection<String> batches, int most) {
        if (batches.isEmpty()) return List.of();
        var rows = entities.createQuery(
                        "select d.id, d.number, d.telling.title, d.state, d.classing.classification, d.due.on,"
                                + " d.opening.at, d.opening.byName from Deviation d where exists (select b from TouchedBatch b"
                                + " where b.deviation = d and b.batch in :batches) order by d.id",
                        Object[].class)
                .setParameter("batches", List.copyOf(batches))
                .setMaxResults(most)
                .getResultList();
        return listed(rows);
    }

    /** Rows of these, by number. @param numbers at most {@link Page#LARGEST} */
    public List<DeviationRow> numbered(Collection<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        var narrowed = new Narrowed();
        narrowed.and("d.number in :numbers", "numbers", List.copyOf(numbers));
        return listed(rows(narrowed, "d.id", numbers.size()));
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
        var at = reaches.at(who, deviation.number());
        for (var action : DeviationAction.values()) {
            var refusal = at.whyNot(person -> action == DeviationAction.CLOSE
                    ? whyNotClose(deviation, person)
                    : deviation.whyNot(action, person));
            if (refusal != null) whyNot.put(action, refusal);
        }
        return new DeviationView(
                deviation.number(),
                deviation.revision(),
                deviation.state(),
                deviation.content(),
                deviation.digest(),
                deviation.opening().by(),
                deviation.opening().byName(),
                deviation.opening().at(),
                owner(deviation).map(Owner::view).orElse(null),
                deviation.investigator(),
                deviation.dueOn(),
                deviation.conclusions().stream()
                        .map(conclusion -> conclusion(deviation, conclusion))
                        .toList(),
                deviation.closing() == null ? null : deviation.closing().at(),
                deviation.closing() == null ? null : deviation.closing().by(),
                whyNot);
    }

    /** In whose hands it is; empty for nobody's. */
    public Optional<Owner> owner(Deviation deviation) {
        return Optional.ofNullable(entities.find(Owner.class, deviation.id()));
    }

    private Map<Long, String> ownersOf(List<Long> ids) {
        var owners = new HashMap<Long, String>();
        if (!ids.isEmpty())
            for (var row : entities.createQuery(
                            "select o.deviation, o.printedName from Owner o where o.deviation in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()) owners.put((Long) row[0], (String) row[1]);
        return owners;
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

    private List<Object[]> rows(Narrowed narrowed, String order, int limit) {
        return narrowed.put(entities.createQuery(
                        "select d.id, d.number, d.telling.title, d.state, d.classing.classification, d.due.on,"
                                + " d.opening.at, d.opening.byName from Deviation d" + narrowed.where() + " order by "
                                + order,
                        Object[].class))
                .setMaxResults(bounded(limit) + 1)
                .getResultList();
    }

    private Page<DeviationRow> page(
            List<Object[]> rows, int limit, java.util.function.Function<Object[], String> cursor) {
        boolean more = rows.size() > bounded(limit);
        var shown = more ? rows.subList(0, bounded(limit)) : rows;
        return new Page<>(listed(shown), more ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }

    private List<DeviationRow> listed(List<Object[]> shown) {
        var ids = shown.stream().map(row -> (Long) row[0]).toList();
        var batches = batchesOf(ids);
        var owners = ownersOf(ids);
        return shown.stream()
                .map(row -> new DeviationRow(
                        (String) row[1],
                        (String) row[2],
                        (DeviationState) row[3],
                        (Classification) row[4],
                        (LocalDate) row[5],
                        (OffsetDateTime) row[6],
                        (String) row[7],
                        batches.getOrDefault((Long) row[0], List.of()),
                        owners.get((Long) row[0])))
                .toList();
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
