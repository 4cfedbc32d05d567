package org.cellgmp.template;

import java.util.ArrayList;

/** The words alone, so that a difference can be read: of a template's Word file, or of a rendition. */
public final class WordsOf {
    private WordsOf() {}

    /** One line a paragraph or table row; cells between bars. */
    public static String template(Template template) {
        var out = new StringBuilder();
        template.layout()
                .header()
                .forEach(line -> out.append("header: ").append(line).append('\n'));
        template.layout()
                .footer()
                .forEach(line -> out.append("footer: ").append(line).append('\n'));
        for (var part : template.layout().sections()) {
            out.append(part.landscape() ? "-- landscape\n" : "-- portrait\n");
            part.nodes().forEach(node -> node(node, "", out));
        }
        return out.toString();
    }

    private static void node(Form.Node node, String indent, StringBuilder out) {
        if (node instanceof Form.Words words) {
            if (!words.text().isEmpty())
                out.append(indent)
                        .append(words.style())
                        .append(": ")
                        .append(words.text())
                        .append('\n');
        } else if (node instanceof Form.Repeat repeat) {
            out.append(indent)
                    .append(repeat.absent() ? "if there is no " : "for each of ")
                    .append(repeat.list())
                    .append(":\n");
            repeat.nodes().forEach(one -> node(one, indent + "  ", out));
        } else if (node instanceof Form.Grid grid)
            for (var row : grid.rows()) {
                var cells = new ArrayList<String>();
                for (var cell : row.cells())
                    cells.add(
                            cell.repeat() == null
                                    ? cell.text()
                                    : "[for each of " + cell.repeat() + ": " + cell.text() + "]");
                out.append(indent)
                        .append(row.repeat() == null ? "" : "for each of " + row.repeat() + " ")
                        .append("| ")
                        .append(String.join(" | ", cells))
                        .append(" |\n");
            }
    }

    public static String rendition(Rendition rendition) {
        var out = new StringBuilder();
        rendition
                .header()
                .forEach(line -> out.append("header: ").append(margin(line)).append('\n'));
        rendition
                .footer()
                .forEach(line -> out.append("footer: ").append(margin(line)).append('\n'));
        for (var section : rendition.sections()) {
            out.append(section.landscape() ? "-- landscape\n" : "-- portrait\n");
            for (var block : section.blocks()) {
                if (block instanceof Rendition.Paragraph paragraph)
                    out.append(paragraph.style())
                            .append(": ")
                            .append(paragraph.text().replace("\n", " / "))
                            .append('\n');
                else if (block instanceof Rendition.Pair pair)
                    out.append(pair.english().style())
                            .append(": ")
                            .append(pair.english().text().replace("\n", " / "))
                            .append(" || ")
                            .append(pair.chinese().text().replace("\n", " / "))
                            .append('\n');
                else if (block instanceof Rendition.Drawn drawn)
                    out.append("Drawing: ")
                            .append(drawn.drawing().title())
                            .append(". ")
                            .append(drawn.drawing().described().replace("\n", " / "))
                            .append('\n');
                else if (block instanceof Rendition.Table table)
                    for (var row : table.rows())
                        out.append("| ")
                                .append(String.join(
                                        " | ",
                                        row.cells().stream()
                                                .map(cell -> cell.text().replace("\n", " / "))
                                                .toList()))
                                .append(" |\n");
            }
        }
        return out.toString();
    }

    private static String margin(Rendition.Line line) {
        var out = new StringBuilder();
        for (var piece : line.pieces())
            out.append(
                    switch (piece.kind()) {
                        case TEXT -> piece.text();
                        case LEFT_RIGHT -> " | ";
                        case PAGE -> "[page]";
                        case PAGES -> "[pages]";
                    });
        return out.toString();
    }
}
