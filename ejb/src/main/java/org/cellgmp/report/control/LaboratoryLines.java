package org.cellgmp.report.control;

import java.util.List;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.InvestigationReport;

/** The laboratory's own investigation of a result, as lines. */
final class LaboratoryLines {
    private LaboratoryLines() {}

    /** @param laboratory null if there is none */
    static List<InvestigationReport.Laboratory> of(Laboratory laboratory) {
        if (laboratory == null) return List.of();
        var one = laboratory.phaseOne();
        var verdict = laboratory.verdict();
        return List.of(new InvestigationReport.Laboratory(
                Said.word("lab.path.", laboratory.path()),
                Said.word("lab.phase.", laboratory.phase()),
                Said.text(laboratory.result()),
                Said.text(laboratory.recorded()),
                Said.text(laboratory.analyst()),
                laboratory.checks().stream().map(LaboratoryLines::check).toList(),
                one == null ? Said.word("none-yet") : Said.word(String.valueOf(one.assignable())),
                one == null ? Said.word("none-yet") : Said.text(rationale(one)),
                one == null
                        ? Said.word("none-yet")
                        : Said.text(one.byName() + ", " + Said.at(one.at()).text()),
                plan(laboratory.plan()),
                approval(laboratory.plan()),
                laboratory.retests().stream().map(LaboratoryLines::retest).toList(),
                verdict == null ? Said.word("none-yet") : Said.word("lab.outcome.", verdict.outcome()),
                verdict == null ? Said.word("none-yet") : Said.text(verdict.rationale()),
                verdict == null ? Said.word("none-yet") : Said.text(verdict.byName() + ", " + verdict.signature())));
    }

    private static String rationale(Laboratory.PhaseOne one) {
        return one.notAccepted() == null ? one.rationale() : one.rationale() + "\n" + one.notAccepted();
    }

    private static InvestigationReport.Check check(Laboratory.Check check) {
        return new InvestigationReport.Check(
                Said.word("lab.item.", check.item()),
                Said.word("lab.answer.", check.answer()),
                Said.text(check.remark(), "none"),
                Said.text(check.byName()),
                check.supports().isEmpty() ? List.of(Said.word("none")) : Causes.evidence(check.supports()));
    }

    private static Figure plan(Laboratory.RetestPlan plan) {
        if (plan == null) return Said.word("none");
        return Said.text(plan.count() + ", " + plan.analyst() + ": " + plan.rationale())
                .with("lab.sample." + plan.sample())
                .with("lab.averaging." + plan.averaging());
    }

    private static Figure approval(Laboratory.RetestPlan plan) {
        return plan == null || plan.signature() == null
                ? Said.word("none-yet")
                : Said.text(plan.approvedByName() + ", " + plan.signature());
    }

    private static InvestigationReport.Retest retest(Laboratory.Retest retest) {
        return new InvestigationReport.Retest(
                Said.text(retest.result()),
                Said.text(retest.source() == null ? null : retest.source().reference(), "none"),
                Said.text(retest.byName()),
                Said.at(retest.at()));
    }
}
