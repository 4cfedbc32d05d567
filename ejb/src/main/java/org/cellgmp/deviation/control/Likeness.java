package org.cellgmp.deviation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.deviation.SimilarEvent;
import org.cellgmp.deviation.entity.Deviation;
import org.cellgmp.deviation.entity.Trait;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Person;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Finds earlier events that may be the same, by what their places share and by the words they were told in. Never reads the whole
 * table: of each trait the newest events are taken, and the likest of those are weighed. The same events give the same answer.
 */
@ApplicationScoped
public class Likeness {
    /** Events taken of one trait; a trait that so many share says little. */
    static final int OF_ONE_TRAIT = 200;

    private static final int WEIGHED = 40;
    private static final int SHOWN = 20;
    /** Per cent below which nobody would take two events for the same. */
    private static final int LEAST = 10;

    static final String WORD = "w:";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Records records;

    /** Writes down what the event is found by, as far as that was not yet. */
    public void note(Deviation deviation) {
        var known = traits(List.of(deviation.id())).getOrDefault(deviation.id(), Set.of());
        for (var name : names(deviation)) if (!known.contains(name)) entities.persist(new Trait(deviation, name));
    }

    /** As {@link #note} for an event that was not stored before. */
    public void noteNew(Deviation deviation) {
        for (var name : names(deviation)) entities.persist(new Trait(deviation, name));
    }

