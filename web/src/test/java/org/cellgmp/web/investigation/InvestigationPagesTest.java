package org.cellgmp.web.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.EventView;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Branch;
import org.cellgmp.investigation.Cause;
import org.cellgmp.investigation.CauseDrawing;
import org.cellgmp.investigation.CauseState;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.FailureMode;
import org.cellgmp.investigation.Happened;
import org.cellgmp.investigation.Hypothesis;
import org.cellgmp.investigation.ImpactJudgement;
import org.cellgmp.investigation.ImpactView;
import org.cellgmp.investigation.Inquiry;
import org.cellgmp.investigation.InquiryView;
import org.cellgmp.investigation.Interview;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryAction;
import org.cellgmp.investigation.LaboratoryPhase;
import org.cellgmp.investigation.LaboratoryView;
import org.cellgmp.investigation.Rating;
import org.cellgmp.investigation.SharedThing;
import org.cellgmp.investigation.Support;
import org.cellgmp.investigation.TouchedRecord;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.Texts;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvestigationPagesTest {
    private static final String NUMBER = "DV-2026-0001";
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-05T12:00:00+08:00");
    private static final List<Support> SUPPORTS = List.of(
            new Support(Support.Kind.CELL, "BR-2026-0001/v1#/steps/0/end"),
            new Support(Support.Kind.EVENT, "123"),
            new Support(Support.Kind.FILE, "EV-2026-0001"));

    private static InquiryView inquiry(Refusal whyNot) {
        var causes = List.of(
                new Cause(
                        "C1", null, Branch.MACHINE, "Door <ajar>", null, CauseState.CONFIRMED, "seen", SUPPORTS, null),
                new Cause("C2", "C1", null, "Seal worn", true, CauseState.CONFIRMED, "measured", SUPPORTS, null),
                new Cause("C3", null, Branch.PEOPLE, "Alarm muted", null, CauseState.PROPOSED, null, null, null),
                new Cause("C4", null, Branch.METHOD, "Old", null, CauseState.RULED_OUT, "no", null, "twice"));
        var modes = List.of(
                new FailureMode("F1", "m", "e", "c", new Rating("8", "5", "5"), "a", new Rating("8", "1", "2"), null),
                new FailureMode("F2", "m", "e", "c", new Rating("1", "1", "1"), null, null, "wrong"));
        var interviews = List.of(
                new Interview("I1", "production-recorder", NOON, "one\ntwo", "qa", "Qual Ity (invented)", NOON, null));
        var hypotheses = List.of(
                new Hypothesis("H1", "s", "t", "e", "o", Hypothesis.Outcome.HOLDS, SUPPORTS, null),
                new Hypothesis("H2", "s", "t", "e", null, null, null, null));
        var impacts = List.of(new ImpactJudgement(
                "EQUIPMENT INC-07", ImpactJudgement.Impact.SUSPECTED, "same", "qa", "Qual Ity (invented)", NOON));
        return new InquiryView(
                7,
                new Inquiry(NUMBER, causes, modes, interviews, hypotheses, impacts),
                "ab".repeat(32),
                "Incubator at 38.1",
                whyNot);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theInvestigationShowsEverythingAndOpensEachFormInItsPlace(Language language) {
        for (var edit : List.of(
                "",
                "cause",
                "cause-C1",
                "cause-C2",
                "why-C2",
                "judge-C2",
                "strike-C3",
                "mode",
                "mode-F1",
                "strike-F1",
                "interview",
                "interview-I1",
                "strike-I1",
                "hypothesis",
                "hypothesis-H1",
                "strike-H2",
                "cause-X9",
                "<x>")) {
            var html = investigation(language, inquiry(null), edit);
            assertThat(html)
                    .as(edit)
                    .doesNotContain("\u2308")
                    .contains(
                            "<svg",
                            "stroke-dasharray",
                            "Door &lt;ajar&gt;",
                            "/trail/123",
                            "/evidence/EV-2026-0001/file")
                    .contains("/batches/BR-2026-0001?version=1#/steps/0/end")
                    .doesNotContain("style=");
        }
        assertThat(investigation(language, inquiry(null), "mode-F1")).contains("name=\"severityAfter\"");
    }

    @Test
    void whoMayNotChangeItIsToldWhyAndGetsNoForm() {
        var whyNot = new Refusal(Refusal.Reason.NOT_ALLOWED, "deviation.role-investigates");
        var html = investigation(Language.ENGLISH, inquiry(whyNot), "mode");
        assertThat(html).contains("Investigations are written by").doesNotContain("name=\"do\"");
    }

    private static String investigation(Language language, InquiryView view, String edit) {
        var page = Rendering.as(language, "/deviations/" + NUMBER + "/investigation", null, Role.QA_MANAGER);
        var words = InvestigationPages.words(page);
        return Rendering.html(
                View.of("investigation/investigation")
                        .with("number", NUMBER)
                        .with("view", view)
                        .with("form", InquiryForm.of(view.inquiry(), edit))
                        .with("problems", List.of())
                        .with("fishbone", CauseDrawing.fishbone(view.inquiry(), view.effect(), words))
                        .with("tree", CauseDrawing.tree(view.inquiry(), view.effect(), words)),
                page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void timelineAndImpactAreTold(Language language) {
        var page = Rendering.as(language, "/deviations/" + NUMBER + "/investigation/timeline", null, Role.QA_MANAGER);
        var told = new ArrayList<Happened>();
        for (var sort : Happened.Sort.values())
            told.add(new Happened(NOON.toInstant(), NOON, "BR-2026-0001/v1#/events/0", sort, "words", "ana", null));
        var event = new EventView(
                9,
                "u",
                NOON.toInstant(),
                "Asia/Shanghai",
                "qa",
                "Qual Ity (invented)",
                List.of(),
                "deviation.opened",
                NUMBER,
                "why",
                null,
                Map.of(),
                List.of(),
                "ab");
        told.add(new Happened(NOON.toInstant(), null, null, null, null, null, event));
        var timeline = Rendering.html(
                View.of("investigation/timeline")
                        .with("number", NUMBER)
                        .with("view", inquiry(null))
                        .with("hours", 48)
                        .with("told", new Page<>(told, null)),
                page);
        assertThat(timeline).doesNotContain("\u2308").contains("BR-2026-0001/v1#/events/0");

        var thing = new SharedThing(SharedThing.Kind.EQUIPMENT, "INC-07");
        var things = new ArrayList<SharedThing>();
        for (var kind : SharedThing.Kind.values()) things.add(new SharedThing(kind, "INC-07"));
        var impact = new ImpactView(
                List.of("BR-2026-0001"),
                things,
                true,
                NOON.minusDays(3),
                NOON.plusDays(3),
                new Page<>(List.of(new TouchedRecord("BR-2026-0002", "B-2", "P", "PT-1", List.of(thing))), null),
                false);
        for (var subject : List.of("", "EQUIPMENT INC-07")) {
            var html = Rendering.html(
                    View.of("investigation/impact")
                            .with("number", NUMBER)
                            .with("view", inquiry(null))
                            .with("impact", impact)
                            .with("states", Map.of("BR-2026-0002", BatchState.RELEASED))
                            .with("days", 3)
                            .with(
                                    "form",
                                    new InquiryForm("", subject.isEmpty() ? Map.of() : Map.of("subject", subject)))
                            .with("problems", List.of()),
                    page);
            assertThat(html).doesNotContain("\u2308").contains("/batches/BR-2026-0002", "judge=EQUIPMENT%20INC-07");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLaboratoryShowsEveryPhase(Language language) {
        for (var phase : LaboratoryPhase.values()) {
            var html = laboratory(language, lab(phase), new EnumMap<>(LaboratoryAction.class));
            assertThat(html).doesNotContain("\u2308").contains("BR-2026-0001/v1#/qcResults/0/result");
        }
        assertThat(laboratory(language, null, new EnumMap<>(LaboratoryAction.class)))
                .doesNotContain("\u2308");
        var whyNot = new EnumMap<LaboratoryAction, Refusal>(LaboratoryAction.class);
        for (var action : LaboratoryAction.values())
            whyNot.put(
                    action,
                    new Refusal(
                            Refusal.Reason.BLOCKED,
                            "laboratory.not-now." + action.name().toLowerCase().replace('_', '-'),
                            NUMBER));
        whyNot.put(LaboratoryAction.OPEN, new Refusal(Refusal.Reason.BLOCKED, "laboratory.opened-already", NUMBER));
        assertThat(laboratory(language, lab(LaboratoryPhase.PHASE_TWO), whyNot))
                .doesNotContain("\u2308")
                .doesNotContain("name=\"do\"")
                .contains("aria-disabled");
    }

    private static Laboratory lab(LaboratoryPhase phase) {
        var check = new Laboratory.Check(
                Laboratory.Item.METHOD, Laboratory.Answer.FAULT_FOUND, "pipette", SUPPORTS, "chk", "Chk", NOON);
        var one = new Laboratory.PhaseOne(true, "pipette", SUPPORTS, "sup", "Sup", NOON, "not convincing");
        var plan = new Laboratory.RetestPlan(
                "2",
                Laboratory.Sample.ORIGINAL,
                "sec",
                Laboratory.Averaging.NONE,
                "by procedure",
                "sup",
                "Sup",
                NOON,
                null,
                null,
                null);
        var verdict = new Laboratory.Verdict(
                Laboratory.Outcome.CONFIRMED, "stands", SUPPORTS, "qa", "Qa", NOON, "SG-2026-0001");
        return new Laboratory(
                NUMBER,
                Laboratory.Path.OUT_OF_SPECIFICATION,
                "BR-2026-0001/v1#/qcResults/0/result",
                "61",
                "ana",
                phase,
                List.of(check),
                phase == LaboratoryPhase.PHASE_ONE ? null : one,
                phase.compareTo(LaboratoryPhase.RETEST_PLANNED) >= 0 ? plan : null,
                List.of(new Laboratory.Retest("84", SUPPORTS.get(0), "sec", "Sec", NOON)),
                phase == LaboratoryPhase.FINISHED ? verdict : null,
                "ana",
                NOON);
    }

    private static String laboratory(Language language, Laboratory laboratory, Map<LaboratoryAction, Refusal> whyNot) {
        var page = Rendering.as(language, "/deviations/" + NUMBER + "/investigation/laboratory", null, Role.QA_MANAGER);
        return Rendering.html(
                View.of("investigation/laboratory")
                        .with("number", NUMBER)
                        .with("view", new LaboratoryView(3, laboratory, "ab".repeat(32), whyNot))
                        .with("effect", "Viability 61 %")
                        .with("form", new InquiryForm("", Map.of("item", "SAMPLE")))
                        .with("signatures", List.of())
                        .with("problems", List.of()),
                page);
    }

    @Test
    void everyActOfAnInvestigationIsToldInWords() {
        var acts = new ArrayList<String>();
        for (var action : LaboratoryAction.values()) acts.add(action.act());
        for (var edit : List.<Edit>of(
                new Edit.WriteCause(null, null, null, null, List.of()),
                new Edit.JudgeCause(null, null, false, null),
                new Edit.MoveCause(null, true),
                new Edit.Strike(null, null, null),
                new Edit.WriteFailureMode(null, null, null, null, null, null, null),
                new Edit.WriteInterview(null, null, null, null),
                new Edit.WriteHypothesis(null, null, null, null, null, null, List.of()),
                new Edit.JudgeImpact(null, null, null))) acts.add(edit.act());
        for (var language : Language.values())
            for (var act : acts)
                assertThat(Texts.all().has(language, "act." + act)).as(act).isTrue();
    }

    @Test
    void everyRuleOfTheLaboratoryHasItsText() {
        for (var action : LaboratoryAction.values())
            if (action != LaboratoryAction.OPEN)
                assertThat(Texts.all()
                                .has(
                                        Language.ENGLISH,
                                        "laboratory.not-now."
                                                + action.name().toLowerCase().replace('_', '-')))
                        .as(action.name())
                        .isTrue();
        for (var word : List.of("opens", "laboratory", "supervisor", "analyst", "quality"))
            assertThat(Texts.all().has(Language.CHINESE, "laboratory.role." + word))
                    .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BR-2026-0014/v2#/steps/4/end,CELL,BR-2026-0014/v2#/steps/4/end",
        "BR-2026-0014/v2,CELL,BR-2026-0014/v2",
        "EV-2026-0001,FILE,EV-2026-0001",
        "4711,EVENT,4711",
        "https://plant.example/trail/4711,EVENT,4711",
        "/batches/BR-2026-0014?version=2#/steps/4/end,CELL,BR-2026-0014/v2#/steps/4/end",
        "https://plant.example/records/qc-tests/QC-2026-0014?version=1,CELL,QC-2026-0014/v1"
    })
    void evidenceIsPointedAtInTheWaysOfPeople(String line, Support.Kind kind, String reference) throws Refusal {
        assertThat(References.read("\n " + line + " \n" + line)).containsExactly(new Support(kind, reference));
    }

    @Test
    void whatPointsNowhereIsRefusedByName() {
        for (var line : List.of("the record", "BR-2026-0014", "EV-1", "12345678901234567890", "/batches/x", "#/a"))
            assertThatThrownBy(() -> References.read(line))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("investigation.no-reference"));
    }

    @Test
    void aChangeWithoutAVerbOrWithAForeignWordIsRefused() {
        var zone = ZoneId.of("Asia/Shanghai");
        for (var given : List.<Map<String, String>>of(
                Map.of(),
                Map.of("do", "erase"),
                Map.of("do", "write-cause", "branch", "magic"),
                Map.of("do", "judge-cause", "state", "sure"),
                Map.of("do", "write-interview", "at", "yesterday"))) {
            assertThatThrownBy(() -> EditReader.read(new HashMap<>(given), zone))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> StepReader.read(given)).isInstanceOf(Refusal.class);
        }
    }
}
