package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * A CAPA from its plan to the verdict on its effect. China GMP (2010) Art. 252, 253; EU GMP Part I 1.4(xiv), 8.16 to 8.18; ICH Q10 3.2.2.
 *
 * @param notFinal one entry while it is neither closed nor cancelled; none otherwise
 * @param unapproved one entry while the plan as it stands is not approved
 * @param observed what was seen in the batches of the effectiveness check
 * @param assessments one entry once the effect was assessed; @param verdicts once it was judged; @param cancellations if it was cancelled
 */
public record CapaReport(
        DocumentHead document,
        List<ReportPart.NotFinal> notFinal,
        List<Unapproved> unapproved,
        Capa capa,
        List<ReportPart.Event> events,
        List<Action> actions,
        List<Extension> extensions,
        List<ReportPart.Change> changes,
        Effectiveness effectiveness,
        List<Observation> observed,
        List<Assessment> assessments,
        List<Verdict> verdicts,
        List<Cancellation> cancellations,
        List<ReportPart.Signature> signatures) {

    public record Unapproved(Figure state) {}

    /** @param digest SHA-256 of the plan, which an approval is bound to */
    public record Capa(
            Figure number,
            Figure revision,
            Figure title,
            Figure state,
            Figure problem,
            Figure rootCause,
            Figure raisedBy,
            Figure raisedAt,
            Figure approved,
            Figure confirmed,
            Figure closedAt,
            Figure predecessor,
            Figure digest) {}

    public record Action(
            Figure id,
            Figure kind,
            Figure what,
            Figure owner,
            Figure dueOn,
            Figure doneWhen,
            Figure change,
            Figure evidence,
            Figure address,
            Figure doneBy,
            Figure doneAt,
            Figure verification,
            Figure verifiedBy,
            Figure verifiedAt) {}

    public record Extension(
            Figure id,
            Figure action,
            Figure from,
            Figure to,
            Figure reason,
            Figure askedBy,
            Figure decision,
            Figure decidedBy) {}

    public record Effectiveness(
            Figure metric,
            Figure threshold,
            Figure batches,
            Figure days,
            Figure watched,
            Figure owner,
            Figure opensOn,
            Figure counted) {}

    public record Observation(Figure about, Figure outcome, Figure found, List<Figure> addresses, Figure at) {}

    public record Assessment(Figure text, Figure address, Figure met, Figure by, Figure at) {}

    public record Verdict(Figure effective, Figure reason, Figure by, Figure at, Figure successor) {}

    public record Cancellation(Figure reason, Figure by, Figure at) {}
}
