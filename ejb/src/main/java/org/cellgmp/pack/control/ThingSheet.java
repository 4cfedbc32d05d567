package org.cellgmp.pack.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of things as CSV (RFC 4180), for a workbook; what a workbook would take for a formula is disarmed. */
final class ThingSheet {
    private static final String MARK = "\uFEFF";

    private ThingSheet() {}

    static String csv(List<FrontPage.Listed> things) {
        var lines = new StringBuilder(MARK).append("number,kind,title,product,events\r\n");
        for (var thing : things)
            lines.append(Stream.of(
                                    thing.number(),
                                    thing.english(),
                                    thing.title(),
                                    thing.product(),
                                    Long.toString(thing.events()))
                            .map(ThingSheet::cell)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        return lines.toString();
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
