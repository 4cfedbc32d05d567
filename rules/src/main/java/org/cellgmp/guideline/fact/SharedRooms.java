package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.recorded;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.cellgmp.guideline.Neighbour;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Collection;
import org.cellgmp.record.Step;

/** What a batch record says of rooms that others may have been in as well, and when two steps shared one. */
public final class SharedRooms {
    /** A step that is said to last longer tells no time: no culture does, and a year that was mistyped would touch every batch. */
    static final Duration LONGEST = Duration.ofDays(366);
    /** Times are recorded to the minute: a step that ends in the minute of its start lasted up to one. */
    private static final BigDecimal SHORTEST = BigDecimal.ONE;

    private static final int LONG_NAME = 200;
    private static final int LONG_STEP = 60;

    private SharedRooms() {}

    /** The steps of a batch that have a room and a time, in their order. */
    public static List<Neighbour> of(Addressed<BatchRecord> batch) {
        var steps = new ArrayList<Neighbour>();
        for (int i = 0; i < batch.record().steps().size(); i++) {
            var step = of(batch.address(), batch.record(), i);
            if (step != null) steps.add(step);
        }
        return steps;
    }

    /** Null if the step has no room or no time. */
    static Neighbour of(Address root, BatchRecord record, int i) {
        var step = record.steps().get(i);
        var until = finish(step);
        if (!recorded(step.roomId()) || step.start() == null || until == null) return null;
        var header = record.header();
        return new Neighbour(
                root.at("steps").at(i).toString(),
                cut(
                        header == null || !recorded(header.batchNumber()) ? root.number() : header.batchNumber(),
                        LONG_NAME),
                cut(recorded(step.number()) ? step.number().strip() : Integer.toString(i + 1), LONG_STEP),
                header == null || !recorded(header.site())
                        ? null
                        : cut(header.site().strip(), LONG_NAME),
                cut(step.roomId().strip().toUpperCase(Locale.ROOT), LONG_NAME),
                // To the microsecond, as it is kept.
                step.start().truncatedTo(ChronoUnit.MICROS),
                until.truncatedTo(ChronoUnit.MICROS),
                open(step),
                infectious(record.collection()));
    }

    /** End of a step; null if it is not recorded or cannot be one. */
    static OffsetDateTime finish(Step step) {
        if (step.start() == null || step.end() == null) return null;
        var lasted = Duration.between(step.start(), step.end());
        return lasted.isNegative() || lasted.compareTo(LONGEST) > 0 ? null : step.end();
    }

    private static Boolean open(Step step) {
        if (Coded.is(step.openness(), "open")) return true;
        return Coded.is(step.openness(), "closed") ? false : null;
    }

    /** False only if each marker that matters was tested and no test is left open. */
    private static Boolean infectious(Collection collection) {
        if (collection == null) return null;
        boolean told = CollectionFacts.missingMarkers(collection).isEmpty();
        for (var test : collection.donorTests()) {
            if (Coded.is(test.result(), "reactive", "positive")) return true;
            if (!Coded.is(test.result(), "nonreactive", "negative")) told = false;
        }
        return told ? false : null;
    }

    /** True if the rooms are one: where a site is not recorded, the number of the room alone decides. */
    private static boolean sameRoom(Neighbour one, Neighbour other) {
        return one.room().equals(other.room())
                && (one.site() == null || other.site() == null || one.site().equalsIgnoreCase(other.site()));
    }

    /** True if two steps were in one room at one time. One that ends in the minute in which the other begins was not. */
    public static boolean together(Neighbour one, Neighbour other) {
        return sameRoom(one, other)
                && one.from().isBefore(other.until())
                && other.from().isBefore(one.until());
    }

    /** How long two steps that were together were so. */
    static BigDecimal minutes(Neighbour one, Neighbour other) {
        var from = one.from().isAfter(other.from()) ? one.from() : other.from();
        var until = one.until().isBefore(other.until()) ? one.until() : other.until();
        return from.isEqual(until) ? SHORTEST : Reckoning.minutes(from, until);
    }

    /** Of a step, those of other batches that were with it, in the order given. */
    static List<Neighbour> beside(Examined examined, Neighbour step) {
        return examined.inRoom(step.room()).stream()
                .filter(other -> together(step, other))
                .toList();
    }

    /**
     * Versions of the batch records whose steps make a difference to what is said of this one, as addresses in order. Closed steps beside
     * closed ones in a room where that was assessed, no donor infectious, are as good as not there: without this, each batch that enters
     * a shared culture room would put the statements of all others in it out of date.
     */
    public static List<String> records(Examined examined) {
        if (examined.examination().neighbours().isEmpty()) return List.of();
        var records = new TreeSet<String>();
        for (int i = 0; i < examined.record().steps().size(); i++) {
            var here = of(examined.root(), examined.record(), i);
            if (here == null) continue;
            boolean assessed = assessment(examined, examined.record().steps().get(i)) != null;
            for (var other : beside(examined, here)) {
                if (assessed && SharedRoomFacts.quiet(here, other)) continue;
                var address = Address.parse(other.address());
                records.add(Address.of(address.number(), address.version()).toString());
            }
        }
        return List.copyOf(records);
    }

    /** Of the room in which the step was done; null if none is named. */
    static String assessment(Examined examined, Step step) {
        return examined.room(step.roomId())
                .map(room -> Reckoning.text(room.sharedUseAssessment()))
                .orElse(null);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
