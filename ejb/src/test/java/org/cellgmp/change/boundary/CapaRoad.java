package org.cellgmp.change.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaFigures;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.CapaSpan;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.DoneWhen;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.TouchingCapa;
import org.cellgmp.capa.WaitingTask;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.SiteCalendars;
import org.cellgmp.capa.control.CapaCondition;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.Proposal;
import org.cellgmp.change.control.KnownChanges;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a quality event to an effective CAPA and a closed change, whichever database it stands on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CapaRoad extends CapaSite {
    CapaRoad(TestDatabase database) throws Exception {
        super(database);
    }

    private static Effectiveness within(String product, String batches) {
        return new Effectiveness(
                "pH",
                "7.2 to 7.4",
                null,
                batches,
                new Criterion(Criterion.Kind.PARAMETER_WITHIN, product, null, null, "pH", "7.2", "7.4"),
                "ana",
                null,
                null);
    }

    private static PlannedAction action(ActionKind kind, DoneWhen check) {
        return new PlannedAction(
                null,
                kind,
                "Mend it",
                "rec",
                HouseClock.nowAtSite().toLocalDate().plusDays(10),
                "It is mended",
                check,
                null);
    }

    private String planned(Plan plan) throws Exception {
        var number = as(REVIEWER, () -> capas().raise(plan)).number();
        as(QA, () -> capas().approve(number, revision(number), "Agreed.", "qa", RIGHT));
        return number;
    }

    private void carriedOut(String number) throws Exception {
        for (var one : capa(QA, number).plan().actions()) {
            as(RECORDER, () -> capas().complete(number, revision(number), one.id(), "Done.", null));
            as(REVIEWER, () -> capas().verify(number, revision(number), one.id(), true, "Seen."));
        }
        as(QA, () -> capas().confirm(number, revision(number)));
    }

    private static Plan plan(String title, List<String> events, List<PlannedAction> actions, Effectiveness check) {
        return new Plan(title, "It went wrong.", "Worn.", events, actions, check);
    }

    @Test
    void theNextBatchesPrepareTheVerdictAndAPersonSigns() throws Exception {
        var before = keep("P-WATCH", "7.9");
        var number = planned(
                plan("Watched", List.of(), List.of(action(ActionKind.CORRECTIVE, null)), within("P-WATCH", "2")));
        carriedOut(number);
        assertThat(capa(QA, number).state()).isEqualTo(CapaState.EFFECTIVENESS);
        keep("P-OTHER", "7.9");
        var first = keep("P-WATCH", "7.30");
        keep("P-WATCH", "not read");
        refused(
                "capa.window-open",
                () -> as(QA, () -> capas().judge(number, revision(number), true, "Good.", "qa", RIGHT)));
        var second = keep("P-WATCH", "7.4");
        var third = keep("P-WATCH", "7.5");
        var seen = capa(QA, number).watch().seen();
        assertThat(seen).extracting(Observed::about).contains(first, second).doesNotContain(before, third);
        assertThat(seen.get(0).addresses()).containsExactly(first + "/v1#/steps/0/parameters/0/actual");
        assertThat(waiting(QA, number)).containsExactly(WaitingTask.Kind.VERDICT);
        var closed = as(QA, () -> capas().judge(number, revision(number), true, "Good.", "qa", RIGHT));
        assertThat(closed.state()).isEqualTo(CapaState.CLOSED);
        assertThat(waiting(QA, number)).isEmpty();
        assertThat(trail).extracting(Act::name).contains("capa.watch-counted", "capa.effective");
    }

    @Test
    void aBatchKnowsTheOpenCapasOfWhatItShares() throws Exception {
        var troubled = keep(using("B-TROUBLED", "INC-SHARED"));
        var deviations = house.the(Deviations.class);
        var account = new Account("Incubator warm", "Too warm for an hour.", null, MORNING, MORNING, MORNING);
        var event = as(
                        RECORDER,
                        () -> deviations.open(
                                DeviationKind.DEVIATION, account, troubled + "/v1#/steps/0/performedBy", List.of()))
                .number();
        var number = as(QA, () -> capas().raiseFrom(event)).number();
        var sharing = keep(using("B-SHARING", "INC-SHARED"));
        var apart = keep(using("B-APART", "INC-OTHER"));
        assertThat(touching(troubled)).singleElement().satisfies(one -> {
            assertThat(one.capa().number()).isEqualTo(number);
            assertThat(one.shares()).containsExactly("batch:B-TROUBLED", "equipment:inc-shared");
        });
        assertThat(touching(sharing)).singleElement().satisfies(one -> {
            assertThat(one.capa().events()).containsExactly(event);
            assertThat(one.shares()).containsExactly("equipment:inc-shared");
        });
        assertThat(touching(apart)).isEmpty();
        var other = person("qa-3", Role.QA_MANAGER);
        enrol(other);
        as(other, () -> capas().cancel(number, revision(number), "Raised by mistake.", other.id(), RIGHT));
        assertThat(touching(sharing)).isEmpty();
        refused("recordkeeping.not-found", () -> touching("BR-1999-0001"));
    }

    private List<TouchingCapa> touching(String batch) throws Exception {
        return as(QA, () -> house.the(CapaRegister.class).touching(batch));
    }

    @Test
    void aCorrectionOfAWatchedBatchIsCountedInItsPlace() throws Exception {
        var number = planned(
                plan("Corrected", List.of(), List.of(action(ActionKind.CORRECTIVE, null)), within("P-FIX", "1")));
        carriedOut(number);
        var batch = keep("P-FIX", "7.9");
        assertThat(capa(QA, number).watch().missed()).hasSize(1);
        var records = house.the(Records.class);
        as(RECORDER, () -> records.revise(batch, 1, batch("B-" + batches, "P-FIX", "7.3"), null, "misread"));
        assertThat(capa(QA, number).watch().missed()).isEmpty();
        assertThat(capa(QA, number).watch().seen()).hasSize(1);
    }

    @Test
    void notEffectiveRaisesTheNextOneWithoutItsActions() throws Exception {
        var number = planned(
                plan("Failing", List.of(), List.of(action(ActionKind.CORRECTIVE, null)), within("P-FAIL", "3")));
        carriedOut(number);
        keep("P-FAIL", "7.9");
        var judged = as(QA, () -> capas().judge(number, revision(number), false, "No.", "qa", RIGHT));
        var next = capa(QA, judged.content().verdict().successor());
        assertThat(next.content().predecessor()).isEqualTo(number);
        assertThat(next.state()).isEqualTo(CapaState.DRAFT);
        assertThat(next.plan().actions()).isEmpty();
    }

    @Test
    void whatIsLookedUpMustHoldBeforeAnActionIsDone() throws Exception {
        var record = keep("P-DONE", "7.3");
        var check = new DoneWhen(DoneWhen.Kind.RECORD_VERSION, record, "2");
        var number = planned(
                plan("Looked up", List.of(), List.of(action(ActionKind.CORRECTIVE, check)), within("P-DONE", "1")));
        refused(
                "capa.not-done-yet.RECORD_VERSION",
                () -> as(RECORDER, () -> capas().complete(number, revision(number), "A1", "x", null)));
        as(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(record, 1, batch("B-" + batches, "P-DONE", "7.31"), null, "again"));
        as(RECORDER, () -> capas().complete(number, revision(number), "A1", "x", null));
        var unknown = new DoneWhen(DoneWhen.Kind.CHANGE_CLOSED, "CH-2026-9999", null);
        var other = planned(
                plan("Change", List.of(), List.of(action(ActionKind.CORRECTIVE, unknown)), within("P-DONE", "1")));
        refused(
                "capa.not-done-yet.CHANGE_CLOSED",
                () -> as(RECORDER, () -> capas().complete(other, revision(other), "A1", "x", null)));
    }

    @Test
    void anEventIsClosedWithAnApprovedPlanAndAllCorrectionsVerified() throws Exception {
        var now = HouseClock.nowAtSite();
        var event = as(
                        RECORDER,
                        () -> house.the(Deviations.class)
                                .open(new Account("Frost", "Seen.", "Moved.", null, now, now), null, List.of()))
                .number();
        var condition = house.the(CapaCondition.class);
        assertThat(as(QA, () -> condition.whyNotClose(event, Classification.MINOR)))
                .isNull();
        assertThat(as(QA, () -> condition.whyNotClose(event, Classification.MAJOR))
                        .code())
                .isEqualTo("capa.needed");
        var number = as(REVIEWER, () -> capas().raiseFrom(event)).number();
        assertThat(capa(QA, number).plan().actions())
                .extracting(PlannedAction::kind)
                .containsExactly(ActionKind.CORRECTION, ActionKind.CORRECTIVE);
        assertThat(as(QA, () -> condition.whyNotClose(event, Classification.MINOR))
                        .code())
                .isEqualTo("capa.correction-open");
        assertThat(as(QA, () -> house.the(CapaRegister.class).of(event)))
                .extracting(CapaRow::number)
                .containsExactly(number);
        assertThat(as(
                                QA,
                                () -> house.the(CapaRegister.class)
                                        .list(new CapaFilter(CapaState.DRAFT, true, event, "FRO"), null, 1))
                        .items())
                .extracting(CapaRow::number)
                .containsExactly(number);
    }

    @Test
    void aPersonWithoutAccountAndAnUnknownEventAreRefused() {
        var stranger = new PlannedAction(
                null,
                ActionKind.CORRECTIVE,
                "x",
                "nobody-here",
                HouseClock.nowAtSite().toLocalDate(),
                "y",
                null,
                null);
        refused(
                "capa.no-such-person",
                () -> as(REVIEWER, () -> capas().raise(plan("S", List.of(), List.of(stranger), null))));
        refused(
                "deviation.unknown",
                () -> as(REVIEWER, () -> capas().raise(plan("S", List.of("DV-2026-9999"), List.of(), null))));
    }

    @Test
    void theSecondOfTwoPlansIsRefused() throws Exception {
        var number = as(REVIEWER, () -> capas().raise(plan("Two", List.of(), List.of(), null)))
                .number();
        as(REVIEWER, () -> capas().plan(number, 0, plan("Two!", List.of(), List.of(), null), null));
        refused(
                "capa.changed-meanwhile",
                () -> as(REVIEWER, () -> capas().plan(number, 0, plan("Two?", List.of(), List.of(), null), null)));
    }

    @Test
    void aCalendarIsKeptEditionByEdition() throws Exception {
        var calendars = house.the(SiteCalendars.class);
        int before = as(QA, calendars::current).edition();
        assertThat(as(QA, () -> calendars.keep(before, SiteCalendar.usual(), "first"))
                        .edition())
                .isEqualTo(before + 1);
        refused("capa.calendar-moved", () -> as(QA, () -> calendars.keep(before, SiteCalendar.usual(), "again")));
        refused(
                "capa.no-weekday",
                () -> as(QA, () -> calendars.keep(before + 1, new SiteCalendar(null, null, "1", "1", null), "no")));
    }

    @Test
    void aChangeIsCarriedToItsThreeBatches() throws Exception {
        var changes = house.the(Changes.class);
        var register = house.the(ChangeRegister.class);
        var proposal = new Proposal(
                "New incubator",
                "Replaced.",
                "Worn.",
                Proposal.Kind.EQUIPMENT,
                null,
                "P-CHANGE",
                null,
                List.of(new Proposal.Impact(Proposal.Area.EQUIPMENT, "EQ-2026-0001", "Replaced")),
                List.of(
                        new Proposal.Filing(null, "CN", "3.2.P.3.3", Proposal.Category.MAJOR, null, null),
                        new Proposal.Filing(null, "US", null, Proposal.Category.NONE, null, null)),
                List.of(new Proposal.Step(
                        null, "Qualify", "rec", HouseClock.nowAtSite().toLocalDate())),
                "3",
                new Criterion(Criterion.Kind.JUDGED, "P-CHANGE", null, null, null, null, null));
        var number = as(REVIEWER, () -> changes.request(proposal)).number();
        Callable<Integer> revision = () -> as(QA, () -> register.get(number)).revision();
        refused(
                "change.own-request",
                () -> as(
                        new Actor("rev", "rev", Set.of(Role.QA_MANAGER)),
                        () -> changes.approve(number, revision.call(), "x", "rev", RIGHT)));
        as(QA, () -> changes.approve(number, revision.call(), "Agreed.", "qa", RIGHT));
        refused(
                "change.steps-open",
                () -> as(
                        QA,
                        () -> changes.takeEffect(
                                number, revision.call(), HouseClock.nowAtSite().toLocalDate())));
        as(RECORDER, () -> changes.complete(number, revision.call(), "S1", "Report.", null));
        as(REVIEWER, () -> changes.verify(number, revision.call(), "S1", true, "Read."));
        refused(
                "change.not-filed",
                () -> as(
                        QA,
                        () -> changes.takeEffect(
                                number, revision.call(), HouseClock.nowAtSite().toLocalDate())));
        as(WRITER, () -> changes.file(number, revision.call(), "F1", "CDE-1", LocalDate.of(2026, 1, 5)));
        as(
                QA,
                () -> changes.takeEffect(
                        number, revision.call(), HouseClock.nowAtSite().toLocalDate()));
        for (int i = 0; i < 2; i++) keep("P-CHANGE", "7.3");
        refused("change.not-evaluated", () -> as(QA, () -> changes.close(number, revision.call(), "x", "qa", RIGHT)));
        keep("P-CHANGE", "7.3");
        var closed = as(QA, () -> changes.close(number, revision.call(), "It stands.", "qa", RIGHT));
        assertThat(closed.state()).isEqualTo(ChangeState.CLOSED);
        assertThat(as(QA, () -> house.the(KnownChanges.class).closed(number))).isTrue();
        assertThat(as(QA, () -> register.list(ChangeState.CLOSED, "INCUB", null, 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void eachFigureIsTheLengthOfTheListThatItOpens() throws Exception {
        var good = planned(
                plan("Counted", List.of(), List.of(action(ActionKind.CORRECTIVE, null)), within("P-FIGURE", "1")));
        carriedOut(good);
        keep("P-FIGURE", "7.3");
        as(QA, () -> capas().judge(good, revision(good), true, "Good.", "qa", RIGHT));
        var late = planned(
                plan("Later", List.of(), List.of(action(ActionKind.CORRECTIVE, null)), within("P-FIGURE", "1")));
        var to = HouseClock.nowAtSite().toLocalDate().plusDays(40);
        as(RECORDER, () -> capas().askExtension(late, revision(late), "A1", to, "Ill."));
        as(QA, () -> capas().decideExtension(late, revision(late), "E1", true, "Yes.", "qa", RIGHT));

        var register = house.the(CapaRegister.class);
        var today = HouseClock.nowAtSite().toLocalDate();
        var from = today.minusDays(30);
        var figures = as(QA, () -> register.figures(from, today));
        var closed = CapaSpan.closedIn(from, today);
        assertThat(figures.open()).isEqualTo(length(new CapaFilter(null, true, null, null)));
        assertThat(figures.overdue()).isEqualTo(length(CapaFilter.of(CapaSpan.ALL.overdue(today))));
        assertThat(figures.extended())
                .isEqualTo(length(new CapaFilter(null, true, null, null, CapaSpan.ALL.extended(true))))
                .isPositive();
        assertThat(figures.watching()).isEqualTo(length(CapaFilter.of(CapaSpan.ALL.watching(true))));
        assertThat(figures.effective())
                .isEqualTo(length(CapaFilter.of(closed.effective(true))))
                .isPositive();
        assertThat(figures.notEffective()).isEqualTo(length(CapaFilter.of(closed.effective(false))));
        assertThat(figures.days()).hasSize((int) figures.judged());
        assertThat(figures.days()).extracting(CapaFigures.Closed::number).contains(good);
        var before = CapaSpan.closedIn(from, today.minusDays(1)).effective(true);
        assertThat(length(CapaFilter.of(before))).isZero();
        refused("deviation.span", () -> as(QA, () -> register.figures(today, from)));
    }

    private long length(CapaFilter filter) throws Exception {
        return as(QA, () -> house.the(CapaRegister.class).list(filter, null, 200))
                .items()
                .size();
    }

    private List<WaitingTask.Kind> waiting(Actor who, String number) throws Exception {
        return as(who, () -> house.the(CapaRegister.class).waiting("CA", null, 200)).items().stream()
                .filter(task -> task.number().equals(number))
                .map(WaitingTask::kind)
                .toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
