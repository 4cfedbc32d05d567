package org.cellgmp.web.dossier;

import java.util.List;
import java.util.Map;
import org.cellgmp.dossier.PlanJudgement;
import org.cellgmp.ectd.FindingWords;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.web.api.Json;

/** Reports with their words in both languages. What is missing always stands beside the verdict. */
final class ReportJson {
    private ReportJson() {}

    static Json of(SequenceReport report) {
        return Json.of(
                "application", report.application(),
                "sequence", report.sequence(),
                "region", report.region() == null ? null : report.region().name(),
                "verdict",
                        Json.object(
                                "structureChecksumsAndLifecycleHold",
                                report.holds(),
                                "requiredContentMissing",
                                report.missing().size()),
                "files", report.files(),
                "bytes", report.bytes(),
                "findings", findings(report.findings()),
                "missing", report.missing(),
                "notChecked", findings(report.notChecked()));
    }

    static Json of(PlanJudgement judgement) {
        return Json.of(
                "region", judgement.region().name(),
                "sequence", judgement.number(),
                "blocked", judgement.blocked(),
                "blocks", findings(judgement.blocks()),
                "warnings", findings(judgement.warnings()),
                "missing", judgement.missing(),
                "leaves", judgement.leaves());
    }

    private static List<Map<String, Object>> findings(List<SequenceFinding> findings) {
        return findings.stream()
                .map(finding -> Json.object(
                        "severity", finding.severity().name(),
                        "code", finding.code(),
                        "criteria", finding.criteria(),
                        "place", finding.place(),
                        "message", FindingWords.message(finding, "en"),
                        "messageChinese", FindingWords.message(finding, "zh"),
                        "remedy", FindingWords.remedy(finding, "en"),
                        "remedyChinese", FindingWords.remedy(finding, "zh")))
                .toList();
    }
}
