package org.cellgmp.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of reports in both languages; a text that is missing would show in half brackets. */
class ReportPagesTest {
    private static ReportView report(ReportKind kind, boolean closed) {
        boolean review = kind == ReportKind.PRODUCT_REVIEW;
        return new ReportView(
                "RP-2026-0001",
                kind,
                review ? "<P-1>" : "DV-2026-0007",
                review ? 0 : 12,
                "OPEN",
                closed,
                review ? LocalDate.of(2026, 1, 1) : null,
                review ? LocalDate.of(2026, 12, 31) : null,
                "both",
                "FRM-QU-001 v1",
                "c".repeat(64),
                5,
                new StoredFile("a".repeat(64), 1234, "report.pdf", "application/pdf"),
                new StoredFile("b".repeat(64), 1234, "report.docx", "application/octet-stream"),
                "wen",
                "Wen Example",
                OffsetDateTime.parse("2026-03-20T10:15:00+08:00"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListTellsWhatIsNotFinalAndWhoMayReview(Language language) {
        for (boolean mayReview : new boolean[] {true, false}) {
            var html = Rendering.html(
                    View.of("report/list")
                            .with(
                                    "rows",
                                    List.of(report(ReportKind.EVENT, false), report(ReportKind.PRODUCT_REVIEW, true)))
                            .with("next", "41")
                            .with("subject", "\"><b>")
                            .with("kinds", List.of(new Chip("All", "/reports", true, null)))
                            .with("mayReview", mayReview),
                    Rendering.as(language, "/reports", null, Role.QA_MANAGER));
            assertThat(html)
                    .doesNotContain("\u2308", "<b>\"", "<P-1>")
                    .contains("/reports/RP-2026-0001/pdf", "/reports/RP-2026-0001/docx", "/deviations/DV-2026-0007");
            assertThat(html.contains("/reports/product-review")).isEqualTo(mayReview);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneReportShowsItsFilesAndThatItWasNotFinal(Language language) {
        for (var kind : ReportKind.values()) {
            var html = Rendering.html(
                    View.of("report/report").with("report", report(kind, false)),
                    Rendering.as(language, "/reports/RP-2026-0001", null, Role.INSPECTOR));
            assertThat(html).doesNotContain("\u2308").contains("a".repeat(64), "b".repeat(64), "FRM-QU-001 v1");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusedReviewKeepsWhatWasTyped(Language language) {
        var html = Rendering.html(
                View.of("report/review")
                        .with("products", List.of("P-1", "P-2"))
                        .with("asked", new AskedReview("P-2", "2026-01-01", "2025-01-01", "in <control>", "none", "zh"))
                        .with("problems", List.of(new Complaint("from", "from", "No period.", "Mend it."))),
                Rendering.as(language, "/reports/product-review", null, Role.QA_MANAGER));
        assertThat(html)
                .doesNotContain("\u2308")
                .contains("value=\"2025-01-01\"", "in &lt;control&gt;", "<option value=\"P-2\" selected", "No period.");
    }
}
