package org.cellgmp.genealogy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cellgmp.genealogy.Lot;
import org.cellgmp.genealogy.Source;
import org.cellgmp.genealogy.entity.IndexedRecord;
import org.cellgmp.genealogy.entity.Mention;
import org.cellgmp.record.RecordKind;

/** Follows lots through records, a level at a time: each level is a few queries, however many records stand on it. */
@Dependent
public class Kinship {
    /** Most records that one question finds. */
    static final int MOST = 20_000;
    /** Most steps that are followed. */
    static final int DEEPEST = 12;

    static final int MOST_SOURCES = 500;
    private static final int AT_ONCE = 500;
    private static final String USE =
            "select m.record, m.code, m.named, m.until from Mention m where m.relation = :uses and ";

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** A use of a lot, read without its entity: thousands of entities would be compared before each further query. */
    private record Use(String record, Lot lot, boolean former) {}

    /** A record that was reached. */
    public record Reached(int depth, Lot through, boolean former) {}

    /** @param records by number @param cut true if more are there than were looked for */
    public record Descent(TreeMap<String, Reached> records, boolean cut) {}

    /** Everything the lots went into. A lot that a correction took out is followed one step only. */
    public Descent descendants(Collection<Lot> lots) {
        var reached = new TreeMap<String, Reached>();
        var followed = new LinkedHashSet<>(lots);
        Collection<Lot> level = followed;
        for (int depth = 1; !level.isEmpty() && depth <= DEEPEST; depth++) {
            var present = new ArrayList<String>();
            for (var use : using(level)) {
                var known = reached.get(use.record());
                if (known != null && !(known.former() && !use.former() && known.depth() == depth)) continue;
                if (known == null && reached.size() == MOST) return new Descent(reached, true);
                reached.put(use.record(), new Reached(depth, use.lot(), use.former()));
                if (!use.former()) present.add(use.record());
            }
            level = usedLots(present).stream().filter(followed::add).toList();
        }
        return new Descent(reached, !level.isEmpty());
    }

    /** What went into the records, nearest first, at most {@link #MOST_SOURCES}. */
    public List<Source> sources(Collection<String> numbers) {
        var sources = new ArrayList<Source>();
        Set<String> seen = new LinkedHashSet<>(numbers);
        Collection<String> level = numbers;
        for (int depth = 1; !level.isEmpty() && depth <= DEEPEST; depth++) {
            var used = portions(
                    level,
                    some -> uses(
                            entities.createQuery(USE + "m.record in :names order by m.record, m.id", Object[].class),
                            some));
            var owners = owners(used.stream().map(Use::lot).collect(Collectors.toSet()));
            var next = new LinkedHashSet<String>();
            for (var use : used) {
                if (sources.size() == MOST_SOURCES) return sources;
                var owner = owners.get(use.lot());
                sources.add(new Source(
                        use.lot(),
                        use.record(),
                        owner == null ? null : owner.number(),
                        owner == null ? null : owner.kind(),
                        owner == null ? null : owner.title(),
                        depth,
                        use.former()));
                if (owner != null && !use.former() && seen.add(owner.number())) next.add(owner.number());
            }
            level = next;
        }
        return sources;
    }

    /** The lots that the records are. */
    public List<Lot> ownLots(Collection<String> numbers) {
        return lots(numbers, "");
    }

    /** The lots that the records are, as far as they went into anything. */
    private List<Lot> usedLots(Collection<String> numbers) {
        return lots(
                numbers,
                " and exists (select 1 from Mention u where u.sort = m.sort and u.named = m.named and u.code = m.code"
                        + " and u.relation = org.cellgmp.genealogy.entity.Mention.Relation.USES)");
    }

    private List<Lot> lots(Collection<String> numbers, String condition) {
        return portions(
                        numbers,
                        some -> entities.createQuery(
                                        "select m.code, m.named from Mention m where m.relation = :is and m.until is null"
                                                + " and m.record in :records" + condition + " order by m.record, m.id",
                                        Object[].class)
                                .setParameter("is", Mention.Relation.IS)
                                .setParameter("records", some)
                                .getResultList())
                .stream()
                .map(row -> new Lot((String) row[0], (String) row[1]))
                .distinct()
                .toList();
    }

    /** The records of lots, by lot: of two that claim one lot, the older. */
    public Map<Lot, IndexedRecord> owners(Collection<Lot> lots) {
        var owners = new LinkedHashMap<Lot, IndexedRecord>();
        var names = lots.stream().map(Lot::lot).collect(Collectors.toSet());
        var wanted = Set.copyOf(lots);
        for (var row : portions(
                names,
                some -> entities.createQuery(
                                "select m, r from Mention m, IndexedRecord r where r.number = m.record and m.sort = :lot"
                                        + " and m.relation = :is and m.until is null and m.named in :names order by m.record",
                                Object[].class)
                        .setParameter("lot", Mention.Sort.LOT)
                        .setParameter("is", Mention.Relation.IS)
                        .setParameter("names", some)
                        .getResultList())) {
            var lot = lot((Mention) row[0]);
            if (wanted.contains(lot)) owners.putIfAbsent(lot, (IndexedRecord) row[1]);
        }
        return owners;
    }

