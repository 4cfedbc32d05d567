package org.cellgmp.report.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.investigation.Cause;
import org.cellgmp.investigation.Inquiry;
import org.cellgmp.investigation.Support;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ReportPart;

/** The causes of an event as lines, each with its evidence; what was struck stays to be read. */
final class Causes {
    private Causes() {}

    static List<ReportPart.Cause> lines(Inquiry inquiry) {
        var lines = new ArrayList<ReportPart.Cause>();
        for (var cause : inquiry.causes()) lines.add(line(cause));
        return lines;
    }

    private static ReportPart.Cause line(Cause cause) {
        var state = cause.stands() ? Said.word("inv.state.", cause.state()) : Said.word("struck");
        return new ReportPart.Cause(
                Said.text(cause.id()),
                Said.text(cause.parent(), "the-event"),
                cause.branch() == null ? Said.word("none") : Said.word("inv.branch.", cause.branch()),
                Said.text(cause.text()),
                cause.isRoot() ? state.with("inv.root") : state,
                Said.text(cause.stands() ? cause.reason() : cause.struck(), "none"),
                evidence(cause.supports()));
    }

    static List<Figure> evidence(List<Support> supports) {
        return supports.isEmpty()
                ? List.of(Said.word(Figure.UNSUPPORTED))
                : supports.stream().map(one -> Said.text(one.reference())).toList();
    }
}
