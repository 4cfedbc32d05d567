package org.cellgmp.takeover.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.SimilarEvent;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobState;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.Slip;
import org.cellgmp.takeover.TakeoverState;
import org.cellgmp.takeover.TakeoverView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An older register from its workbook into the house, whichever database it stands on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TakeoverRoad {
    private final TakeoverSite site;

    TakeoverRoad(TestDatabase database) throws Exception {
        site = new TakeoverSite(database, Files.createTempDirectory("takeover"));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aRegisterComesInWithItsHistoryAndItsCapas() throws Exception {
        var tried = site.tried(new OldRegister()
                .event(
                        "DEV/19-042",
                        "closed 已关闭",
                        Column.CLASS,
                        "major",
                        Column.OPENED_BY,
                        "A. Former (invented)",
                        Column.CAUSE,
                        "The filter was dry.",
                        Column.CLOSED,
                        "2019-05-06 16:00",
                        Column.CLOSED_BY,
                        "B. Former (invented)")
                .event("DEV/19-043", "Open", Column.KIND, "OOS", Column.DUE, "2019-04-30")
                .capa(
                        "CAPA 19-7",
                        "closed",
                        Column.CAPA_EVENTS,
                        "dev/19-042",
                        Column.CAPA_CLOSED,
                        "2019-08-01",
                        Column.ACTION,
                        "Wet the filter first",
                        Column.ACTION_DONE,
                        "2019-06-01",
                        Column.ACTION_DONE_BY,
                        "C. Former (invented)")
                .row(Column.CAPA_NUMBER, "CAPA 19-7", Column.ACTION, "Train", Column.ACTION_KIND, "preventive")
                .capa(
                        "CAPA 19-8",
                        "open",
                        Column.CAPA_EVENTS,
                        "DEV/19-042; DEV/19-043",
                        Column.ACTION,
                        "Buy filters",
                        Column.ACTION_OWNER,
                        "rev",
                        Column.ACTION_DUE,
                        "2019-09-30")
                .line("DEV/19-042", "2019-03-05 08:00", "A. Former", "State", "open", "in work")
                .line("DEV/19-042", "2019-05-06 16:00", "B. Former", "Approved", "", "")
                .line("CAPA 19-7", "2019-08-01", "B. Former", "Closed", "", "")
                .bytes());
        assertThat(tried.report().slips()).isEmpty();
        assertThat(tried.report().takable()).isTrue();
        assertThat(tried.report().events()).isEqualTo("2");
        assertThat(tried.report().capas()).isEqualTo("2");
        assertThat(tried.report().actions()).isEqualTo("3");
        assertThat(tried.report().lines()).isEqualTo("3");
        assertThat(search("DEV/19-042")).isEmpty();

        var job = site.run(site.confirm(tried.number()));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(site.get(tried.number()).state()).isEqualTo(TakeoverState.TAKEN);
        assertThat(site.get(tried.number()).taken()).isEqualTo(4);

        var closed = site.as(TakeoverSite.QA, () -> register().get(site.here("dev/19-042 ")));
        assertThat(closed.state()).isEqualTo(DeviationState.CLOSED);
        assertThat(closed.content().classification()).isEqualTo(Classification.MAJOR);
        assertThat(closed.content().grading()).isNull();
        assertThat(closed.closedBy()).isNull();
        assertThat(closed.closedAt().toLocalDate()).isEqualTo(LocalDate.of(2019, 5, 6));
        assertThat(closed.openedByName()).isEqualTo("A. Former (invented)");
        var origin = closed.content().origin();
        assertThat(origin.formerNumber()).isEqualTo("DEV/19-042");
        assertThat(origin.closedBy()).isEqualTo("B. Former (invented)");
        assertThat(origin.taking()).isEqualTo(tried.number());
        assertThat(origin.file()).isEqualTo(tried.file().sha256());
        assertThat(origin.takenBy()).isEqualTo("qa");
        // Nobody of this house signed any of it, and the trail says who brought it in and from which file.
        assertThat(site.as(
                        TakeoverSite.QA, () -> site.house.the(Signatures.class).of(closed.number())))
                .isEmpty();
        var story = site.as(TakeoverSite.QA, () -> site.house.the(Trail.class).story(closed.number(), null, 10))
                .items();
        assertThat(story).hasSize(1);
        assertThat(story.get(0).act()).isEqualTo("deviation.taken-over");
        assertThat(story.get(0).toString()).contains(tried.file().sha256(), "DEV/19-042", "qa");

        var lines = site.as(TakeoverSite.QA, () -> site.door().history(closed.number(), null, 1));
        assertThat(lines.items().get(0).who()).isEqualTo("A. Former");
        assertThat(lines.items().get(0).before()).isEqualTo("open");
        assertThat(lines.next()).isNotNull();
        assertThat(site.as(TakeoverSite.QA, () -> site.door().history(closed.number(), lines.next(), 1))
                        .items()
                        .get(0)
                        .what())
                .isEqualTo("Approved");

        var old = site.as(TakeoverSite.QA, () -> capas().get(site.here("CAPA 19-7")));
        assertThat(old.state()).isEqualTo(CapaState.CLOSED);
        assertThat(old.plan().events()).containsExactly(closed.number());
        assertThat(old.content().done("A1").byName()).isEqualTo("C. Former (invented)");
        assertThat(old.content().approvals()).isEmpty();
        var going = site.as(TakeoverSite.QA, () -> capas().get(site.here("CAPA 19-8")));
        assertThat(going.state()).isEqualTo(CapaState.DRAFT);
        assertThat(going.plan().events()).hasSize(2);
        assertThat(site.as(TakeoverSite.QA, () -> capas().list(new CapaFilter(null, null, null, "capa 19-8"), null, 5))
                        .items())
                .hasSize(1);

        assertThat(search("DEV/19-042")).extracting(DeviationRow::number).containsExactly(closed.number());
        var from = site.as(
                TakeoverSite.QA, () -> site.door().from(List.of(closed.number(), going.number(), "DV-1999-0001")));
        assertThat(from.keySet()).containsExactlyInAnyOrder(closed.number(), going.number());
        assertThat(from.get(closed.number()).formerNumber()).isEqualTo("DEV/19-042");
        assertThat(from.get(going.number()).taking()).isEqualTo(tried.number());
        assertThat(from.get(going.number()).register()).isEqualTo(tried.file().name());
        assertThat(site.as(TakeoverSite.QA, () -> site.door().from(List.of()))).isEmpty();
        assertThat(taken(true)).contains(closed.number(), going.number());
        assertThat(taken(false)).doesNotContain(closed.number(), going.number());
        assertThat(search("dev/19-043").get(0).kind()).isEqualTo(DeviationKind.OUT_OF_SPECIFICATION);
        var figures = site.as(
                TakeoverSite.QA, () -> register().figures(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)));
        assertThat(figures.opened()).isGreaterThanOrEqualTo(2);
        assertThat(figures.closed()).isGreaterThanOrEqualTo(1);

        // The same workbook again: every number is here already.
        var again = site.tried(new OldRegister().event("DEV/19-042", "open").bytes());
        assertThat(only(again).key()).isEqualTo("takeover.problem.already");
        assertThat(only(again).place()).isEqualTo("Events 质量事件!A3");
        assertThat(only(again).arguments()).contains(closed.number(), tried.number());
        refused("takeover.mistakes", () -> site.confirm(again.number()));
        refused("takeover.confirmed-before", () -> site.confirm(tried.number()));
    }

    @Test
    void anOpenEventIsFoundAgainComparedAndClosedHereByAnotherThanWhoBroughtIt() throws Exception {
        var tried = site.tried(new OldRegister()
                .event(
                        "OLD-OPEN-1",
                        "open",
                        Column.CORRECTION,
                        "Replaced at once.",
                        Column.TITLE,
                        "Manometer pointer stuck")
                .bytes());
        site.run(site.confirm(tried.number()));
        var number = site.here("OLD-OPEN-1");
        var now = HouseClock.nowAtSite();
        var account = new Account("Manometer pointer stuck again", "Stuck pointer.", null, null, now, now);
        var later =
                site.as(TakeoverSite.OWNER, () -> deviations().open(DeviationKind.DEVIATION, account, null, List.of()));
        assertThat(site.as(TakeoverSite.QA, () -> register().similar(later.number(), LocalDate.of(2018, 1, 1))))
                .extracting(SimilarEvent::number)
                .contains(number);
        var mild = new Factors(1, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
        site.as(
                TakeoverSite.OTHER,
                () -> deviations()
                        .compare(number, 0, new RecurrenceDecision(List.of(), "Looked at.", LocalDate.of(2018, 1, 1))));
        site.as(TakeoverSite.OTHER, () -> deviations().classify(number, 1, mild, null, null));
        refused(
                "deviation.own-opening",
                () -> site.as(TakeoverSite.QA, () -> deviations().close(number, 2, "Done.", "qa", TakeoverSite.RIGHT)));
        var shut = site.as(TakeoverSite.OTHER, () -> deviations().close(number, 2, "Done.", "qa2", TakeoverSite.RIGHT));
        assertThat(shut.state()).isEqualTo(DeviationState.CLOSED);
        assertThat(shut.content().origin().formerNumber()).isEqualTo("OLD-OPEN-1");
    }

    @Test
    void anOpenCapaGoesOnFromItsApproval() throws Exception {
        var tried = site.tried(new OldRegister()
                .capa(
                        "OLD-CA-1",
                        "in progress",
                        Column.ACTION,
                        "Buy filters",
                        Column.ACTION_OWNER,
                        "rev",
                        Column.ACTION_DUE,
                        "2019-09-30")
                .bytes());
        site.run(site.confirm(tried.number()));
        var number = site.here("OLD-CA-1");
        var capa = site.as(TakeoverSite.OTHER, () -> capas().get(number));
        assertThat(capa.actions().get(0).daysLeft()).isNegative();
        refused(
                "capa.plan-incomplete",
                () -> site.as(
                        TakeoverSite.OTHER,
                        () -> site.house
                                .the(Capas.class)
                                .approve(number, capa.revision(), "Good.", "qa2", TakeoverSite.RIGHT)));
    }

    @Test
    void aStoppedTakingGoesOnWhereItEndedAndDoublesNothing() throws Exception {
        var register = new OldRegister();
        for (int at = 1; at <= 120; at++)
            register.event("R-" + at, "open").line("R-" + at, "2019-03-05", "x", "seen", "", "");
        var tried = site.tried(register.bytes());
        var job = site.confirm(tried.number());
        var portions = new AtomicInteger();
        site.beforePortion = () -> {
            if (portions.incrementAndGet() == 2) stop(job.number());
        };
        var stopped = site.run(job);
        site.beforePortion = () -> {};
        assertThat(stopped.state()).isEqualTo(JobState.CANCELLED);
        assertThat(site.as(TakeoverSite.QA, () -> site.door().count(tried.number())))
                .isEqualTo(100);
        assertThat(site.as(
                        TakeoverSite.QA, () -> site.door().mayGoOn(site.door().get(tried.number()))))
                .isTrue();
        // One that dies leaves whole portions, too.
        site.beforePortion = () -> {
            throw new IllegalStateException("made to fail");
        };
        assertThat(site.run(site.confirm(tried.number())).state()).isEqualTo(JobState.FAILED);
        site.beforePortion = () -> {};
        assertThat(site.run(site.confirm(tried.number())).state()).isEqualTo(JobState.DONE);
        assertThat(site.get(tried.number()).taken()).isEqualTo(120);
        assertThat(site.as(TakeoverSite.QA, () -> site.door().history(site.here("R-1"), null, 10))
                        .items())
                .hasSize(1);
        assertThat(site.as(TakeoverSite.QA, () -> site.door().history(site.here("R-120"), null, 10))
                        .items())
                .hasSize(1);
    }

    private void stop(String job) {
        try {
            site.as(TakeoverSite.QA, () -> site.house.the(Jobs.class).stop(job, "not now"));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void ofTwoWorkbooksWithOneNumberTheSecondIsRefused() throws Exception {
        var one = site.tried(new OldRegister().event("TWIN-1", "open").bytes());
        var other = site.tried(new OldRegister()
                .event("twin-1", "open")
                .event("TWIN-2", "open")
                .bytes());
        site.run(site.confirm(one.number()));
        var job = site.run(site.confirm(other.number()));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).isEqualTo("takeover.taken-meanwhile");
        assertThat(search("TWIN-2")).isEmpty();
    }

    private static Slip only(TakeoverView tried) {
        assertThat(tried.report().slips()).hasSize(1);
        return tried.report().slips().get(0);
    }

    /** Events and CAPAs that another register had, or that none had. */
    private List<String> taken(boolean there) throws Exception {
        var numbers = new ArrayList<String>();
        var events = new DeviationFilter(null, null, null, null, null, null, null, there, null);
        for (var row : site.as(TakeoverSite.QA, () -> register().list(events, null, 100))
                .items()) numbers.add(row.number());
        var plans = new CapaFilter(null, null, null, null, null, there);
        for (var row :
                site.as(TakeoverSite.QA, () -> capas().list(plans, null, 100)).items()) numbers.add(row.number());
        return numbers;
    }

    private List<DeviationRow> search(String words) throws Exception {
        return site.as(
                        TakeoverSite.QA,
                        () -> register().list(new DeviationFilter(null, null, null, null, words), null, 10))
                .items();
    }

    private DeviationRegister register() {
        return site.house.the(DeviationRegister.class);
    }

    private Deviations deviations() {
        return site.house.the(Deviations.class);
    }

    private CapaRegister capas() {
        return site.house.the(CapaRegister.class);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
