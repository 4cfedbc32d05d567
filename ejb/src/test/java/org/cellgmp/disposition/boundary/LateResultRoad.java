package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cellgmp.disposition.Capacity.MANUFACTURER;
import static org.cellgmp.disposition.Decision.CONDITIONAL_RELEASE;
import static org.cellgmp.disposition.boundary.Site.PLANT_QP;
import static org.cellgmp.disposition.boundary.Site.QA;
import static org.cellgmp.disposition.boundary.Site.RECORDER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.boundary.SiteCalendars;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterRow;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Identity;
import org.cellgmp.record.Kept;
import org.cellgmp.record.Measurement;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.SampleRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Results that come in a record of the laboratory's own after the batch has left, and the clocks they start. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LateResultRoad {
    private final Site site;

    LateResultRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aFailingLaboratoryRecordOpensOneCaseHoweverItComes() throws Exception {
        var number = released("QCL-1", "P-QCL-1", "PT-Q1");
        site.keep(run("R-0", "QCL-1", "P-QCL-1", sterility("no growth", null)));
        assertThat(cases(number)).isEmpty();
        var first = site.keep(run("R-1", "QCL-1", "P-QCL-1", sterility("growth", null)));
        var opened = cases(number);
        assertThat(opened).hasSize(1);
        var found = site.as(QA, () -> register().get(opened.get(0).number()));
        assertThat(found.description()).isEqualTo("Sterility");
        assertThat(found.concerned()).extracting(one -> one.patient()).containsExactly("PT-Q1");
        assertThat(found.clocks())
                .extracting(clock -> clock.line().addressee())
                .contains(ClockLine.Addressee.PHYSICIAN, ClockLine.Addressee.SPONSOR, ClockLine.Addressee.AUTHORITY);
        assertThat(found.clocks()).allSatisfy(clock -> {
            if (clock.line().start() == ClockLine.Start.AWARENESS)
                assertThat(clock.startedAt()).isEqualTo(found.awareAt());
        });
        site.keep(run("R-2", "QCL-1", "P-QCL-1", sterility("growth", null)));
        site.revise(first, 1, run("R-1", "QCL-1", "P-QCL-1", sterility("growth of bacteria", null)));
        site.revise(number, 1, patient(Site.batch("QCL-1", "P-QCL-1", "checker-1", "growth"), "PT-Q1"));
        assertThat(cases(number)).hasSize(1);
    }

    @Test
    void aCorrectionThatMakesAResultFailOpensACase() throws Exception {
        var number = released("QCL-2", "P-QCL-2", "PT-Q2");
        var run = site.keep(run("R-3", "QCL-2", "P-QCL-2", sterility("no growth", null)));
        assertThat(cases(number)).isEmpty();
        site.revise(run, 1, run("R-3", "QCL-2", "P-QCL-2", sterility("growth", null)));
        assertThat(cases(number)).hasSize(1);
    }

    @Test
    void aPortionOfManyOpensACaseForEachBatchThatFails() throws Exception {
        var one = released("QCL-3", "P-QCL-3", "PT-Q3");
        var other = released("QCL-4", "P-QCL-4", "PT-Q4");
        var here = site.as(RECORDER, () -> site.records().keep(at("QCL-5", "P-QCL-3"), null, "as executed"))
                .number();
        var portion = new ArrayList<Kept>();
        for (int i = 0; i < 20; i++)
            portion.add(
                    run("M-" + i, null, null, sterility(i % 2 == 0 ? "growth" : "no growth", "QCL-" + (3 + i % 4))));
        site.as(RECORDER, () -> site.records().keepAll(portion, null, "as run"));
        assertThat(cases(one)).hasSize(1);
        assertThat(cases(other)).isEmpty();
        assertThat(cases(here)).isEmpty();
    }

    @Test
    void whatIsNoResultOfTheBatchOpensNothing() throws Exception {
        var number = released("QCL-6", "P-QCL-6", "PT-Q6");
        site.keep(run("N-1", "QCL-6", "P-QCL-OTHER", sterility("growth", null)));
        site.keep(run("N-2", "QCL-6", "P-QCL-6", measured("Sterility", "growth", "setting", null)));
        site.keep(run("N-3", "QCL-6", "P-QCL-6", measured("Colour", "growth", "result", null)));
        site.keep(run("N-4", "QCL-6", "P-QCL-6", measured("Viability", "0.3", "result", "1")));
        site.keep(new QcTest(
                "N-5",
                "Sterility",
                null,
                "QCL-6",
                "P-QCL-6",
                null,
                null,
                null,
                null,
                "ana",
                null,
                null,
                null,
                List.of(new SampleRun("1", "C", "positive control", "QCL-6", null, null, null, null)),
                List.of(new Measurement("result", null, "result", "growth", null, null, "1", null, null, null)),
                null,
                null));
        assertThat(cases(number)).isEmpty();
        site.keep(run("N-6", "QCL-6", "P-QCL-6", measured("Viability", "30", "result", "%")));
        assertThat(cases(number)).hasSize(1);
    }

    @Test
    void aReleaseWaitsForTheReviewOfChangesAsTheSiteDecides() throws Exception {
        site.specify("P-QCL-8");
        var number = site.keep(Site.batch("QCL-8", "P-QCL-8", "checker-1", null));
        site.revise(number, 1, Site.batch("QCL-8", "P-QCL-8", "checker-1", "no growth"));
        site.handleAll(number);
        assertThat(blockers(number)).containsExactly("disposition.trail-not-reviewed");
        site.reviewTrail(QA, number);
        assertThat(blockers(number)).isEmpty();
        site.revise(number, 2, Site.batch("QCL-8", "P-QCL-8", "checker-2", "no growth"));
        site.handleAll(number);
        assertThat(blockers(number)).containsExactly("disposition.trail-review-old");
        var policies = site.house.the(ReleasePolicies.class);
        var before = site.as(QA, policies::current);
        assertThat(before.edition()).isZero();
        assertThatThrownBy(() -> site.as(QA, () -> policies.keep(0, ReleasePolicy.usual(), "the same")))
                .hasMessageContaining("policy.nothing-changed");
        assertThatThrownBy(() -> site.as(QA, () -> policies.keep(1, new ReleasePolicy(false), "by paper")))
                .hasMessageContaining("policy.moved");
        assertThatThrownBy(() -> site.as(QA, () -> policies.keep(0, new ReleasePolicy(null), "by paper")))
                .hasMessageContaining("ground.field-missing");
        var kept = site.as(QA, () -> policies.keep(0, new ReleasePolicy(false), "Changes are reviewed on paper."));
        assertThat(kept.edition()).isEqualTo(1);
        assertThat(blockers(number)).isEmpty();
        site.as(QA, () -> policies.keep(1, ReleasePolicy.usual(), "Reviewed here again."));
        assertThat(blockers(number)).hasSize(1);
    }

    private List<String> blockers(String number) throws Exception {
        return site.as(QA, () -> site.dispositions().prepare(number)).blockers().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void runningClocksComeByTheirEndAndEachFieldActionOnce() throws Exception {
        for (int i = 0; i < 7; i++) {
            var told = new OpeningRequest(
                    MatterKind.COMPLAINT, false, "Invented", "Wrong", "Hospital", "P-KS", "KS-" + i, null, null, null);
            var opened = site.as(QA, () -> site.house.the(FieldActions.class).open(told));
            site.as(
                    QA,
                    () -> site.house
                            .the(FieldActions.class)
                            .assess(opened.number(), opened.revision(), Outcome.CONFIRMED, "Seen", null, null));
        }
        var all = site.as(QA, () -> register().running(null, 200)).items();
        assertThat(all).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
        assertThat(all).extracting(MatterRow::due).isSorted();
        for (int size : List.of(1, 2, 3)) {
            var seen = new ArrayList<MatterRow>();
            String after = null;
            do {
                var cursor = after;
                var page = site.as(QA, () -> register().running(cursor, size));
                seen.addAll(page.items());
                after = page.next();
            } while (after != null);
            assertThat(seen).isEqualTo(all);
        }
        for (var cursor : List.of("7", "x.1", "2026-01-01T00:00:00Z.y"))
            assertThatThrownBy(() -> site.as(QA, () -> register().running(cursor, 2)))
                    .isInstanceOf(Refusal.class);
    }

    @Test
    void aClockInWorkingDaysSaysWhichHolidaysItPassed() throws Exception {
        var tomorrow = HouseClock.nowAtSite().toLocalDate().plusDays(1);
        var days = new ArrayList<SiteCalendar.SpecialDay>();
        for (int i = 0; i < 7; i++) days.add(new SiteCalendar.SpecialDay(tomorrow.plusDays(i), false, "Invented " + i));
        var calendars = site.house.the(SiteCalendars.class);
        var before = site.as(QA, calendars::current);
        var usual = SiteCalendar.usual();
        var kept = site.as(
                QA,
                () -> calendars.keep(
                        before.edition(),
                        new SiteCalendar(usual.weekdays(), days, "2", "3", usual.escalations()),
                        "invented week of rest"));
        var number = released("QCL-7", "P-QCL-7", "PT-Q7");
        site.keep(run("W-1", "QCL-7", "P-QCL-7", sterility("growth", null)));
        var found = site.as(QA, () -> register().get(cases(number).get(0).number()));
        var counted = found.clocks().stream()
                .filter(clock -> clock.line().unit() == ClockLine.Unit.WORKING_DAYS && clock.startedAt() != null)
                .toList();
        assertThat(counted).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.calendarEdition()).isEqualTo(kept.edition());
            assertThat(clock.holidays()).contains("Invented").contains("; ");
            assertThat(day(clock.dueAt())).isAfter(tomorrow.plusDays(6));
        });
        assertThat(found.clocks().stream().filter(clock -> clock.line().unit() != ClockLine.Unit.WORKING_DAYS))
                .allSatisfy(clock -> assertThat(clock.holidays()).isNull());
    }

    private static LocalDate day(java.time.OffsetDateTime at) {
        return at.atZoneSameInstant(HouseClock.zone()).toLocalDate();
    }

    private FieldRegister register() {
        return site.house.the(FieldRegister.class);
    }

    private List<MatterRow> cases(String batch) throws Exception {
        return site.as(QA, () -> register().list(MatterKind.CASE, null, batch, null, 9))
                .items();
    }

    private String released(String title, String product, String patient) throws Exception {
        site.specify(product);
        var number = site.keep(patient(at(title, product), patient));
        site.handleAll(number);
        site.decide(PLANT_QP, number, CONDITIONAL_RELEASE, MANUFACTURER);
        return number;
    }

    private static BatchRecord at(String title, String product) {
        return Site.batch(title, product, "checker-1", null);
    }

    /** A batch for the market, of which the authority is told. */
    private static BatchHeader commercial(BatchHeader header) {
        return new BatchHeader(
                header.batchNumber(),
                header.productCode(),
                header.productName(),
                null,
                null,
                null,
                "commercial",
                null,
                header.productionDate(),
                null,
                null,
                header.specification(),
                null);
    }

    private static BatchRecord patient(BatchRecord plain, String patient) {
        return new BatchRecord(
                commercial(plain.header()),
                new Identity(null, patient, null, null, List.of(), List.of()),
                null,
                null,
                null,
                null,
                null,
                plain.steps(),
                null,
                plain.qcResults(),
                null,
                null,
                plain.events(),
                null,
                null,
                null);
    }

    private record Told(SampleRun sample, Measurement measurement) {}

    private static Told sterility(String value, String batch) {
        return new Told(
                new SampleRun("1", "S-1", "unknown", batch, null, null, null, null),
                new Measurement("result", null, "result", value, null, null, "1", "S-1", null, null));
    }

    private static Told measured(String name, String value, String role, String uom) {
        return new Told(
                new SampleRun("1", "S-1", null, null, null, null, null, null),
                new Measurement(name, null, role, value, uom, null, "1", "S-1", null, null));
    }

    private static Kept run(String report, String batch, String product, Told told) {
        return new QcTest(
                report,
                "Sterility",
                null,
                batch,
                product,
                null,
                null,
                null,
                null,
                "ana",
                null,
                null,
                null,
                List.of(told.sample()),
                List.of(told.measurement()),
                null,
                null);
    }
}
