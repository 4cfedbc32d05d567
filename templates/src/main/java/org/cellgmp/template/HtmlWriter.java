package org.cellgmp.template;

import java.util.List;
import java.util.function.Function;
import org.cellgmp.record.Address;
import org.cellgmp.template.Rendition.Cell;
import org.cellgmp.template.Rendition.Kind;
import org.cellgmp.template.Rendition.Line;
import org.cellgmp.template.Rendition.Piece;
import org.cellgmp.template.Rendition.Table;

/**
 * The blocks of a rendition as well-formed XHTML without inline style or script. Headings carry the ids h1, h2 ... in
 * document order. With a link for addresses, each figure is a link to the cell it was taken from.
 */
public final class HtmlWriter {
    /** What an object on paper is; its data is the number of the drawing, from 0 in the order of the document. */
    static final String DRAWING = "application/x-drawing";

    private final Rendition rendition;
    private final Function<Address, String> link;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private int headings;
    private int drawings;

    private HtmlWriter(Rendition rendition, Function<Address, String> link) {
        this.rendition = rendition;
        this.link = link;
    }

    /** For print: figures without links. */
    public static String print(Rendition rendition) {
        return new HtmlWriter(rendition, null).write();
    }

    /** For the live page: each figure links to what {@code link} says of its address and names the address on hover and focus. */
    public static String page(Rendition rendition, Function<Address, String> link) {
        return new HtmlWriter(rendition, link).write();
    }

    private String write() {
        for (var section : rendition.sections()) {
            out.append("<div class=\"")
                    .append(section.landscape() ? "landscape" : "portrait")
                    .append("\">\n");
            for (var block : section.blocks()) {
                if (block instanceof Rendition.Paragraph paragraph) paragraph(paragraph);
                else if (block instanceof Rendition.Pair pair) pair(pair);
                else if (block instanceof Rendition.Drawn drawn) drawn(drawn, section.landscape());
                else if (block instanceof Table table) table(table);
            }
            out.append("</div>\n");
        }
        return out.toString();
    }

    private void paragraph(Rendition.Paragraph paragraph) {
        var element = switch (paragraph.style()) {
            case "Title" -> "h1";
            case "Heading1" -> "h2";
            case "Heading2" -> "h3";
            default -> "p";
        };
        out.append('<').append(element);
        if (paragraph.heading()) out.append(" id=\"h").append(++headings).append('"');
        else if (element.equals("p"))
            out.append(" class=\"")
                    .append(paragraph.style().toLowerCase(java.util.Locale.ROOT))
                    .append('"');
        out.append('>');
        lines(paragraph.lines());
        out.append("</").append(element).append(">\n");
    }

    private void pair(Rendition.Pair pair) {
        out.append("<table class=\"beside\"><tbody><tr><td>");
        paragraph(pair.english());
        out.append("</td><td>");
        paragraph(pair.chinese());
        out.append("</td></tr></tbody></table>\n");
    }

    /** On paper an object that the page's own brush paints; on the live page the picture itself. */
    private void drawn(Rendition.Drawn drawn, boolean landscape) {
        var drawing = drawn.drawing();
        if (link != null) {
            out.append("<div class=\"drawing\">").append(drawing.svg()).append("</div>\n");
            return;
        }
        double scale = drawn.scale(landscape);
        out.append("<object type=\"").append(DRAWING).append("\" data=\"").append(drawings++);
        out.append("\" alt=\"").append(escape(Legible.text(drawing.title() + ". " + drawing.described())));
        out.append("\" style=\"display: block; width: ").append((int) (drawing.width() * scale));
        out.append("px; height: ").append((int) (drawing.height() * scale)).append("px\"></object>\n");
    }

    private void table(Table table) {
        boolean facts = table.rows().stream().noneMatch(Rendition.Row::header);
        out.append("<table class=\"form").append(facts ? " whole" : "").append("\"><colgroup>");
        for (int width : table.widths())
            out.append("<col width=\"")
                    .append(width / 10)
                    .append('.')
                    .append(width % 10)
                    .append("%\"/>");
        out.append("</colgroup>\n");
        boolean head = false;
        boolean body = false;
        for (var row : table.rows()) {
            if (row.header() && !head) out.append("<thead>\n");
            if (!row.header() && !body) {
                if (head) out.append("</thead>\n");
                out.append("<tbody>\n");
                body = true;
            }
            head |= row.header();
            out.append("<tr>");
            for (var cell : row.cells()) cell(cell, row.header());
            out.append("</tr>\n");
        }
        if (head && !body) out.append("</thead>\n");
        if (body) out.append("</tbody>\n");
        out.append("</table>\n");
    }

    private void cell(Cell cell, boolean header) {
        var element = cell.label() ? "th" : "td";
        out.append('<').append(element);
        if (cell.label()) out.append(" scope=\"").append(header ? "col" : "row").append('"');
        if (cell.span() > 1) out.append(" colspan=\"").append(cell.span()).append('"');
        out.append('>');
        lines(cell.lines());
        out.append("</").append(element).append('>');
    }

    private void lines(List<Line> lines) {
        boolean first = true;
        for (var line : lines) {
            if (!first) out.append("<br/>");
            first = false;
            if (line.tag() != null)
                out.append("<span lang=\"").append(line.tag()).append("\">");
            for (var piece : line.pieces()) piece(piece);
            if (line.tag() != null) out.append("</span>");
        }
    }

    private void piece(Piece piece) {
        if (piece.kind() != Kind.TEXT)
            throw new IllegalArgumentException("a page number stands outside header and footer");
        if (piece.address() == null) {
            mark(piece);
            return;
        }
        if (link == null) {
            out.append("<span class=\"figure\">");
            mark(piece);
            out.append("</span>");
            return;
        }
        out.append("<a class=\"figure\" href=\"")
                .append(escape(link.apply(piece.address())))
                .append("\" title=\"")
                .append(escape(piece.address().toString()))
                .append("\">");
        mark(piece);
        out.append("<span class=\"address\">")
                .append(escape(piece.address().toString()))
                .append("</span></a>");
    }

    private void mark(Piece piece) {
        if (piece.mark()) out.append("<strong>");
        out.append(escape(piece.text()));
        if (piece.mark()) out.append("</strong>");
    }

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
