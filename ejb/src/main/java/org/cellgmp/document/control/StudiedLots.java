package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.StabilityResult;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.template.Figure;

/** The stability studies that had begun by a day, and what was found in them by then. */
final class StudiedLots {
    private final List<Addressed<StabilityStudy>> studies;
    private final LocalDate day;

    /** @param index of the result in its record */
    record Found(Addressed<StabilityStudy> study, int index) {
        StabilityResult result() {
            return study.record().results().get(index);
        }

        Cells cells() {
            return StudiedLots.cells(study).at("results", index);
        }

        Figure text() {
            return cells().with(result().result(), result().uom(), "result");
        }

        /** Null where it stands on no axis of time. */
        BigDecimal age() {
            return Age.days(result().timePoint()).orElse(null);
        }
    }

    StudiedLots(List<Addressed<StabilityStudy>> all, LocalDate day) {
        this.day = day;
        studies = all.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(
                                (Addressed<StabilityStudy> one) -> one.record().startedOn(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> String.valueOf(one.record().code()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
    }

    List<Addressed<StabilityStudy>> all() {
        return studies;
    }

    static Cells cells(Addressed<StabilityStudy> study) {
        return Cells.plain(study.address());
    }

    /** Every result of a study up to the day, in the order of the record. */
    List<Found> found(Addressed<StabilityStudy> study) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < study.record().results().size(); i++)
            if (!day(study.record().results().get(i)).isAfter(day)) found.add(new Found(study, i));
        return found;
    }

    /** In the offset it was recorded with; a result without any time counts from the beginning. */
    private static LocalDate day(StabilityResult result) {
        OffsetDateTime at = result.testedAt() == null ? result.pulledAt() : result.testedAt();
        return at == null ? LocalDate.MIN : at.toLocalDate();
    }

    /** Results of one test at one condition, of all studies: by name, in the order of their first appearance. */
    List<List<Found>> sorts() {
        var sorts = new LinkedHashMap<List<String>, List<Found>>();
        for (var study : studies)
            for (var found : found(study))
                if (found.result().test() != null)
                    sorts.computeIfAbsent(
                                    List.of(
                                            key(found.result().test()),
                                            key(found.result().condition())),
                                    one -> new ArrayList<>())
                            .add(found);
        sorts.values()
                .forEach(same -> same.sort(Comparator.comparingInt((Found one) -> studies.indexOf(one.study()))
                        .thenComparing(Found::age, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(Found::index)));
        return List.copyOf(sorts.values());
    }

    /** Planned ages of the results, each once, youngest first; those on no axis of time last. */
    static List<Found> points(List<Found> results) {
        var points = new ArrayList<Found>();
        for (var one : results) if (points.stream().noneMatch(other -> samePoint(one, other))) points.add(one);
        points.sort(Comparator.comparing(Found::age, Comparator.nullsLast(Comparator.naturalOrder())));
        return points;
    }

    static boolean samePoint(Found one, Found other) {
        if (one.age() != null && other.age() != null) return one.age().compareTo(other.age()) == 0;
        return one.age() == null
                && other.age() == null
                && Objects.equals(one.result().timePoint(), other.result().timePoint());
    }
}
