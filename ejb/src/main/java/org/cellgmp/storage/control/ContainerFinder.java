package org.cellgmp.storage.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.storage.ContainerFilter;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.storage.entity.PlaceKey;
import org.cellgmp.storage.entity.StorageVessel;
import org.cellgmp.storage.entity.StoredRow;

/**
 * Finds containers by keyset. What is asked for is taken apart into walks, each along one index, so that a page costs the same however
 * many containers there are and however deep it lies: states are walked beside each other and merged, stretches of places one after
 * the other.
 */
@Dependent
public class ContainerFinder {
    /** Most banks that the words for a bank may name. */
    static final int MOST_BANKS = 200;

    static final int MOST_SITES = 50;
    private static final int LONGEST_WORD = 300;
    /** Sorts after everything that can stand in a key. */
    private static final String LAST = "\uFFFF";

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** What is compared while walking. */
    private enum Order {
        PLACE("c.placeKey", StoredRow::placeKey),
        EXPIRY("c.expires", row -> row.expires().toString()),
        NUMBER("c.containerKey", StoredRow::containerKey),
        LABEL("c.labelKey", StoredRow::labelKey);

        final String path;
        final Function<StoredRow, String> key;

        Order(String path, Function<StoredRow, String> key) {
            this.path = path;
            this.key = key;
        }

        Object of(Cursor cursor) throws Refusal {
            return this == EXPIRY ? cursor.day() : cursor.key();
        }
    }

    /** One stretch. @param more conditions on top of those of the filter */
    private record Stretch(Order order, String more, Map<String, Object> values) {}

    public Page<ContainerRow> page(ContainerFilter filter, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var cursor = Cursor.read(after);
        var common = new LinkedHashMap<String, Object>();
        var conditions = new StringBuilder("c.listed = true");
        boolean ofBanks = filter.bank() != null;
        if (ofBanks) {
            var banks = banks(filter.bank());
            if (banks.isEmpty()) return new Page<>(List.of(), null);
            conditions.append(" and c.bank in :banks");
            common.put("banks", banks);
        }
        if (filter.broken()) conditions.append(" and c.troubled = true");
        if (filter.expiringBefore() != null) {
            conditions.append(" and c.expires < :day");
            common.put("day", filter.expiringBefore());
        }
        var stretches = stretches(filter, ofBanks);
        var found = new ArrayList<StoredRow>();
        int at = cursor == null ? 0 : cursor.stretch();
        var ends = new ArrayList<Integer>();
        for (; at < stretches.size() && found.size() <= rows; at++) {
            var from = cursor != null && cursor.stretch() == at ? cursor : null;
            var walked = walk(
                    stretches.get(at),
                    conditions.toString(),
                    common,
                    filter.states(),
                    !ofBanks && !filter.broken(),
                    from,
                    rows + 1 - found.size());
            for (var row : walked) {
                found.add(row);
                ends.add(at);
            }
        }
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        if (!more) return new Page<>(rows(shown), null);
        var last = shown.get(rows - 1);
        int stretch = ends.get(rows - 1);
        return new Page<>(
                rows(shown),
                new Cursor(stretch, stretches.get(stretch).order().key.apply(last), last.id()).written());
    }

    /** The sites at which anything was ever said to stand, in their order; the first {@value #MOST_SITES}. */
    public List<String> sites() {
        return entities.createQuery(
                        "select distinct v.site from StorageVessel v where v.site <> '' order by v.site", String.class)
                .setMaxResults(MOST_SITES)
                .getResultList();
    }

    private List<Stretch> stretches(ContainerFilter filter, boolean ofBanks) {
        var places = places(filter);
        if (filter.words() != null) return worded(filter.words(), places);
        if (places != null)
            return places.stream()
                    .map(beginning -> new Stretch(
                            Order.PLACE,
                            " and c.placeKey >= :begin and c.placeKey < :end",
                            Map.of("begin", beginning, "end", beginning + LAST)))
                    .toList();
        boolean byDay = filter.expiringBefore() != null && !ofBanks && !filter.broken();
        return List.of(new Stretch(byDay ? Order.EXPIRY : Order.PLACE, "", Map.of()));
    }

