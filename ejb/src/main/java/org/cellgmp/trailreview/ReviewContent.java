package org.cellgmp.trailreview;

import java.util.List;

/**
 * What the signature of a review binds.
 *
 * @param version of the batch record; @param events how many events of the trail were covered
 * @param eventsDigest SHA-256 over the names of those events in their order
 * @param lastEvent name of the last of them
 */
public record ReviewContent(
        String number,
        String batch,
        String version,
        String events,
        String eventsDigest,
        String lastEvent,
        List<Line> lines,
        String conclusion) {
    /** One thing that was ranked, and its answer. @param events numbers of the events it points at */
    public record Line(
            String key,
            Criterion criterion,
            List<String> arguments,
            List<String> events,
            AnswerKind answer,
            String text,
            String deviation,
            String answeredBy) {
        public Line {
            arguments = List.copyOf(arguments);
            events = List.copyOf(events);
        }
    }

    public ReviewContent {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
