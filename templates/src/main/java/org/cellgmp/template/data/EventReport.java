package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * A quality event with all that was found and done. China GMP (2010) Art. 250; EU GMP Part I 8.12, 8.16 to 8.18; 21 CFR 211.192.
 *
 * @param notFinal one entry while it is not closed; none otherwise
 * @param factors none before it was classified by the decision table
 * @param recurrences one entry once it was compared; @param conclusions one once it was investigated; @param materials and
 *     {@code waivers} likewise
 */
public record EventReport(
        DocumentHead document,
        List<ReportPart.NotFinal> notFinal,
        Event event,
        List<Batch> batches,
        List<Departure> departures,
        List<Factor> factors,
        List<Recurrence> recurrences,
        List<ReportPart.Conclusion> conclusions,
        List<ReportPart.Cause> causes,
        List<Material> materials,
        List<ReportPart.Capa> capas,
        List<Waiver> waivers,
        List<ReportPart.Change> changes,
        List<ReportPart.Hold> holds,
        List<Exhibit> exhibits,
        List<ReportPart.Signature> signatures) {

    /** @param digest SHA-256 of the content */
    public record Event(
            Figure number,
            Figure revision,
            Figure kind,
            Figure title,
            Figure state,
            Figure classification,
            Figure rationale,
            Figure proposed,
            Figure description,
            Figure correction,
            Figure occurredAt,
            Figure discoveredAt,
            Figure awareAt,
            Figure dueOn,
            Figure openedBy,
            Figure openedAt,
            Figure closedBy,
            Figure closedAt,
            Figure digest) {}

    /** @param state what was decided on it; @param verdict what was concluded as to this event */
    public record Batch(Figure number, Figure batch, Figure state, Figure verdict, Figure by, Figure reason) {}

    public record Departure(
            Figure kind,
            Figure place,
            Figure address,
            Figure recorded,
            Figure limit,
            Figure rule,
            List<Figure> clauses,
            Figure message,
            Figure messageChinese) {}

    public record Factor(Figure name, Figure grade) {}

    public record Recurrence(Figure decision, List<Figure> earlier, Figure justification, Figure since) {}

    public record Material(Figure item, Figure fate, Figure reason) {}

    /** A signed statement that no CAPA is needed. */
    public record Waiver(Figure by, Figure at, Figure reason, Figure counts) {}

    public record Exhibit(Figure number, Figure name, Figure says, Figure by, Figure at, Figure digest) {}
}