    /** First by number, then by label those whose number does not begin so. @param places null for all */
    private static List<Stretch> worded(String words, List<String> places) {
        var within = new StringBuilder();
        var values = new LinkedHashMap<String, Object>();
        if (places != null) {
            if (places.isEmpty()) return List.of();
            for (int i = 0; i < places.size(); i++) {
                within.append(i == 0 ? " and (" : " or ")
                        .append("c.placeKey >= :begin" + i + " and c.placeKey < :end" + i);
                values.put("begin" + i, places.get(i));
                values.put("end" + i, places.get(i) + LAST);
            }
            within.append(')');
        }
        var word = PlaceKey.ofWord(words, LONGEST_WORD);
        values.put("word", word);
        values.put("wordEnd", word + LAST);
        return List.of(
                new Stretch(
                        Order.NUMBER, " and c.containerKey >= :word and c.containerKey < :wordEnd" + within, values),
                new Stretch(
                        Order.LABEL,
                        " and c.labelKey >= :word and c.labelKey < :wordEnd"
                                + " and not (c.containerKey >= :word and c.containerKey < :wordEnd)" + within,
                        values));
    }

    /** Beginnings of keys, in their order; null if nothing is said of places. */
    private List<String> places(ContainerFilter filter) {
        var parts = filter.position() == null
                ? List.<String>of()
                : List.of(filter.position().split("/", -1));
        if (filter.site() != null) return List.of(PlaceKey.beginning(filter.site(), parts));
        if (parts.isEmpty()) return null;
        var beginnings = new TreeSet<String>();
        for (var vessel : entities.createQuery("select v from StorageVessel v", StorageVessel.class)
                .getResultList()) {
            var vesselBegins = PlaceKey.beginning(vessel.site(), parts.subList(0, 1));
            if (parts.size() == 1
                    ? vessel.key().startsWith(vesselBegins)
                    : vessel.key().equals(vesselBegins)) beginnings.add(PlaceKey.beginning(vessel.site(), parts));
        }
        return List.copyOf(beginnings);
    }

    private List<String> banks(String named) throws Refusal {
        var words = named.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        var found = entities.createQuery(
                        "select b.number from ReadBank b where b.number = :number or b.words like :words escape '!'"
                                + " order by b.number",
                        String.class)
                .setParameter("number", named)
                .setParameter("words", "%" + words + "%")
                .setMaxResults(MOST_BANKS + 1)
                .getResultList();
        if (found.contains(named)) return List.of(named);
        if (found.size() > MOST_BANKS)
            throw new Refusal(Refusal.Reason.UNREADABLE, "storage.too-many-banks", Integer.toString(MOST_BANKS));
        return found;
    }

    /** @param apart true to walk each state by itself, where the states lie apart in the index */
    private List<StoredRow> walk(
            Stretch stretch,
            String conditions,
            Map<String, Object> common,
            Set<ContainerState> states,
            boolean apart,
            Cursor from,
            int limit)
            throws Refusal {
        if (!apart) return ask(stretch, conditions, common, states, from, limit);
        var merged = new ArrayList<StoredRow>();
        for (var state : states.isEmpty() ? EnumSet.allOf(ContainerState.class) : states)
            merged.addAll(ask(stretch, conditions, common, Set.of(state), from, limit));
        merged.sort(Comparator.comparing(stretch.order().key).thenComparing(StoredRow::id));
        return merged.size() > limit ? merged.subList(0, limit) : merged;
    }

    private List<StoredRow> ask(
            Stretch stretch,
            String conditions,
            Map<String, Object> common,
            Collection<ContainerState> states,
            Cursor from,
            int limit)
            throws Refusal {
        var path = stretch.order().path;
        var text = "select c from StoredRow c where " + conditions + stretch.more()
                + (states.isEmpty() ? "" : states.size() == 1 ? " and c.state = :state" : " and c.state in :states")
                // Written so that an index is entered at the key.
                + (from == null ? "" : " and " + path + " >= :key and (" + path + " > :key or c.id > :id)")
                + " order by " + path + ", c.id";
        var query = entities.createQuery(text, StoredRow.class).setMaxResults(limit);
        common.forEach(query::setParameter);
        stretch.values().forEach(query::setParameter);
        if (states.size() == 1) query.setParameter("state", states.iterator().next());
        else if (!states.isEmpty()) query.setParameter("states", states);
        if (from != null) query.setParameter("key", stretch.order().of(from)).setParameter("id", from.id());
        var found = query.getResultList();
        // An export walks through all of them: none is to be remembered.
        found.forEach(entities::detach);
        return found;
    }

    private List<ContainerRow> rows(List<StoredRow> found) {
        var numbers = found.stream().map(StoredRow::bank).distinct().toList();
        var titles = new LinkedHashMap<String, String>();
        if (!numbers.isEmpty())
            for (var bank : entities.createQuery(
                            "select b.number, b.title from ReadBank b where b.number in :numbers", Object[].class)
                    .setParameter("numbers", numbers)
                    .getResultList()) titles.put((String) bank[0], (String) bank[1]);
        return found.stream().map(row -> row.row(titles.get(row.bank()))).toList();
    }
}
