package org.cellgmp.web.intake;

import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ImportReport;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Texts;

/** An import as the REST doors tell it: its report with every message in both languages. */
final class ImportTell {
    private ImportTell() {}

    static Json tell(ImportView tried) {
        var report = tried.report();
        return Json.of(
                "number", tried.number(),
                "state", tried.state().name(),
                "file", tried.file(),
                "by", tried.by(),
                "at", tried.at(),
                "format", report.format().name(),
                "keepable", report.keepable(),
                "counts", report.counts(),
                "problems", report.problems().stream().map(ImportTell::tell).toList(),
                "records", report.records(),
                "already", report.already(),
                "reason", tried.reason(),
                "job", tried.job(),
                "results", tried.results(),
                "kept", tried.kept(),
                "leftOut", tried.leftOut());
    }

    private static Json tell(ReadingProblem problem) {
        return Json.of(
                "severity", problem.severity().name(),
                "place", problem.place(),
                "code", problem.code(),
                "message", text(Language.ENGLISH, problem, ""),
                "messageChinese", text(Language.CHINESE, problem, ""),
                "remedy", text(Language.ENGLISH, problem, ".remedy"),
                "remedyChinese", text(Language.CHINESE, problem, ".remedy"));
    }

    private static String text(Language language, ReadingProblem problem, String ending) {
        return Texts.all()
                .text(language, problem.code() + ending, problem.arguments().toArray());
    }

    /** @throws Refusal if what was tried cannot be kept, naming the first mistake */
    static void checkKeepable(ImportView tried) throws Refusal {
        var report = tried.report();
        if (report.already() != null)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "intake.already-imported",
                    report.already().address(),
                    report.already().at().toString());
        var mistakes = mistakes(report);
        if (!mistakes.isEmpty())
            throw new Refusal(
                    Refusal.Reason.UNREADABLE,
                    "intake.mistakes",
                    tried.number(),
                    Integer.toString(mistakes.size()),
                    mistakes.get(0).place(),
                    text(Language.ENGLISH, mistakes.get(0), ""));
        if (!report.keepable()) throw new Refusal(Refusal.Reason.CONFLICT, "intake.not-keepable", tried.number());
    }

    private static List<ReadingProblem> mistakes(ImportReport report) {
        return report.problems().stream()
                .filter(problem -> problem.severity() == ReadingProblem.Severity.ERROR)
                .toList();
    }
}
