package org.cellgmp.inspection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Place;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Tells things inside the scope of an inspection from those outside. A thing is inside if everything is that it is about in the
 * end: an event, if all its batches are. So is what was published to the inspectors, and what is about nothing else. What does not say where it belongs is outside.
 */
@ApplicationScoped
public class Bounds {
    /** How a thing stands to a scope. */
    public enum Side {
        INSIDE,
        /** Belongs to no one product, so that to name it beside something inside tells nothing of what is outside. */
        SHARED,
        OUTSIDE
    }

    /**
     * Beginnings of the numbers of what tells of no one batch: materials, rooms, equipment, persons, vectors and banks, and what a
     * product is made and judged by, which stands beside each batch that is published.
     */
    private static final Set<String> SHARED = Set.of("ML", "RM", "EQ", "PE", "VL", "CB", "PS", "MB", "PR");

    private static final int SHORTEST_NAME = 4;

    @Inject
    Reaches reaches;

    @Inject
    Records records;

    @Inject
    RequestShelf requests;

    /** The products of the house that the scope leaves out. Whose batch was published is none of them: the batch names it. */
    public OtherProducts others(String inspection, InspectionScope scope) {
        if (scope.products().isEmpty()) return OtherProducts.NONE;
        var known = new TreeSet<>(scope.products());
        for (var places : reaches.places(requests.published(inspection)).values())
            for (var place : places) if (!place.product().isEmpty()) known.add(place.product());
        return OtherProducts.of(known, records.products());
    }

    /**
     * @param others as {@link #others} of the scope: each of their codes is outside
     * @return by number or word, all of those asked for; a word that is no name of a batch is shared
     */
    public Map<String, Side> sides(
            String inspection, InspectionScope scope, OtherProducts others, Collection<String> numbers) {
        var sides = new HashMap<String, Side>();
        var asked = new HashSet<String>();
        var words = new HashSet<String>();
        for (var number : numbers)
            if (scope.whole() || number.equals(inspection)) sides.put(number, Side.INSIDE);
            else if (others.holds(number)) sides.put(number, Side.OUTSIDE);
            else if (!Sighting.isNumber(number)) words.add(number);
            else if (number.startsWith("IN-")) sides.put(number, Side.OUTSIDE);
            else asked.add(number);
        for (var word : words) sides.put(word, Side.SHARED);
        var titled = words.isEmpty()
                ? Map.<String, List<String>>of()
                : records.numbersTitled(RecordKind.BATCH_RECORD, words);
        titled.values().forEach(asked::addAll);
        if (asked.isEmpty()) return sides;
        var origins = reaches.origins(asked);
        var days = scope.hasPeriod() ? days(origins.values()) : Map.<String, LocalDate>of();
        var published = requests.published(inspection);
        for (var number : asked)
            sides.put(
                    number,
                    published.contains(number) ? Side.INSIDE : side(scope, origins.get(number), days, published));
        // Two batches may bear one name: it is told where one of them is.
        titled.forEach((title, of) -> sides.put(
                title, of.stream().allMatch(number -> sides.get(number) == Side.OUTSIDE) ? Side.OUTSIDE : Side.SHARED));
        return sides;
    }

    /** Names under which the records among the things are known; a short one is a word of many texts and left out. */
    public Set<String> names(Collection<String> numbers) {
        var names = new HashSet<String>();
        for (var record : records.latestOf(numbers)) {
            var title = record.record().title();
            if (title != null && title.length() >= SHORTEST_NAME) names.add(title);
        }
        return names;
    }

    private static Side side(
            InspectionScope scope,
            Map<String, Set<Place>> origins,
            Map<String, LocalDate> days,
            Set<String> published) {
        // What no room answers for has a page of its own at most, and no page without an answer is shown.
        if (origins == null || origins.isEmpty()) return Side.SHARED;
        boolean some = false;
        boolean all = true;
        for (var origin : origins.entrySet()) {
            boolean inside = published.contains(origin.getKey())
                    || scope.covers(origin.getValue()) && scope.covers(days.get(origin.getKey()));
            some |= inside;
            all &= inside;
            if (!inside && !SHARED.contains(origin.getKey().substring(0, 2))) return Side.OUTSIDE;
        }
        return all || some ? Side.INSIDE : Side.SHARED;
    }

    /** The day of each record: when a batch was produced if it says so, otherwise when its latest version was kept, at the site. */
    private Map<String, LocalDate> days(Collection<Map<String, Set<Place>>> origins) {
        var numbers = new HashSet<String>();
        origins.forEach(of -> numbers.addAll(of.keySet()));
        var days = new HashMap<String, LocalDate>();
        for (var record : records.latestOf(numbers)) days.put(record.number(), day(record));
        return days;
    }

    private static LocalDate day(RecordView kept) {
        if (kept.record() instanceof BatchRecord batch
                && batch.header() != null
                && batch.header().productionDate() != null)
            return batch.header().productionDate();
        ZoneId zone = HouseClock.zone();
        return kept.at().atZoneSameInstant(zone).toLocalDate();
    }
}
