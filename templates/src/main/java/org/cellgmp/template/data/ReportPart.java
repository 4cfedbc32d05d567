package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Picture;

/** What several reports of the quality unit have in common. */
public final class ReportPart {
    private ReportPart() {}

    /** Stands once in a report of something that is not closed, and says so. @param state as it stood */
    public record NotFinal(Figure state) {}

    /** A line of the signature manifest. @param at with the zone; @param digest of what was signed. 21 CFR 11.50 */
    public record Signature(
            Figure number, Figure about, Figure meaning, Figure name, Figure at, Figure reason, Figure digest) {}

    /** @param explains id of the cause it explains; absent if it explains the event; @param evidence none if unsupported */
    public record Cause(
            Figure id,
            Figure explains,
            Figure branch,
            Figure text,
            Figure state,
            Figure reason,
            List<Figure> evidence) {}

    /** What an investigation concluded. */
    public record Conclusion(Figure rootCause, Figure onBatch, Figure onOthers, List<Figure> otherBatches, Figure by) {}

    /** @param effect verdict on its effect */
    public record Capa(Figure number, Figure name, Figure state, Figure dueOn, Figure effect, List<Figure> events) {}

    public record Change(Figure number, Figure name, Figure kind, Figure state, Figure effectiveOn) {}

    public record Hold(Figure number, Figure thing, Figure reason, Figure placedAt, Figure state, Figure liftedAt) {}

    /** A quality event in a list. */
    public record Event(
            Figure number,
            Figure name,
            Figure kind,
            Figure classification,
            Figure state,
            Figure openedAt,
            List<Figure> batches) {}

    public record Drawn(Picture drawing) {}
}
