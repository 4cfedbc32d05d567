package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.disposition.Capacity.MAH;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Capacity.QUALITY;
import static org.cellgmp.disposition.Decision.CONDITIONAL_RELEASE;
import static org.cellgmp.disposition.Decision.QUARANTINE;
import static org.cellgmp.disposition.Decision.REJECT;
import static org.cellgmp.disposition.Decision.RELEASE;
import static org.cellgmp.disposition.boundary.Site.MARKET_QP;
import static org.cellgmp.disposition.boundary.Site.PLANT_QP;
import static org.cellgmp.disposition.boundary.Site.QA;
import static org.cellgmp.disposition.boundary.Site.RECORDER;
import static org.cellgmp.disposition.boundary.Site.SECOND_QA;
import static org.cellgmp.disposition.boundary.Site.WRONG;
import static org.cellgmp.disposition.boundary.Site.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.EventSpan;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DecisionRequest;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.ResultsState;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a record that was kept to a batch that is released, whichever database it stands on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReleaseRoad {
    final Site site;

    ReleaseRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aRecordThatIsKeptIsJudgedAtOnce() throws Exception {
        var number = site.keep(batch("B-JUDGED", "P-JUDGED", null, "no growth"));
        var view = site.as(QA, () -> site.statements().latest(number));
        assertThat(view.row().version()).isEqualTo(1);
        assertThat(view.blocking()).isNotEmpty();
        assertThat(CanonicalJson.sha256(site.as(QA, () -> site.statements().export(view.number()))))
                .isEqualTo(view.row().digest());
        assertThat(site.trail).extracting(Act::name).contains("conformity.stated", "conformity.statement-exported");
    }

    @Test
    void judgingAgainWithoutAChangeKeepsTheStatement() throws Exception {
        var number = site.keep(batch("B-SAME", "P-SAME", null, "no growth"));
        var first = site.as(QA, () -> site.statements().latest(number)).number();
        assertThat(site.as(QA, () -> site.statements().assess(number)).number()).isEqualTo(first);
        assertThat(site.as(QA, () -> site.statements().current(number))).isTrue();
    }

    @Test
    void aSpecificationKeptLaterMakesTheStatementOutOfDate() throws Exception {
        var number = site.keep(batch("B-LATE", "P-LATE", "checker-1", "no growth"));
        site.specify("P-LATE");
        assertThat(site.as(QA, () -> site.statements().current(number))).isFalse();
        refused("disposition.statement-out-of-date", () -> site.decide(QA, number, REJECT, QUALITY));
        site.as(QA, () -> site.statements().assess(number));
        assertThat(site.as(QA, () -> site.statements().current(number))).isTrue();
    }

    @Test
    void aFindingOpensOneDeviationAndTheSecondIsRefusedNamingIt() throws Exception {
        var number = site.keep(batch("B-ONCE", "P-ONCE", null, "no growth"));
        var view = site.as(RECORDER, () -> site.statements().latest(number));
        var finding = view.blocking().get(0);
        var deviation = site.as(RECORDER, () -> site.statements().openDeviation(view.number(), finding.id()));
        var departure = deviation.content().departures().get(0);
        assertThat(departure.address()).isEqualTo(finding.finding().address());
        assertThat(departure.rule()).isEqualTo(finding.finding().rule());
        assertThat(deviation.content().account().description())
                .contains(finding.finding().message(), view.number());
        assertThat(deviation.content().batches()).containsExactly(number);
        assertThatThrownBy(() -> site.as(QA, () -> site.statements().openDeviation(view.number(), finding.id())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).contains(deviation.number()));
        var again = site.as(RECORDER, () -> site.statements().latest(number));
        assertThat(again.findings().stream()
                        .filter(it -> it.id().equals(finding.id()))
                        .findFirst()
                        .orElseThrow()
                        .handling()
                        .deviation())
                .isEqualTo(deviation.number());
    }

    @Test
    void aCorrectionElsewhereLeavesTheFindingWithItsDeviation() throws Exception {
        var number = site.keep(batch("B-KEEP", "P-KEEP", null, null));
        site.handleAll(number);
        site.revise(number, 1, batch("B-KEEP", "P-KEEP", null, "no growth"));
        assertThat(site.as(QA, () -> site.statements().latest(number)).blocking())
                .isEmpty();
        assertThat(site.as(QA, () -> site.statements().latest(number)).row().version())
                .isEqualTo(2);
    }

    @Test
    void anEventOfTheRecordOpensOneDeviation() throws Exception {
        var number = site.keep(batch("B-EVENT", "P-EVENT", "checker-1", "no growth"));
        var deviation = site.as(RECORDER, () -> site.deviations().openFromEvent(number, "/events/0"));
        assertThat(deviation.content().account().description()).contains("Door alarm");
        refused(
                "deviation.already-open",
                () -> site.as(RECORDER, () -> site.deviations().openFromEvent(number, "/events/0")));
        refused(
                "deviation.no-event",
                () -> site.as(RECORDER, () -> site.deviations().openFromEvent(number, "/events/1")));
    }

    @Test
    void twoPeopleOpenADeviationForOneFindingAtOnceAndOneIsRefused() throws Exception {
        var number = site.keep(batch("B-RACE", "P-RACE", null, "no growth"));
        var view = site.as(RECORDER, () -> site.statements().latest(number));
        var finding = view.blocking().get(0).id();
        var outcomes = atOnce(
                () -> site.as(RECORDER, () -> site.statements().openDeviation(view.number(), finding)),
                () -> site.as(QA, () -> site.statements().openDeviation(view.number(), finding)));
        assertThat(outcomes).filteredOn(Refusal.class::isInstance).hasSize(1);
    }

    @Test
    void unhandledFindingsAreListedUntilADeviationTakesThemUp() throws Exception {
        var number = site.keep(batch("B-LIST", "P-LIST", null, "no growth"));
        assertThat(unhandled()).contains(number);
        site.handleAll(number);
        assertThat(unhandled()).doesNotContain(number);
    }

    private List<String> unhandled() throws Exception {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var cursor = after;
            var page = site.as(QA, () -> site.statements().withUnhandledFindings(cursor, 2));
            page.items().forEach(row -> found.add(row.batch()));
            after = page.next();
        } while (after != null);
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    @Test
    void theWholeRoadEndsInTwoSignedReleases() throws Exception {
        site.specify("P-ROAD");
        var number = site.keep(batch("B-ROAD", "P-ROAD", null, "no growth"));
        refused("disposition.finding-without-deviation", () -> site.decide(PLANT_QP, number, RELEASE, MANUFACTURER));
        site.handleAll(number);
        refused("identity.password-wrong", () -> site.decide(PLANT_QP, number, RELEASE, MANUFACTURER, WRONG));
        refused("disposition.manufacturer-first", () -> site.decide(MARKET_QP, number, RELEASE, MAH));
        var plant = site.decide(PLANT_QP, number, RELEASE, MANUFACTURER);
        var market = site.decide(MARKET_QP, number, RELEASE, MAH);
        assertThat(plant.digest())
                .isEqualTo(site.as(QA, () -> site.statements().latest(number))
                        .row()
                        .digest());
        assertThat(market.ordinal()).isEqualTo(2);
        assertThat(standing(number).state()).isEqualTo(BatchState.RELEASED);
        assertThat(site.as(QA, () -> site.dispositions().history(number))).containsExactly(plant, market);
        assertThat(site.as(QA, () -> site.dispositions().get(plant.number()))).isEqualTo(plant);
    }

    @Test
    void aConclusionAgainstReleaseLeavesRejectionAndTheBatchLeavesTheList() throws Exception {
        var number = site.keep(batch("B-AGAINST", "P-AGAINST", null, "no growth"));
        var view = site.as(RECORDER, () -> site.statements().latest(number));
        var deviation = site.as(
                RECORDER,
                () -> site.statements()
                        .openDeviation(view.number(), view.blocking().get(0).id()));
        site.conclude(deviation.number(), number, ReleaseVerdict.MAY_NOT_BE_RELEASED);
        site.decide(QA, number, REJECT, QUALITY);
        assertThat(standing(number).state()).isEqualTo(BatchState.REJECTED);
        assertThat(unhandled()).doesNotContain(number);
        refused("disposition.already-rejected", () -> site.decide(PLANT_QP, number, RELEASE, MANUFACTURER));
    }

    @Test
    void aConditionalReleaseWaitsUntilTheResultIsInAndThenBecomesFull() throws Exception {
        site.specify("P-COND");
        var number = site.keep(batch("B-COND", "P-COND", "checker-1", null));
        site.handleAll(number);
        refused("disposition.only-conditional", () -> site.decide(PLANT_QP, number, RELEASE, MANUFACTURER));
        var conditional = site.decide(PLANT_QP, number, CONDITIONAL_RELEASE, MANUFACTURER);
        assertThat(conditional.conditions()).extracting(it -> it.test()).containsExactly("Sterility");
        assertThat(open())
                .filteredOn(row -> row.batch().equals(number))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.results()).isEqualTo(ResultsState.WAITING);
                    assertThat(row.openResults()).isEqualTo(1);
                    assertThat(row.dueOn()).isEqualTo("2026-01-20");
                });
        site.revise(number, 1, batch("B-COND", "P-COND", "checker-1", "no growth"));
        assertThat(open())
                .filteredOn(row -> row.batch().equals(number))
                .extracting(DispositionRow::results)
                .containsExactly(ResultsState.IN);
        site.handleAll(number);
        refused("disposition.trail-not-reviewed", () -> site.decide(PLANT_QP, number, RELEASE, MANUFACTURER));
        site.reviewTrail(SECOND_QA, number);
        site.decide(PLANT_QP, number, RELEASE, MANUFACTURER);
        assertThat(open()).extracting(DispositionRow::batch).doesNotContain(number);
    }

    @Test
    void aConditionalReleaseWhoseResultFailsIsFlaggedAndNoLongerReleasable() throws Exception {
        site.specify("P-FAIL");
        var number = site.keep(batch("B-FAIL", "P-FAIL", "checker-1", null));
        site.handleAll(number);
        site.decide(PLANT_QP, number, CONDITIONAL_RELEASE, MANUFACTURER);
        site.revise(number, 1, batch("B-FAIL", "P-FAIL", "checker-1", "growth"));
        assertThat(open())
                .filteredOn(row -> row.batch().equals(number))
                .extracting(DispositionRow::results)
                .containsExactly(ResultsState.FAILED);
        site.handleAll(number);
        refused("disposition.result-fails", () -> site.decide(PLANT_QP, number, RELEASE, MANUFACTURER));
        site.decide(QA, number, QUARANTINE, QUALITY);
        assertThat(open()).extracting(DispositionRow::batch).doesNotContain(number);
    }

    private List<DispositionRow> open() throws Exception {
        var found = new ArrayList<DispositionRow>();
        String after = null;
        do {
            var cursor = after;
            var page = site.as(QA, () -> site.dispositions().openConditional(cursor, 1));
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void ofTwoDecisionsAtOnceOneIsRefused() throws Exception {
        var number = site.keep(batch("B-TWO", "P-TWO", "checker-1", "no growth"));
        var statement = site.as(QA, () -> site.statements().latest(number)).number();
        var outcomes = atOnce(() -> quarantine(number, statement), () -> quarantine(number, statement));
        assertThat(outcomes).filteredOn(Refusal.class::isInstance).hasSize(1);
        assertThat(site.as(QA, () -> site.dispositions().history(number))).hasSize(1);
    }

    private Object quarantine(String number, String statement) throws Exception {
        var request = new DecisionRequest(QUARANTINE, QUALITY, statement, 0, "Wait.", "qa", Site.RIGHT);
        return site.as(QA, () -> site.dispositions().decide(number, request));
    }

    @Test
    void aDecisionOnAStatementThatIsNotTheLatestIsRefused() throws Exception {
        var number = site.keep(batch("B-OLD", "P-OLD", "checker-1", null));
        var old = site.as(QA, () -> site.statements().latest(number)).number();
        site.revise(number, 1, batch("B-OLD", "P-OLD", "checker-1", "no growth"));
        refused("disposition.other-statement", () -> quarantine(number, old));
    }

    @Test
    void deviationsAreListedByDueDateAndByNumberPageByPage() throws Exception {
        var number = site.keep(batch("B-PAGE", "P-PAGE", null, "no growth"));
        var view = site.as(RECORDER, () -> site.statements().latest(number));
        for (var finding : view.blocking())
            site.as(RECORDER, () -> site.statements().openDeviation(view.number(), finding.id()));
        var byBatch = new DeviationFilter(DeviationState.OPEN, true, null, number, "b-page");
        var found = new ArrayList<DeviationRow>();
        String after = null;
        do {
            var cursor = after;
            var page = site.as(QA, () -> site.register().list(byBatch, cursor, 1));
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(found)
                .hasSameSizeAs(view.blocking())
                .extracting(DeviationRow::number)
                .doesNotHaveDuplicates();
        assertThat(found).allSatisfy(row -> assertThat(row.batches()).containsExactly(number));
        var first = site.as(QA, () -> site.register().openByDueDate(null, 1));
        var second = site.as(QA, () -> site.register().openByDueDate(first.next(), 1));
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
        refused("ground.broken-cursor", () -> site.register().openByDueDate("x", 1));
        refused("ground.broken-cursor", () -> site.register().list(DeviationFilter.ALL, "x", 1));
    }

    @Test
    void everyFigureIsThatOfTheListItOpens() throws Exception {
        var number = site.keep(batch("B-COUNT", "P-COUNT", null, "no growth"));
        var view = site.as(RECORDER, () -> site.statements().latest(number));
        for (var finding : view.blocking())
            site.as(RECORDER, () -> site.statements().openDeviation(view.number(), finding.id()));
        var today = HouseClock.nowAtSite().toLocalDate();
        var figures = site.as(QA, () -> site.register().figures(today.minusDays(3), today));
        var opened = EventSpan.openedIn(today.minusDays(3), today);
        assertThat(figures.opened()).isPositive().isEqualTo(listed(DeviationFilter.of(opened)));
        assertThat(figures.open()).isEqualTo(listed(new DeviationFilter(null, true, null, null, null)));
        assertThat(figures.overdue()).isEqualTo(listed(DeviationFilter.of(EventSpan.overdue(today))));
        var closed = EventSpan.closedIn(today.minusDays(3), today);
        assertThat(figures.closed()).isEqualTo(listed(DeviationFilter.of(closed)));
        assertThat(figures.inTime()).isEqualTo(listed(DeviationFilter.of(closed.inTime(true))));
        assertThat(figures.again()).isEqualTo(listed(DeviationFilter.of(opened.again(true))));
        assertThat(figures.rules()).isNotEmpty();
        for (var rule : figures.rules().entrySet())
            assertThat(rule.getValue()).isEqualTo(listed(DeviationFilter.of(opened.rule(rule.getKey()))));
        assertThat(figures.months().stream().mapToLong(month -> month.opened()).sum())
                .isEqualTo(figures.opened());
        assertThat(figures.kinds().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(figures.opened());
        refused("deviation.span", () -> site.register().figures(today, today.minusDays(1)));
    }

    private long listed(DeviationFilter filter) throws Exception {
        long listed = 0;
        String after = null;
        do {
            var cursor = after;
            var page = site.as(QA, () -> site.register().list(filter, cursor, 2));
            listed += page.items().size();
            after = page.next();
        } while (after != null);
        assertThat(site.as(QA, () -> site.register().count(filter))).isEqualTo(listed);
        return listed;
    }

    @Test
    void wordsAreLookedForAsTheyStand() throws Exception {
        var nothing = new DeviationFilter(null, null, null, null, "%");
        assertThat(site.as(QA, () -> site.register().list(nothing, null, 10)).items())
                .allSatisfy(row -> assertThat(row.title()).contains("%"));
    }

    private DispositionRow standing(String number) throws Exception {
        return site.as(QA, () -> site.dispositions().standing(List.of(number))).get(0);
    }

    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var running = new ArrayList<java.util.concurrent.Future<Object>>();
            for (var act : List.of(one, other))
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        return act.call();
                    } catch (Refusal refusal) {
                        return refusal;
                    }
                }));
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            pool.shutdown();
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
