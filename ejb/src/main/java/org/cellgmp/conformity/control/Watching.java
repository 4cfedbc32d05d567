package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.Observed.Outcome;
import org.cellgmp.capa.Watch;
import org.cellgmp.capa.boundary.Watches;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DepartureTaken;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Statement;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Watches the next batches for the rooms that asked for it: each new batch that is judged is counted for the open watches of
 * its product, each quality event for those of its rule. It prepares; a person signs.
 */
@ApplicationScoped
public class Watching {
    @Inject
    Watches watches;

    @Inject
    Records records;

    @Inject
    DeviationRegister deviations;

    /** A batch that was judged. @param statement number of the statement that was kept; @param said what it says */
    record Stated(RecordView view, String statement, Statement said) {}

    /** Batches were judged: in the transaction that keeps their statements. */
    void stated(List<Stated> judged) throws Refusal {
        var products = judged.stream()
                .map(one -> one.view().record().product())
                .filter(product -> product != null && !product.isEmpty())
                .collect(Collectors.toSet());
        var open = watches.ofProducts(products).stream()
                .collect(Collectors.groupingBy(watch -> watch.criterion().product()));
        for (var one : judged) {
            var ofProduct = open.getOrDefault(one.view().record().product(), List.of());
            if (ofProduct.isEmpty()) continue;
            var first = firstKept(one.view().number());
            for (var watch : ofProduct) if (within(watch, first)) count(watch, one);
        }
    }

    /** A departure became a quality event: it counts if the batch is one of those that are watched. */
    void taken(@Observes DepartureTaken taken) throws Refusal {
        var deviation = deviations.get(taken.deviation());
        for (var departure : deviation.content().departures())
            if (departure.key().equals(taken.key()) && departure.rule() != null && departure.batch() != null)
                for (var watch : watches.ofRule(departure.rule())) event(watch, departure, taken.deviation());
    }

    private void event(Watch watch, Departure departure, String deviation) throws Refusal {
        var criterion = watch.criterion();
        if (criterion.place() != null && !criterion.place().equals(departure.place())) return;
        if (criterion.product() != null
                && !criterion
                        .product()
                        .equals(records.latest(departure.batch()).record().product())) return;
        if (!within(watch, firstKept(departure.batch())) || !within(watch, HouseClock.nowAtSite())) return;
        watches.observe(
                watch.subject(),
                new Observed(
                        deviation,
                        0,
                        departure.statement(),
                        Outcome.MISSED,
                        departure.message(),
                        List.of(departure.address(), deviation),
                        HouseClock.nowAtSite()));
    }

    private void count(Watch watch, Stated judged) {
        var view = judged.view();
        var criterion = watch.criterion();
        var seen = switch (criterion.kind()) {
            case NO_FINDING -> finding(criterion, judged.said());
            case PARAMETER_WITHIN -> Figures.of(view, criterion);
            case NO_EVENT, JUDGED -> watch.wanted() == 0 ? null : new Sight(Outcome.MET, null, List.of());
        };
        if (seen == null) return;
        var addresses = seen.addresses().isEmpty() ? List.of(view.address().toString()) : seen.addresses();
        watches.observe(
                watch.subject(),
                new Observed(
                        view.number(),
                        view.address().version(),
                        judged.statement(),
                        seen.outcome(),
                        seen.found(),
                        addresses,
                        HouseClock.nowAtSite()));
    }

    /** What was seen in one batch. */
    record Sight(Outcome outcome, String found, List<String> addresses) {}

    /** A rule that could not look at anything speaks neither for nor against. */
    static Sight finding(Criterion criterion, Statement statement) {
        var found = statement.findings().stream()
                .filter(finding -> finding.rule().equals(criterion.rule()))
                .toList();
        if (!found.isEmpty())
            return new Sight(
                    Outcome.MISSED,
                    found.get(0).message(),
                    found.stream().map(Finding::address).distinct().limit(20).toList());
        boolean unread =
                statement.notAssessed().stream().anyMatch(one -> one.rule().equals(criterion.rule()));
        boolean passed = statement.passed().stream().anyMatch(one -> one.rule().equals(criterion.rule()));
        return new Sight(passed && !unread ? Outcome.MET : Outcome.UNASSESSABLE, null, List.of());
    }

    /** When the batch came into the house: corrections of an earlier batch do not count. */
    private OffsetDateTime firstKept(String batch) throws Refusal {
        var history = records.history(batch);
        return history.get(history.size() - 1).at();
    }

    private static boolean within(Watch watch, OffsetDateTime at) {
        return !at.isBefore(watch.opensAt())
                && (watch.lastDay() == null
                        || !at.atZoneSameInstant(HouseClock.zone())
                                .toLocalDate()
                                .isAfter(watch.lastDay()));
    }
}
