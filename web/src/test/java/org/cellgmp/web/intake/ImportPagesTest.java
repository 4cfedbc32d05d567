package org.cellgmp.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.ImportReport;
import org.cellgmp.intake.ImportState;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Unmapped;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-09T16:00+08:00");

    private static ImportView tried(ReadingProblem.Severity severity, ImportReport.Already already) {
        var problem = new ReadingProblem(
                severity, "Steps 步骤!F3", "intake.problem.not-a-time", List.of("<script>alert(1)</script>"));
        var record = new ImportReport.Intended(
                RecordKind.BATCH_RECORD,
                "B-1",
                "P-1",
                "ab".repeat(32),
                "BR-2026-0001",
                "1",
                List.of(new ImportReport.Difference("BR-2026-0001/v1#/qcResults/0/result", "1.0", null)),
                "1",
                List.of(new Unmapped("/BatchProductionRecord/ID", "'\"><img src=x>")));
        var report = new ImportReport(
                SourceFormat.BATCH_WORKBOOK,
                List.of(new ImportReport.Count("steps", "12")),
                List.of(problem),
                List.of(record),
                already);
        return new ImportView(
                "IM-2026-0001",
                new StoredFile("ab".repeat(32), 12, "批次.xlsx", "x/y"),
                ImportState.TRIED,
                report,
                "lin.wei",
                AT,
                null,
                null,
                List.of(),
                0,
                0);
    }

    private static String report(Language language, ImportView tried, Role... roles) {
        return Rendering.html(
                View.of("intake/report").with("tried", tried),
                Rendering.as(language, "/import/IM-2026-0001", null, roles));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportNamesPlaceRemedyAndDifferencesAndStaysInert(Language language) {
        var html = report(language, tried(ReadingProblem.Severity.WARNING, null), Role.PRODUCTION_RECORDER);
        assertThat(html)
                .contains(
                        "Steps 步骤!F3",
                        "2026-03-01 09:30",
                        "BR-2026-0001/v1#/qcResults/0/result",
                        "data-count=\"steps\"")
                .contains("name=\"reason\"")
                .doesNotContain("<script>alert", "<img src=x>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReportWithMistakesOrOfAFileImportedBeforeOffersNoConfirmation(Language language) {
        assertThat(report(language, tried(ReadingProblem.Severity.ERROR, null), Role.PRODUCTION_RECORDER))
                .doesNotContain("name=\"reason\"");
        var already = new ImportReport.Already("BR-2026-0001/v1", AT);
        assertThat(report(language, tried(ReadingProblem.Severity.NOTE, already), Role.PRODUCTION_RECORDER))
                .contains("BR-2026-0001/v1")
                .doesNotContain("name=\"reason\"");
        assertThat(report(language, tried(ReadingProblem.Severity.WARNING, null), Role.INSPECTOR))
                .doesNotContain("name=\"reason\"");
    }

    /** Who keeps protocols of trials alone sees the form, is told so, and confirms no import of a batch. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aWriterMaySendProtocolsOnly(Language language) {
        var form = Rendering.html(
                View.of("intake/choose").with("largest", 200L),
                Rendering.as(language, "/import", null, Role.REGULATORY_WRITER));
        assertThat(form).contains("multipart/form-data", "USDM").doesNotContain("Vi-CELL");
        assertThat(report(language, tried(ReadingProblem.Severity.WARNING, null), Role.REGULATORY_WRITER))
                .doesNotContain("name=\"reason\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormSendsItsTokenBeforeTheFile(Language language) {
        var html = Rendering.html(
                View.of("intake/choose").with("largest", 200L),
                Rendering.as(language, "/import", null, Role.PRODUCTION_RECORDER));
        assertThat(html.indexOf("name=\"csrf\"", html.indexOf("multipart/form-data")))
                .isPositive()
                .isLessThan(html.indexOf("name=\"file\""));
        assertThat(html).contains("200 MB", "/import/template/batch-record.xlsx");
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void aJobShowsItsStateInEveryLanguage(JobState state) {
        var failed = state == JobState.FAILED;
        var job = new JobView(
                "JB-2026-0001",
                "intake.commit",
                state,
                1,
                2,
                failed ? "job.fault" : "intake.job.keeping",
                failed ? List.of("4711") : List.of(),
                state == JobState.DONE ? "BR-2026-0001/v1" : null,
                "lin.wei",
                AT,
                state.ended() ? AT : null,
                2);
        for (var language : Language.values()) {
            var html = Rendering.html(
                    View.of("job/job").with("job", job),
                    Rendering.as(language, "/jobs/JB-2026-0001", null, Role.PRODUCTION_RECORDER));
            assertThat(html).contains("data-state=\"" + state + "\"");
            if (failed) assertThat(html).contains("4711");
            if (state == JobState.DONE) assertThat(html).contains("/batches/BR-2026-0001");
        }
    }
}
