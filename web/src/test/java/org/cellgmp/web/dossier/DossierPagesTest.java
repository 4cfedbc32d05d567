package org.cellgmp.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanJudgement;
import org.cellgmp.dossier.PlanNode;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishedLeaf;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.SequenceRow;
import org.cellgmp.dossier.SequenceView;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.LeafOperation;
import org.cellgmp.ectd.MissingContent;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final Heading QUALITY = heading("m3-quality", "3", null, false, "Quality", "质量");
    private static final Heading ANALYSES =
            heading("m3-2-p-5-4-batch-analyses", "3.2.P.5.4", "m3-quality", true, "Batch analyses", "批分析");
    private static final MissingContent LETTER =
            new MissingContent(List.of("cn-1-0"), "CN 4.3.5", true, "Cover letter", "说明函");
    private static final SequenceFinding WRONG = new SequenceFinding(
            FindingSeverity.ERROR,
            "leaf.checksum-wrong",
            List.of("CN 3.14"),
            "index.xml:12 #leaf-0001-0000",
            List.of("leaf-0001-0000", "aa", "bb", "m3/<x>.pdf"));
    private static final LeafView LEAF = new LeafView(
            new PlannedLeaf(
                    1,
                    ANALYSES.place(),
                    List.of("B1"),
                    "Batch <analyses>",
                    "批分析",
                    "batch-analyses.pdf",
                    "ab".repeat(32),
                    100,
                    "DC-2026-0001/v1",
                    Set.of(Region.values())),
            ANALYSES,
            true,
            2,
            "Writer",
            AT,
            null,
            null);
    private static final SequenceRow ROW =
            new SequenceRow(Region.CN, "0000", "cd".repeat(32), 1234, "ef".repeat(16), 1, 0, 1, "Writer", AT);

    private static Heading heading(
            String place, String number, String parent, boolean leaf, String english, String chinese) {
        return new Heading(place, number, parent, null, false, leaf, List.of(), "m3", english, chinese, "", 1);
    }

    private static DossierView dossier() {
        return new DossierView(
                "DO-2026-0001",
                7,
                "IND, invented",
                "CART-1",
                Aim.FIRST_TRIAL,
                ChinaEnvelope.EMPTY_IND,
                UnitedStatesAdmin.EMPTY_IND,
                EuropeanEnvelope.EMPTY,
                List.of(new Branch("B1", BranchKind.PRODUCT, List.of("示例", "", "Example Cells"))),
                List.of(LEAF),
                List.of(ROW),
                "Writer",
                AT);
    }

    private static List<PlanNode> nodes() {
        var below = new PlanNode(ANALYSES, NodeState.OUTDATED, List.of(LEAF), List.of(), List.of(), 1);
        return List.of(new PlanNode(QUALITY, NodeState.MISSING, List.of(), List.of(below), List.of(LETTER), 1));
    }

    private static SequenceReport report(SequenceFinding... findings) {
        return new SequenceReport(
                "x202612345", "0000", Region.CN, "12", "3456", List.of(findings), List.of(LETTER), List.of());
    }

    private static String html(View view, Language language, Role... roles) {
        return Rendering.html(view, Rendering.as(language, roles));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTreeSaysWhatIsThereMissingAndOutdatedInWords(Language language) {
        var view = View.of("dossier/dossier").with("dossier", dossier()).with("nodes", nodes());
        var html = html(view, language, Role.REGULATORY_WRITER);
        assertThat(html)
                .contains(language == Language.ENGLISH ? "missing" : "缺少")
                .contains(language == Language.ENGLISH ? "outdated" : "已过时")
                .contains("3.2.P.5.4")
                .contains("CN 4.3.5")
                .contains("DC-2026-0001/v1")
                .contains("/dossiers/DO-2026-0001/place?at=m3-2-p-5-4-batch-analyses")
                .doesNotContain("<analyses>")
                .doesNotContain("style=");
        assertThat(html(view, language, Role.INSPECTOR))
                .doesNotContain("/place?at=")
                .doesNotContain("method=\"post\" action=\"/dossiers/DO");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theVerdictNeverStandsWithoutWhatIsMissing(Language language) {
        for (var report : List.of(report(), report(WRONG))) {
            var html = html(
                    View.of("dossier/reports")
                            .with("title", "a.zip")
                            .with("back", "/dossiers/validation")
                            .with("reports", List.of(report)),
                    language,
                    Role.REGULATORY_WRITER);
            assertThat(html)
                    .contains(language == Language.ENGLISH ? "Cover letter" : "说明函")
                    .contains(language == Language.ENGLISH ? "1 required items missing" : "缺少 1 项必备内容")
                    .contains(
                            language == Language.ENGLISH
                                    ? "about structure, checksums and lifecycle only"
                                    : "只涉及结构、校验值和生命周期")
                    .doesNotContain("<x>");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBlockedPlanCannotBePublishedAndSaysWhy(Language language) {
        var block = new SequenceFinding(
                FindingSeverity.ERROR, "plan.cover-letter-missing", List.of("CN 4.3.5"), null, List.of("0000"));
        var blocked = new PlanJudgement(Region.CN, "0000", List.of(block), List.of(), List.of(LETTER), List.of());
        var view = View.of("dossier/publish").with("dossier", dossier()).with("judgement", blocked);
        var html = html(view, language, Role.REGULATORY_WRITER);
        assertThat(html)
                .contains("aria-disabled")
                .contains("CN 4.3.5")
                .doesNotContain("action=\"/dossiers/DO-2026-0001/sequences\"");
        var free = new PlanJudgement(
                Region.CN,
                "0000",
                List.of(),
                List.of(),
                List.of(LETTER),
                sequence().content().leaves());
        assertThat(html(view.with("judgement", free), language, Role.REGULATORY_WRITER))
                .contains("action=\"/dossiers/DO-2026-0001/sequences\"")
                .contains("name=\"revision\" value=\"7\"");
        assertThat(html(view.with("judgement", free), language, Role.REGULATORY_APPROVER))
                .doesNotContain("action=\"/dossiers/DO-2026-0001/sequences\"");
    }

    private static SequenceView sequence() {
        var leaf = new PublishedLeaf(
                "1",
                "leaf-0001-0000",
                "index.xml",
                ANALYSES.place(),
                "{}",
                LeafOperation.NEW,
                null,
                "m3/a.pdf",
                "批分析",
                "aa",
                "bb",
                "100",
                "DC-2026-0001/v1");
        var gone = new PublishedLeaf(
                "2",
                "leaf-0002-0000",
                "index.xml",
                ANALYSES.place(),
                "{}",
                LeafOperation.DELETE,
                "0000#x",
                null,
                "批分析",
                "",
                null,
                "0",
                null);
        return new SequenceView(
                "DO-2026-0001",
                ROW,
                new PublishedSequence(Region.CN, "0000", "0000", "ef", List.of(leaf, gone)),
                report(WRONG));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOtherPageRenders(Language language) {
        var job = new JobView(
                "JB-2026-0001",
                "dossier.publish",
                JobState.RUNNING,
                1,
                4,
                "dossier.job.writing",
                List.of(),
                null,
                "w",
                AT,
                null,
                1);
        var failed = new JobView(
                "JB-2026-0001",
                "dossier.publish",
                JobState.FAILED,
                1,
                4,
                "dossier.plan-changed",
                List.of("DO-2026-0001", "1", "2"),
                null,
                "w",
                AT,
                AT,
                1);
        for (var view : List.of(
                View.of("dossier/list").with("rows", List.of()).with("next", null),
                View.of("dossier/china").with("dossier", dossier()),
                View.of("dossier/unitedStates").with("dossier", dossier()),
                View.of("dossier/place")
                        .with("dossier", dossier())
                        .with("heading", ANALYSES)
                        .with("documents", List.of()),
                View.of("dossier/leaf").with("dossier", dossier()).with("view", LEAF),
                View.of("dossier/job").with("number", "DO-2026-0001").with("job", job),
                View.of("dossier/job").with("number", "DO-2026-0001").with("job", failed),
                View.of("dossier/validation"),
                View.of("dossier/sequence").with("sequence", sequence())))
            assertThat(html(view, language, Role.REGULATORY_WRITER))
                    .contains("</html>")
                    .doesNotContain("style=");
    }
}