    /** Records that speak of one of the things that the record speaks of: the same cells, container or person. */
    public List<IndexedRecord> sharing(String number) {
        return entities.createQuery(
                        "select r from IndexedRecord r where r.number <> :number and r.number in (select o.record from Mention o"
                                + " where o.until is null and o.relation = :about and exists (select 1 from Mention m where"
                                + " m.record = :number and m.until is null and m.relation = :about and m.sort = o.sort"
                                + " and m.named = o.named)) order by r.number",
                        IndexedRecord.class)
                .setParameter("number", number)
                .setParameter("about", Mention.Relation.ABOUT)
                .setMaxResults(MOST_SOURCES)
                .getResultList();
    }

    /** Records of a kind that carry an identifier as their chain of identity, newest first. @param core of the identifier */
    public List<IndexedRecord> carrying(String core, RecordKind kind, int rows) {
        return entities.createQuery(
                        "select r from IndexedRecord r where r.kind = :kind and r.number in (select m.record from Mention m"
                                + " where m.sort = :identity and m.named = :named and m.until is null) order by r.number desc",
                        IndexedRecord.class)
                .setParameter("kind", kind)
                .setParameter("identity", Mention.Sort.IDENTITY)
                .setParameter("named", Mentions.cut(core))
                .setMaxResults(rows)
                .getResultList();
    }

    /** Records that name a person by pseudonym, by number. @param after last number of the page before; null for the first */
    public List<IndexedRecord> ofSubject(String pseudonym, String after, int rows) {
        return entities.createQuery(
                        "select r from IndexedRecord r where r.number > :after and r.number in (select m.record from Mention m"
                                + " where m.sort = :subject and m.named = :pseudonym and m.until is null) order by r.number",
                        IndexedRecord.class)
                .setParameter("after", after == null ? "" : after)
                .setParameter("subject", Mention.Sort.SUBJECT)
                .setParameter("pseudonym", Mentions.cut(pseudonym))
                .setMaxResults(rows)
                .getResultList();
    }

    /** Lots whose number begins so, by number of the lot. */
    public List<Lot> lots(String beginning, int rows) {
        var found = entities.createQuery(
                        "select distinct m.named, m.code from Mention m where m.sort = :lot and m.named like :words escape '!'"
                                + " order by m.named, m.code",
                        Object[].class)
                .setParameter("lot", Mention.Sort.LOT)
                .setParameter(
                        "words", beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .setMaxResults(rows)
                .getResultList();
        return found.stream()
                .map(row -> new Lot((String) row[1], (String) row[0]))
                .toList();
    }

    public Map<String, IndexedRecord> records(Collection<String> numbers) {
        return portions(
                        numbers,
                        some -> entities.createQuery(
                                        "select r from IndexedRecord r where r.number in :numbers", IndexedRecord.class)
                                .setParameter("numbers", some)
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(IndexedRecord::number, record -> record));
    }

    private List<Use> using(Collection<Lot> lots) {
        var wanted = Set.copyOf(lots);
        return portions(
                        lots.stream().map(Lot::lot).collect(Collectors.toCollection(LinkedHashSet::new)),
                        some -> uses(
                                entities.createQuery(
                                                USE + "m.sort = org.cellgmp.genealogy.entity.Mention.Sort.LOT"
                                                        + " and m.named in :names order by m.record, m.id",
                                                Object[].class)
                                        .setMaxResults(MOST + 1),
                                some))
                .stream()
                .filter(use -> wanted.contains(use.lot()))
                .toList();
    }

    private static List<Use> uses(TypedQuery<Object[]> query, List<String> names) {
        return query.setParameter("uses", Mention.Relation.USES)
                .setParameter("names", names)
                .getResultStream()
                .map(row -> new Use((String) row[0], new Lot((String) row[1], (String) row[2]), row[3] != null))
                .toList();
    }

    private static Lot lot(Mention mention) {
        return new Lot(mention.code(), mention.named());
    }

    private interface Asking<T> {
        List<T> of(List<String> some);
    }

    private static <T> List<T> portions(Collection<String> all, Asking<T> asking) {
        var found = new ArrayList<T>();
        var list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += AT_ONCE)
            found.addAll(asking.of(list.subList(from, Math.min(from + AT_ONCE, list.size()))));
        return found;
    }
}
