package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellgmp.conformity.boundary.KeptRulebooks;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteCase;
import org.cellgmp.guideline.site.SiteCase.Expected;
import org.cellgmp.guideline.site.SiteCase.Given;
import org.cellgmp.guideline.site.SiteCondition;
import org.cellgmp.guideline.site.SiteOperator;
import org.cellgmp.guideline.site.SitePart;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.simulation.SimulationState;
import org.cellgmp.simulation.SimulationView;
import org.cellgmp.simulation.boundary.Simulations;
import org.cellgmp.simulation.control.SimulationJob;
import org.cellgmp.siterule.RuleAct;
import org.cellgmp.siterule.RuleVersionView;
import org.cellgmp.siterule.UnreadTable;
import org.cellgmp.siterule.VersionState;
import org.cellgmp.siterule.boundary.SiteTables;
import org.cellgmp.siterule.control.TableWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A table of the site from its workbook into the statements of batches and out of them again, over real tables and rooms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteRuleRoad {
    @TempDir
    static java.nio.file.Path home;

    private Site site;

    abstract TestDatabase database() throws Exception;

    @BeforeAll
    void open() throws Exception {
        System.setProperty("cellgmp.home", home.toString());
        site = new Site(database());
        site.house.the(org.cellgmp.conformity.control.Rulebooks.class);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    private SiteTables door() {
        return site.house.the(SiteTables.class);
    }

    /** Demands a second person at a step of that name. */
    static SiteTable table(String step, Severity severity, Expected second) {
        var conditions = List.of(
                new SiteCondition("B", SitePart.WHERE, "name", SiteOperator.IS, List.of(step), null),
                new SiteCondition("C", SitePart.MUST, "verifiedBy", SiteOperator.RECORDED, List.of("yes"), null));
        var name = new Given("name", step, null);
        return new SiteTable(
                null,
                null,
                new Wording("Second person at " + step, "二人复核：" + step),
                new Wording("Decided by the site", "企业决定"),
                "StepFact",
                List.of(new SiteRule("R1", "8", severity, conditions, null, null)),
                List.of(
                        new SiteCase("nobody", "3", "R1", Expected.FINDING, List.of(name)),
                        new SiteCase(
                                "somebody",
                                "4",
                                "R1",
                                second,
                                List.of(name, new Given("verifiedBy", "Somebody", null)))),
                null);
    }

    static byte[] workbook(SiteTable table) throws Exception {
        var out = new ByteArrayOutputStream();
        TableWriter.write(table, out);
        return out.toByteArray();
    }

    private RuleVersionView draft(String number, SiteTable table) throws Exception {
        var bytes = workbook(table);
        return site.as(
                Site.QA, () -> door().draft(number, new ByteArrayInputStream(bytes), "rules.xlsx", "application/x"));
    }

    private static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }

    private RuleVersionView proposed(RuleVersionView version, LocalDate from) throws Exception {
        return site.as(
                Site.QA, () -> door().propose(version.number(), version.version(), from, "two events this year"));
    }

    private RuleVersionView approved(RuleVersionView version) throws Exception {
        return site.as(
                Site.SECOND_QA,
                () -> door().approve(version.number(), version.version(), "agreed", "qa-2", Site.RIGHT));
    }

    private void refused(String code, Callable<?> act) {
        assertThat(catchThrowableOfType(Refusal.class, act::call).code()).isEqualTo(code);
    }

    private List<Finding> found(String batch, String table) throws Exception {
        return site.as(Site.QA, () -> site.statements().assess(batch)).statement().findings().stream()
                .filter(finding -> finding.rule().startsWith(SiteTable.prefix(table)))
                .toList();
    }

    private String rulebook(String batch) throws Exception {
        return site.as(Site.QA, () -> site.statements().latest(batch))
                .statement()
                .rulebook();
    }

    @Test
    void fromTheWorkbookToTheStatementAndOutAgain() throws Exception {
        site.specify("P-SR1");
        var batch = site.keep(Site.batch("SR-1", "P-SR1", null, "no growth"));
        var first = rulebook(batch);
        var draft = draft(null, table("Wash", Severity.MAJOR, Expected.CONFORMS));
        assertThat(draft.state()).isEqualTo(VersionState.DRAFT);
        assertThat(found(batch, draft.number())).isEmpty();
        refused("siterule.day-past", () -> proposed(draft, today().minusDays(1)));
        var proposed = proposed(draft, today());
        refused(
                "siterule.own-work",
                () -> site.as(Site.QA, () -> door().approve(draft.number(), 1, "agreed", "qa", Site.RIGHT)));
        refused(
                "identity.password-wrong",
                () -> site.as(Site.PLANT_QP, () -> door().approve(draft.number(), 1, null, "qp-plant", "no")));
        assertThat(found(batch, draft.number())).isEmpty();
        var approved = approved(proposed);
        assertThat(approved.effective()).isTrue();
        assertThat(approved.signature()).startsWith("SG-");
        assertThat(found(batch, draft.number())).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.MAJOR);
            assertThat(finding.address()).startsWith(batch + "/v1#/steps/0");
            assertThat(finding.citations().get(0).clause()).isEqualTo(draft.number() + " v1, R1");
        });
        assertThat(rulebook(batch)).isNotEqualTo(first);
        var standing = site.as(Site.QA, () -> site.statements().latest(batch));
        assertThat(standing.blocking())
                .anyMatch(one -> one.finding().rule().startsWith(SiteTable.prefix(draft.number())));
        secondVersion(batch, approved);
        assertThat(site.trail)
                .extracting("name")
                .contains("siterule.drafted", "siterule.proposed", "siterule.approved", "siterule.retired");
    }

    private void secondVersion(String batch, RuleVersionView first) throws Exception {
        var number = first.number();
        var second = draft(number, table("Wash", Severity.OTHER, Expected.CONFORMS));
        assertThat(second.version()).isEqualTo(2);
        approved(proposed(second, today().plusDays(3)));
        assertThat(found(batch, number))
                .singleElement()
                .satisfies(finding -> assertThat(finding.ruleVersion()).isEqualTo("1"));
        HouseClock.set(Clock.offset(Clock.systemUTC(), java.time.Duration.ofDays(4)));
        assertThat(found(batch, number)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleVersion()).isEqualTo("2");
            assertThat(finding.severity()).isEqualTo(Severity.OTHER);
        });
        refused("ground.field-missing", () -> site.as(Site.QA, () -> door().retire(number, 2, today(), " ")));
        var retired = site.as(Site.QA, () -> door().retire(number, 2, today().plusDays(1), "no longer needed"));
        assertThat(retired.state()).isEqualTo(VersionState.APPROVED);
        assertThat(found(batch, number)).hasSize(1);
        HouseClock.set(Clock.offset(Clock.systemUTC(), java.time.Duration.ofDays(6)));
        assertThat(found(batch, number)).isEmpty();
        refused("siterule.retired-before", () -> site.as(Site.QA, () -> door().retire(number, 1, today(), "again")));
        assertThat(site.as(Site.QA, () -> door().versions(number)))
                .extracting(RuleVersionView::state)
                .containsExactly(VersionState.RETIRED, VersionState.RETIRED);
    }

    @Test
    void whatIsNotReadyIsNotProposed() throws Exception {
        var wrong = draft(null, table("Thaw", Severity.OTHER, Expected.NOT_ASSESSED));
        assertThat(site.as(Site.QA, () -> door().tried(wrong.number(), 1)))
                .extracting("asExpected")
                .containsOnly(true, false);
        refused("siterule.unproved", () -> proposed(wrong, today()));
        assertThat(site.as(Site.QA, () -> door().whyNot(wrong.number(), 1, RuleAct.PROPOSE))
                        .code())
                .isEqualTo("siterule.unproved");
        var mended = draft(wrong.number(), table("Thaw", Severity.OTHER, Expected.CONFORMS));
        assertThat(site.as(Site.QA, () -> door().version(wrong.number(), 1)).state())
                .isEqualTo(VersionState.REPLACED);
        refused("siterule.not-in-state", () -> proposed(wrong, today()));
        var proposed = proposed(mended, today());
        var back = site.as(Site.PLANT_QP, () -> door().sendBack(proposed.number(), 2, "say why"));
        assertThat(back.state()).isEqualTo(VersionState.DRAFT);
        refused("siterule.not-in-state", () -> approved(back));
        refused(
                "siterule.not-in-state",
                () -> site.as(Site.QA, () -> door().retire(back.number(), 2, today(), "not effective")));
        refused("siterule.unknown", () -> site.as(Site.QA, () -> door().versions("SR-1999-0001")));
    }

    @Test
    void hostileWorkbookLeavesNothingBehind() throws Exception {
        int before = site.as(Site.QA, () -> door().list(null, 200)).items().size();
        var refused = catchThrowableOfType(
                UnreadTable.class,
                () -> draft(null, table("x\"); System.exit(1); //", Severity.OTHER, Expected.CONFORMS)));
        assertThat(refused.slips()).extracting("cell").contains("Rules!B8");
        assertThat(site.as(Site.QA, () -> door().list(null, 200)).items()).hasSize(before);
    }

    @Test
    void listsGoByKeysetAndTextsShowTheRules() throws Exception {
        for (int i = 0; i < 3; i++) draft(null, table("Fill " + i, Severity.OTHER, Expected.CONFORMS));
        var page = site.as(Site.QA, () -> door().list(null, 2));
        assertThat(page.items()).hasSize(2);
        var rest = site.as(Site.QA, () -> door().list(page.next(), 200));
        assertThat(rest.items()).isNotEmpty().doesNotContainAnyElementsOf(page.items());
        refused("ground.broken-cursor", () -> site.as(Site.QA, () -> door().list("x", 2)));
        var number = page.items().get(0).number();
        assertThat(site.as((Actor) Site.QA, () -> door().text(number, 1)))
                .contains("SiteCheck.present(verifiedBy, true)");
        var out = new ByteArrayOutputStream();
        site.as(Site.QA, () -> {
            door().write(number, 1, out);
            return null;
        });
        assertThat(out.size()).isPositive();
    }

    private SimulationView simulated(String table, int version, boolean stop) throws Exception {
        var simulations = site.house.the(Simulations.class);
        var job = site.as(Site.QA, () -> simulations.start(table, version));
        var number = site.as(Site.QA, () -> simulations.of(table)).get(0).number();
        var seen = new java.util.ArrayList<Long>();
        var progress = new JobProgress() {
            @Override
            public void at(long done, long total, String message) {
                seen.add(done);
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public boolean stopWanted() {
                return stop;
            }
        };
        var order = new JobOrder(job.number(), java.util.Map.of("simulation", number), 1);
        var result = site.as(Site.QA, () -> {
            try {
                return site.house.the(SimulationJob.class).run(order, progress);
            } catch (org.cellgmp.job.JobStopped stopped) {
                return "stopped";
            }
        });
        assertThat(result).isEqualTo(stop ? "stopped" : number);
        assertThat(seen.isEmpty()).isEqualTo(stop);
        return site.as(Site.QA, () -> simulations.get(number));
    }

    @Test
    void simulationHoldsTheRulesAgainstWhatWasFoundAndDecided() throws Exception {
        site.specify("P-SR2");
        var bad = site.keep(Site.batch("SIM-1", "P-SR2", null, "no growth"));
        var good = site.keep(Site.batch("SIM-2", "P-SR2", "operator-2", "no growth"));
        var rejected = site.keep(Site.batch("SIM-3", "P-SR2", null, "no growth"));
        var statement =
                site.as(Site.QA, () -> site.statements().latest(rejected)).number();
        site.as(
                Site.QA,
                () -> site.dispositions()
                        .decide(
                                rejected,
                                new org.cellgmp.disposition.DecisionRequest(
                                        org.cellgmp.disposition.Decision.REJECT,
                                        org.cellgmp.disposition.Capacity.QUALITY,
                                        statement,
                                        0,
                                        "contaminated",
                                        "qa",
                                        Site.RIGHT)));
        var draft = draft(null, table("Wash", Severity.MAJOR, Expected.CONFORMS));
        var first = simulated(draft.number(), 1, false);
        assertThat(first.state()).isEqualTo(SimulationState.DONE);
        var counts = first.counts();
        assertThat(counts.tried()).isEqualTo(counts.total());
        assertThat(counts.withRejected()).isEqualTo(1);
        assertThat(counts.withOpen()).isPositive();
        assertThat(counts.withoutOpen()).isPositive();
        assertThat(counts.addedMajor()).isEqualTo(counts.added()).isGreaterThanOrEqualTo(2);
        assertThat(counts.workload()).isNotEqualTo("0");
        assertThat(counts.lost() + counts.changed() + counts.unchanged()).isZero();
        var simulations = site.house.the(Simulations.class);
        var touched = site.as(Site.QA, () -> simulations.touched(first.number(), null, 200));
        assertThat(touched.items()).extracting("batch").contains(bad, rejected).doesNotContain(good);
        assertThat(touched.items().get(0).said()).startsWith("+ BR-");
        var page = site.as(Site.QA, () -> simulations.touched(first.number(), null, 1));
        assertThat(site.as(Site.QA, () -> simulations.touched(first.number(), page.next(), 200))
                        .items())
                .hasSize(touched.items().size() - 1);
        assertThat(found(bad, draft.number())).isEmpty();
        approved(proposed(draft, today()));
        assertThat(found(bad, draft.number())).hasSize(1);
        var second = draft(draft.number(), table("Wash", Severity.OTHER, Expected.CONFORMS));
        assertThat(simulated(draft.number(), second.version(), false).counts().changed())
                .isEqualTo(1);
        var third = draft(draft.number(), table("Nothing of this name", Severity.OTHER, Expected.CONFORMS));
        var lost = simulated(draft.number(), third.version(), false).counts();
        assertThat(lost.lost()).isEqualTo(1);
        assertThat(lost.added()).isZero();
        var stopped = simulated(draft.number(), third.version(), true);
        assertThat(stopped.state()).isEqualTo(SimulationState.STOPPED);
        assertThat(stopped.counts().tried()).isZero();
        assertThat(site.as(Site.QA, () -> simulations.of(draft.number()))).hasSize(4);
        site.as(Site.QA, () -> door().retire(draft.number(), 1, today(), "the test is over"));
    }

    @Test
    void statementRunsAgainWithTheRulebookOfItsDay() throws Exception {
        site.specify("P-SR3");
        var batch = site.keep(Site.batch("AGAIN-1", "P-SR3", null, "no growth"));
        var plain = site.as(Site.QA, () -> site.statements().latest(batch)).number();
        var draft = draft(null, table("Wash", Severity.MAJOR, Expected.CONFORMS));
        approved(proposed(draft, today()));
        assertThat(found(batch, draft.number())).hasSize(1);
        var judged = site.as(Site.QA, () -> site.statements().latest(batch)).number();
        assertThat(judged).isNotEqualTo(plain);
        var second = draft(draft.number(), table("Wash", Severity.OTHER, Expected.CONFORMS));
        approved(proposed(second, today()));
        assertThat(found(batch, draft.number()).get(0).severity()).isEqualTo(Severity.OTHER);
        site.revise(batch, 1, Site.batch("AGAIN-1", "P-SR3", "operator-2", "no growth"));
        var kept = site.house.the(KeptRulebooks.class);
        for (var statement : List.of(plain, judged)) {
            var again = site.as(Site.REVIEWER, () -> kept.runAgain(statement));
            assertThat(again.differences()).isEmpty();
            assertThat(again.same()).isTrue();
            assertThat(again.program()).hasSize(64);
        }
        assertThat(site.as(Site.QA, () -> kept.list(null, 200)).items())
                .extracting("digest")
                .contains(
                        site.as(Site.QA, () -> site.statements().get(plain))
                                .statement()
                                .rulebook(),
                        site.as(Site.QA, () -> site.statements().get(judged))
                                .statement()
                                .rulebook())
                .doesNotHaveDuplicates();
        var compared = site.as(
                Site.QA,
                () -> kept.export(
                        site.statements().get(plain).statement().rulebook(),
                        site.statements().get(judged).statement().rulebook()));
        assertThat(compared.sameProgram()).isTrue();
        assertThat(compared.difference().rules())
                .isNotEmpty()
                .allMatch(change -> change.id().startsWith("site/"));
        refused("conformity.rulebook-unknown", () -> site.as(Site.QA, () -> kept.compare("none", "none")));
        refused("conformity.unknown-statement", () -> site.as(Site.QA, () -> kept.runAgain("ST-1999-0001")));
        site.as(Site.QA, () -> door().retire(draft.number(), 1, today(), "the test is over"));
    }
}
