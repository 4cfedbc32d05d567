package org.cellgmp.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.Asked;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.GapCell;
import org.cellgmp.dossier.GapRow;
import org.cellgmp.dossier.KeyView;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PortalFile;
import org.cellgmp.dossier.ProductGaps;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.TrialCheck;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.dossier.control.AskedContent;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.PdfMend;
import org.cellgmp.ectd.PdfRepairPlan;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final Aim AIM =
            new Aim(ApplicationKind.TRIAL, ProductKind.GENE_MODIFIED_AUTOLOGOUS, Set.of(Region.values()));
    private static final LeafView LEAF = new LeafView(
            new PlannedLeaf(
                    1,
                    "cn-1-0",
                    List.of(),
                    "Cover <letter>",
                    "说明函",
                    "letter.pdf",
                    "ab".repeat(32),
                    100,
                    null,
                    Set.of(Region.CN)),
            CtdStructure.get().heading("cn-1-0"),
            false,
            0,
            "Writer",
            AT,
            null,
            null);

    private static DossierView dossier() {
        return new DossierView(
                "DO-2026-0001",
                7,
                "IND, invented",
                "CART-1",
                AIM,
                ChinaEnvelope.EMPTY_IND,
                UnitedStatesAdmin.EMPTY_IND,
                EuropeanEnvelope.EMPTY,
                List.of(),
                List.of(LEAF),
                List.of(),
                "Writer",
                AT);
    }

    private static List<PlanLine> lines() {
        var states = List.of(
                NodeState.MISSING, NodeState.OUTDATED, NodeState.DUPLICATE, NodeState.UNAPPROVED, NodeState.HAVE);
        var asked = AskedContent.get().of(AIM);
        return java.util.stream.IntStream.range(0, asked.size())
                .mapToObj(i -> line(asked.get(i), states.get(i % states.size())))
                .toList();
    }

    private static PlanLine line(Asked asked, NodeState state) {
        boolean there = state != NodeState.MISSING;
        return new PlanLine(
                asked,
                state,
                asked.places().stream().map(CtdStructure.get()::heading).toList(),
                there ? List.of(LEAF) : List.of(),
                there ? List.of() : List.of("DC-2026-0009"),
                there ? "writer" : null,
                there ? "Reg Writer" : null,
                there ? LocalDate.of(2026, 3, 1) : null,
                state == NodeState.OUTDATED,
                there ? Set.of() : Set.of(Region.US));
    }

    private static View plan(Language language, List<PlanLine> lines, Role... roles) {
        var form = new PlanForm();
        return View.of("dossier/plan")
                .with("dossier", dossier())
                .with("lines", lines)
                .with("asked", lines().size())
                .with("form", form)
                .with("chips", PlanPages.chips(dossier(), lines(), form, Rendering.as(language, roles)))
                .with("owners", Map.of("writer", "Reg Writer"))
                .with("people", List.of())
                .with("open", 0)
                .with("problems", Mistakes.NONE.problems());
    }

    private static String html(View view, Language language, Role... roles) {
        return Rendering.html(view, Rendering.as(language, roles));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateStandsAsAWordBesideItsSignAndOnlyTheWriterGivesLinesAway(Language language) {
        var html = html(plan(language, lines(), Role.REGULATORY_WRITER), language, Role.REGULATORY_WRITER);
        for (var word : language == Language.ENGLISH
                ? List.of("missing", "outdated", "duplicate", "unapproved", "have")
                : List.of("缺少", "已过时", "重复", "未批准", "已有"))
            assertThat(html).containsPattern("</svg><span class=\"word\">" + word + "</span>");
        assertThat(html)
                .contains("value=\"CN:cover-letter\"")
                .contains("EU:impd-introduction")
                .contains("536/2014")
                .contains("/dossiers/DO-2026-0001/plan.xlsx")
                .contains("action=\"/dossiers/DO-2026-0001/aim\"")
                .contains("DC-2026-0009")
                .doesNotContain("<letter>")
                .doesNotContain("style=");
        assertThat(html(plan(language, lines(), Role.INSPECTOR), language, Role.INSPECTOR))
                .doesNotContain("name=\"line\"")
                .doesNotContain("method=\"post\" action=\"/dossiers/DO");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyPlanSaysWhatToDoAndTheSigningPageNamesTheBytes(Language language) {
        assertThat(html(plan(language, List.of(), Role.REGULATORY_WRITER), language, Role.REGULATORY_WRITER))
                .contains(language == Language.ENGLISH ? "Take a filter away" : "去掉一个筛选条件");
        var signing = View.of("dossier/approve")
                .with("dossier", dossier())
                .with("view", LEAF)
                .with("reason", null)
                .with("problems", Mistakes.NONE.problems());
        assertThat(html(signing, language, Role.REGULATORY_APPROVER))
                .contains("name=\"digest\" value=\"" + "ab".repeat(32))
                .contains("/leaves/1/file");
        var leaf = View.of("dossier/leaf").with("dossier", dossier()).with("view", LEAF);
        assertThat(html(leaf, language, Role.REGULATORY_APPROVER)).contains("/leaves/1/approval");
        assertThat(html(leaf, language, Role.REGULATORY_WRITER)).doesNotContain("/leaves/1/approval");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCanBeRepairedIsShownBeforeItIsDone(Language language) {
        var plan = new PdfRepairPlan(
                List.of(
                        new PdfRepairPlan.Mend(PdfMend.BOOKMARK_ZOOM, 7, null),
                        new PdfRepairPlan.Mend(PdfMend.PAGE_LAYOUT, 1, "<Two>")),
                null,
                true);
        assertThat(html(repair(plan), language, Role.REGULATORY_WRITER))
                .contains("action=\"/dossiers/DO-2026-0001/leaves/1/repair\"")
                .contains("name=\"digest\" value=\"" + "ab".repeat(32))
                .contains("&lt;Two")
                .contains(language == Language.ENGLISH ? "keep the zoom of the reader: 7" : "沿用阅读者的缩放：7 个");
        assertThat(html(repair(plan), language, Role.INSPECTOR))
                .contains("&lt;Two")
                .doesNotContain("leaves/1/repair");
        for (var reason : List.of("unreadable", "encrypted", "signed", "form"))
            assertThat(html(repair(new PdfRepairPlan(List.of(), reason, false)), language, Role.REGULATORY_WRITER))
                    .doesNotContain("leaves/1/repair");
        for (var kind : PdfMend.values())
            html(
                    repair(new PdfRepairPlan(List.of(new PdfRepairPlan.Mend(kind, 1, null)), null, false)),
                    language,
                    Role.REGULATORY_WRITER);
    }

    private static View repair(PdfRepairPlan plan) {
        return View.of("dossier/leaf")
                .with("dossier", dossier())
                .with("view", LEAF)
                .with("repair", plan);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWorkbookSaysTheSame(Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = PlanSheet.of("DO-2026-0001", lines(), Rendering.as(language, Role.INSPECTOR))) {
            book.write(out);
        }
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(lines().size());
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo(language == Language.ENGLISH ? "missing" : "缺少");
            assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo("2026-03-01");
            assertThat(read.getSheetAt(1).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("DO-2026-0001");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachDroppedFileIsAnsweredByItself(Language language) {
        var view = View.of("dossier/drop")
                .with("dossier", dossier())
                .with("at", null)
                .with(
                        "outcomes",
                        List.of(
                                new DropPages.Outcome("1.pdf", "1.0 Cover letter", "drop.placed", null),
                                new DropPages.Outcome("<b>.pdf", null, null, "no heading")))
                .with("sources", List.of())
                .with("problems", Mistakes.NONE.problems());
        assertThat(html(view, language, Role.REGULATORY_WRITER))
                .contains(language == Language.ENGLISH ? "placed, unapproved" : "已放入，未批准")
                .contains("&lt;b&gt;.pdf")
                .contains("type=\"file\" name=\"file\" multiple")
                .doesNotContain("<b>.pdf");
        assertThat(html(view, language, Role.INSPECTOR)).doesNotContain("type=\"file\"");
    }

    private static ProductGaps gaps() {
        var asked = AskedContent.get()
                .of(new Aim(ApplicationKind.TRIAL, null, Set.of(Region.values())))
                .get(0);
        var cell = new GapCell(asked, NodeState.MISSING, null, Set.of(Region.EU));
        var row = new GapRow("cover-letter", "Cover letter", "说明函", Map.of(Region.CN, cell));
        var trial = new TrialCheck(
                "TP-2026-0001", "A <trial>", "ST-2026-0009", 1, 2, 0, 3, 4, Map.of("CN", 5L, "EU", 1L), List.of());
        var fresh = new TrialCheck("TP-2026-0002", "Fresh", null, 0, 0, 0, 0, 0, Map.of(), List.of());
        return new ProductGaps(
                "CART-1", ApplicationKind.TRIAL, null, List.of("DO-2026-0001"), List.of(row), List.of(trial, fresh));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theRegionsStandSideBySideWithTheChecksOfTheTrials(Language language) throws IOException {
        var view = View.of("dossier/gaps").with("products", List.of("CART-1")).with("gaps", gaps());
        assertThat(html(view, language, Role.QA_MANAGER))
                .contains(language == Language.ENGLISH ? "not asked" : "不要求")
                .contains(language == Language.ENGLISH ? "4 open questions" : "未决问题 4")
                .contains("/statements/ST-2026-0009")
                .contains("CN 4.3.5")
                .doesNotContain("<trial>");
        assertThat(html(View.of("dossier/gaps").with("products", List.of()), language, Role.QA_MANAGER))
                .contains(language == Language.ENGLISH ? "No product has a plan" : "没有产品有计划");
        var out = new ByteArrayOutputStream();
        try (var book = GapSheet.of(gaps(), Rendering.as(language, Role.INSPECTOR))) {
            book.write(out);
        }
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo(language == Language.ENGLISH ? "missing" : "缺少");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void governedValuesShowTheirVersionsAndWhoMayDoWhat(Language language) {
        var key = new KeyView(
                "KA-2026-0001",
                2,
                BranchKind.SUBSTANCE,
                List.of("<cells>", "Example"),
                "ab".repeat(32),
                "another clone",
                "writer",
                "Writer",
                AT,
                null,
                null,
                null,
                2);
        var view = View.of("dossier/key").with("versions", List.of(key)).with("problems", List.of());
        assertThat(html(view, language, Role.REGULATORY_APPROVER))
                .contains("action=\"/dossiers/keys/KA-2026-0001/approval\"")
                .contains(language == Language.ENGLISH ? "proposed" : "已提出")
                .doesNotContain("<cells>")
                .doesNotContain("name=\"expected\"");
        assertThat(html(view, language, Role.REGULATORY_WRITER))
                .contains("name=\"expected\" value=\"2\"")
                .doesNotContain("/approval");
        for (var keys : List.of(List.of(key), List.<KeyView>of()))
            assertThat(html(
                            View.of("dossier/keys").with("keys", keys).with("problems", List.of()),
                            language,
                            Role.INSPECTOR))
                    .contains("</html>")
                    .doesNotContain("method=\"post\" action=\"/dossiers");
    }

    @Test
    void theSameDocumentsGiveTheSameZip() throws IOException {
        var files = new FileStore() {
            @Override
            public ByteArrayInputStream open(String sha256) {
                return new ByteArrayInputStream(new byte[] {1, 2, 3});
            }
        };
        var documents = List.of(new PortalFile("b-cover-letter/001-letter.pdf", LEAF, NodeState.UNAPPROVED));
        var one = new ByteArrayOutputStream();
        PortalZip.write(documents, files, one);
        var two = new ByteArrayOutputStream();
        PortalZip.write(documents, files, two);
        assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(one.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("contents.csv");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"Cover <letter>\"", "ab".repeat(32), "unapproved");
            assertThat(zip.getNextEntry().getName()).isEqualTo("b-cover-letter/001-letter.pdf");
            assertThat(zip.readAllBytes()).containsExactly(1, 2, 3);
            assertThat(zip.getNextEntry()).isNull();
        }
    }
}
