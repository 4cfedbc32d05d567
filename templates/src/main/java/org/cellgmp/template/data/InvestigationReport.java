package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * How a quality event came about: what the records tell, the causes drawn and written with their evidence, risks, interviews,
 * hypothesis tests, the laboratory's own investigation, what else may be touched. China GMP (2010) Art. 224, 250; EU GMP Part I
 * 1.4(xiv), 8.16; 21 CFR 211.192; ICH Q9(R1) Annex I.
 *
 * @param notFinal one entry while the event is not closed; none otherwise
 * @param fishbones one drawing, or none without causes; @param trees of whys, likewise, or one for each outermost cause
 * @param laboratories one entry if the laboratory investigated a result
 * @param unlisted one entry if the timeline has more moments than are printed
 */
public record InvestigationReport(
        DocumentHead document,
        List<ReportPart.NotFinal> notFinal,
        Event event,
        List<ReportPart.Conclusion> conclusions,
        List<Moment> timeline,
        List<Unlisted> unlisted,
        List<ReportPart.Drawn> fishbones,
        List<ReportPart.Drawn> trees,
        List<ReportPart.Cause> causes,
        List<Risk> risks,
        List<Interview> interviews,
        List<Hypothesis> hypotheses,
        List<Laboratory> laboratories,
        List<Impact> impacts,
        List<ReportPart.Signature> signatures) {

    /** @param revision of the investigation; @param eventRevision of the event; @param digest SHA-256 of the investigation */
    public record Event(
            Figure number,
            Figure revision,
            Figure eventRevision,
            Figure kind,
            Figure title,
            Figure state,
            Figure classification,
            Figure occurredAt,
            Figure discoveredAt,
            Figure awareAt,
            Figure digest) {}

    public record Moment(Figure at, Figure what, Figure said, Figure who, Figure address) {}

    /** @param count of moments printed */
    public record Unlisted(Figure count) {}

    /** @param rated severity, occurrence, detection and their product; @param after the same with the action in place */
    public record Risk(
            Figure id, Figure mode, Figure effect, Figure cause, Figure rated, Figure action, Figure after) {}

    public record Interview(Figure id, Figure person, Figure at, Figure said, Figure by) {}

    public record Hypothesis(
            Figure id,
            Figure statement,
            Figure test,
            Figure expected,
            Figure observed,
            Figure outcome,
            List<Figure> evidence) {}

    /** The laboratory's investigation of one result. */
    public record Laboratory(
            Figure path,
            Figure phase,
            Figure result,
            Figure recorded,
            Figure analyst,
            List<Check> checks,
            Figure assignable,
            Figure rationale,
            Figure concludedBy,
            Figure plan,
            Figure planApproved,
            List<Retest> retests,
            Figure verdict,
            Figure verdictReason,
            Figure verdictBy) {}

    public record Check(Figure item, Figure answer, Figure remark, Figure by, List<Figure> evidence) {}

    public record Retest(Figure result, Figure source, Figure by, Figure at) {}

    public record Impact(Figure subject, Figure impact, Figure reason, Figure by, Figure at) {}
}