    /** The likest first. @param since events that became known before are left out */
    public List<SimilarEvent> like(Deviation deviation, LocalDate since) {
        var weights = new LinkedHashMap<String, Double>();
        var sums = new HashMap<Long, Double>();
        for (var name : names(deviation)) {
            var having = having(name, deviation.id(), since);
            double weight = name.startsWith(WORD)
                    ? Math.log(1 + (double) OF_ONE_TRAIT / Math.max(1, having.size()))
                    : Keys.WEIGHTS.getOrDefault(name.substring(0, name.indexOf(':')), 1.0);
            weights.put(name, weight);
            for (var id : having) sums.merge(id, weight, Double::sum);
        }
        var likest = sums.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .limit(WEIGHED)
                .map(Map.Entry::getKey)
                .toList();
        if (likest.isEmpty()) return List.of();
        var theirs = traits(likest);
        return entities.createQuery("select d from Deviation d where d.id in :ids", Deviation.class)
                .setParameter("ids", likest)
                .getResultStream()
                .map(other -> weighed(other, weights, theirs.getOrDefault(other.id(), Set.of())))
                .filter(similar -> similar.alike() >= LEAST)
                .sorted(Comparator.comparingInt(SimilarEvent::alike)
                        .thenComparing(SimilarEvent::number)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    /** Key of what was touched itself. */
    static final String BATCH = "batch";

    private static final int AT_ONCE = 500;

    /** What each of these events has to do with a batch: that it touches it, or lots, equipment and rooms that both have. */
    public Map<String, List<String>> sharing(String batch, Collection<String> events) throws Refusal {
        var shared = new TreeMap<String, List<String>>();
        if (!(records.latest(batch).record() instanceof BatchRecord record)) return shared;
        var numbers = List.copyOf(events);
        var keys = List.copyOf(Keys.of(record));
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            var asked = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            entities.createQuery(
                            "select d.number from TouchedBatch b join b.deviation d where b.batch = :batch and d.number in :numbers",
                            String.class)
                    .setParameter("batch", batch)
                    .setParameter("numbers", asked)
                    .getResultStream()
                    .forEach(number -> shared.computeIfAbsent(number, none -> new ArrayList<>())
                            .add(BATCH + ":" + record.title()));
            for (int at = 0; at < keys.size(); at += AT_ONCE)
                for (var row : entities.createQuery(
                                "select d.number, t.key.name from Trait t, Deviation d where d.id = t.key.deviation"
                                        + " and d.number in :numbers and t.key.name in :names order by d.id, t.key.name",
                                Object[].class)
                        .setParameter("numbers", asked)
                        .setParameter("names", keys.subList(at, Math.min(at + AT_ONCE, keys.size())))
                        .getResultList())
                    shared.computeIfAbsent((String) row[0], none -> new ArrayList<>())
                            .add((String) row[1]);
        }
        return shared;
    }

    private static SimilarEvent weighed(Deviation other, Map<String, Double> mine, Set<String> theirs) {
        var shared = new ArrayList<String>();
        var words = new ArrayList<String>();
        double inPlace = 0, places = 0, inWords = 0, told = 0;
        int count = 0;
        for (var trait : mine.entrySet()) {
            boolean both = theirs.contains(trait.getKey());
            if (trait.getKey().startsWith(WORD)) {
                told += trait.getValue();
                count++;
                if (both) inWords += trait.getValue();
                if (both) words.add(trait.getKey());
            } else {
                places += trait.getValue();
                if (both) inPlace += trait.getValue();
                if (both) shared.add(trait.getKey());
            }
        }
        // What only the other was told in weighs what a word weighs on the average.
        long others = theirs.stream().filter(name -> name.startsWith(WORD)).count();
        double rest = count == 0 ? 0 : (others - words.size()) * told / count;
        double wordShare = told == 0 ? 0 : 2 * inWords / (told + inWords + rest);
        double placeShare = places == 0 ? 0 : inPlace / places;
        double all = places == 0 ? wordShare : 0.6 * placeShare + 0.4 * wordShare;
        words.sort(Comparator.comparing((String word) -> -mine.get(word)));
        var account = other.account();
        return new SimilarEvent(
                other.number(),
                account.title(),
                account.description(),
                other.state(),
                other.content().classification(),
                account.awareAt().toLocalDate(),
                percent(all),
                percent(placeShare),
                percent(wordShare),
                shared,
                words.stream()
                        .map(word -> word.substring(WORD.length()))
                        .limit(12)
                        .toList());
    }

    private static int percent(double share) {
        return (int) Math.round(100 * Math.min(1, share));
    }

    private Set<String> names(Deviation deviation) {
        var names = new LinkedHashSet<String>();
        for (var departure : deviation.content().departures()) {
            try {
                var address = Address.parse(departure.address());
                var record =
                        records.version(address.number(), address.version()).record();
                names.addAll(Keys.of(departure, record, address.pointer(), this::position));
            } catch (IllegalArgumentException | Refusal unreadable) {
                // It points at nothing that is kept here, so it has nothing in common with other places.
                continue;
            }
        }
        var account = deviation.account();
        for (var word : Words.of(account.title() + "\n" + account.description())) names.add(WORD + word);
        return names;
    }

    private String position(String person) {
        return records.titled(RecordKind.PERSON, person)
                .map(view -> ((Person) view.record()).position())
                .orElse(null);
    }

    /** The newest; ordered by the name as well, which is one, so that every database reads its index backwards and stops. */
    private List<Long> having(String name, Long but, LocalDate since) {
        return entities.createQuery(
                        "select t.key.deviation from Trait t where t.key.name = :name and t.awareOn >= :since and t.key.deviation <> :but"
                                + " order by t.key.name desc, t.awareOn desc, t.key.deviation desc",
                        Long.class)
                .setParameter("name", name)
                .setParameter("since", since)
                .setParameter("but", but)
                .setMaxResults(OF_ONE_TRAIT)
                .getResultList();
    }

    private Map<Long, Set<String>> traits(Collection<Long> deviations) {
        var traits = new HashMap<Long, Set<String>>();
        for (var row : entities.createQuery(
                        "select t.key.deviation, t.key.name from Trait t where t.key.deviation in :ids", Object[].class)
                .setParameter("ids", deviations)
                .getResultList())
            traits.computeIfAbsent((Long) row[0], id -> new HashSet<>()).add((String) row[1]);
        return traits;
    }
}
