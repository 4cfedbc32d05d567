package org.cellgmp.web.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.Case;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.qualification.CataloguePrintView;
import org.cellgmp.qualification.SelfCheckProtocol;
import org.cellgmp.qualification.SelfCheckProtocol.Replayed;
import org.cellgmp.qualification.SelfCheckRow;
import org.cellgmp.qualification.SelfCheckView;
import org.cellgmp.qualification.TraceRow;
import org.cellgmp.qualification.control.PrintingCatalogue;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualificationPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T10:15:30+08:00");
    private static final String RULEBOOK = "ab".repeat(32);

    private static SelfCheckRow row(int failed) {
        return new SelfCheckRow(
                "SC-2026-0001", AT, "qa", "Qual Ity", RULEBOOK, 1, 2, 2 - failed, failed, "cd".repeat(32));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void selfChecksAreListedAndToldCaseByCase(Language language) {
        for (var rows : List.of(List.of(row(0), row(1)), List.<SelfCheckRow>of()))
            for (var mayRun : List.of(true, false))
                assertThat(Rendering.html(
                                View.of("qualification/selfChecks")
                                        .with("rows", rows)
                                        .with("next", null)
                                        .with("inUse", RULEBOOK)
                                        .with("checked", !rows.isEmpty())
                                        .with("mayRun", mayRun),
                                Rendering.as(language, mayRun ? Role.QA_MANAGER : Role.INSPECTOR)))
                        .doesNotContain("\u2308")
                        .contains(mayRun ? "method=\"post\"" : "why-not");
        var good = new Replayed("a/1/1", "1", "conforming", "is in order", List.of());
        var bad = new Replayed("a/1/1", "1", "nonconforming", "is not", List.of("findings differ"));
        var own = new Replayed("site/SR-2026-0001/R1", "2", "conforming", "at the limit", List.of());
        var protocol = new SelfCheckProtocol(
                "SC-2026-0001", AT, "qa", "Qual Ity", RULEBOOK, "S", "J", "O", List.of(good, bad), List.of(own));
        for (var inUse : List.of(RULEBOOK, "other"))
            assertThat(Rendering.html(
                            View.of("qualification/selfCheck")
                                    .with("view", new SelfCheckView(row(1), protocol, inUse))
                                    .with("wrong", List.of(bad))
                                    .with("cases", protocol.cases())
                                    .with("next", "2"),
                            Rendering.as(language, Role.INSPECTOR)))
                    .doesNotContain("\u2308")
                    .contains("findings differ", "after=2", "href=\"/site-rules/SR-2026-0001\"");
        assertThat(protocol.passed()).isEqualTo(2);
    }

    private static CataloguePrintView print(JobState state, String message, String digest) {
        return new CataloguePrintView(
                "CP-2026-0001",
                "both",
                RULEBOOK,
                digest == null ? null : "SC-2026-0001",
                digest != null,
                new JobView(
                        "JB-2026-0001",
                        PrintingCatalogue.KIND,
                        state,
                        10,
                        459,
                        message,
                        List.of(),
                        null,
                        "wri",
                        AT,
                        null,
                        1),
                AT,
                "wri",
                "Wri Ter",
                digest,
                digest == null ? 0 : 7_000_000,
                digest == null ? 0 : 459,
                digest == null ? null : AT);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPrintShowsItsProgressThenItsFileOrWhyItFailed(Language language) {
        var running = print(JobState.RUNNING, "qualification.job.drawing", null);
        var failed = print(JobState.FAILED, "qualification.state-changed", null);
        var printed = print(JobState.DONE, null, "ef".repeat(32));
        for (var mayPrint : List.of(true, false)) {
            var page = Rendering.as(language, mayPrint ? Role.QA_MANAGER : Role.INSPECTOR);
            for (var rows : List.of(List.of(running, failed, printed), List.<CataloguePrintView>of()))
                assertThat(Rendering.html(
                                View.of("qualification/prints")
                                        .with("rows", rows)
                                        .with("next", null)
                                        .with("mayPrint", mayPrint),
                                page))
                        .doesNotContain("\u2308")
                        .contains(mayPrint ? "method=\"post\"" : "why-not");
            assertThat(one(running, mayPrint, page)).contains("max=\"459\"").doesNotContain("catalogue.pdf");
            assertThat(one(failed, mayPrint, page)).contains("role=\"alert\"").doesNotContain("catalogue.pdf");
            assertThat(one(printed, mayPrint, page)).contains("CP-2026-0001/catalogue.pdf", "ef".repeat(32));
        }
    }

    private static String one(CataloguePrintView print, boolean mayPrint, PageContext page) {
        var html = Rendering.html(
                View.of("qualification/print").with("print", print).with("mayPrint", mayPrint), page);
        assertThat(html).doesNotContain("\u2308");
        return html;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMatrixOfEveryGuidelineIsShownAndTakenOut(Language language) throws Exception {
        try (var book = RuleBook.load(RuleBook.class.getClassLoader())) {
            var page = Rendering.as(language, Role.INSPECTOR);
            var all = new ArrayList<TraceRow>();
            for (var register : book.registers()) {
                var rows = new ArrayList<TraceRow>();
                for (var clause : register.clauses())
                    rows.add(new TraceRow(
                            register,
                            clause,
                            clause.answered() == Answer.BY_RULE
                                    ? book.rule(clause.by().get(0)).orElseThrow()
                                    : null,
                            Map.of(Case.Verdict.CONFORMING, 2),
                            rows.size() % 3 == 0 ? null : rows.size() % 3 - 1,
                            rows.size() % 2,
                            3));
                all.addAll(rows);
                for (var check : new SelfCheckRow[] {row(0), null})
                    assertThat(Rendering.html(
                                    View.of("qualification/matrix")
                                            .with("register", register)
                                            .with("rows", rows)
                                            .with("check", check),
                                    page))
                            .as(register.guideline())
                            .doesNotContain("\u2308");
            }
            var out = new ByteArrayOutputStream();
            try (var made = MatrixBook.of(page, all, null, book.digest())) {
                made.write(out);
            }
            try (var read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(all.size());
                for (var cell : read.getSheetAt(0).getRow(0))
                    assertThat(cell.getStringCellValue()).doesNotContain("\u2308");
            }
        }
    }
}
