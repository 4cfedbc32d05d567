package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.template.diagram.Drawing;

/**
 * A template with its data in place: what will be printed, in order, each figure with its address.
 *
 * @param title of the document in its language
 * @param number document number and version as printed, e.g. DC-2026-0001 v1
 */
public record Rendition(
        Template template,
        Language language,
        String title,
        String number,
        List<Line> header,
        List<Line> footer,
        List<Section> sections) {

    /** A run of pages of one orientation. */
    public record Section(boolean landscape, List<Block> blocks) {}

    /** A paragraph, the same paragraph in both languages, a table, or a drawing. */
    public sealed interface Block permits Paragraph, Pair, Table, Drawn {}

    /** English at the left, Chinese at the right. */
    public record Pair(Paragraph english, Paragraph chinese) implements Block {}

    /** @param prototype index of the paragraph in the template whose place it takes */
    public record Drawn(Drawing drawing, int prototype) implements Block {
        /** Largest share of the drawing's own size at which it fits a page, at most 1. @param landscape of the page */
        double scale(boolean landscape) {
            double wide = (landscape ? 242 : 165) * PX_OF_A_MILLIMETRE;
            double high = (landscape ? 138 : 200) * PX_OF_A_MILLIMETRE;
            return Math.min(1, Math.min(wide / drawing.width(), high / drawing.height()));
        }
    }

    private static final double PX_OF_A_MILLIMETRE = 96 / 25.4;

    /**
     * @param style style id of the template, e.g. Heading1
     * @param lines one for each language, or for each figure where a tag holds a list
     * @param prototype index of the paragraph in the template; {@link #PLAIN} if it has none of the style
     */
    public record Paragraph(String style, List<Line> lines, int prototype) implements Block {
        static final int PLAIN = -1;

        public String text() {
            return String.join("\n", lines.stream().map(Line::text).toList());
        }

        boolean heading() {
            return style.startsWith("Heading");
        }
    }

    /**
     * @param widths of the columns, in per mille of the text width
     * @param prototype index of the table in the template
     */
    public record Table(List<Integer> widths, List<Row> rows, int prototype) implements Block {}

    /** @param header repeated on every page; @param prototype index of the row in its table */
    public record Row(boolean header, List<Cell> cells, int prototype) {}

    /**
     * @param label true for a cell that names what stands beside or below it
     * @param prototype index of the cell in its row
     */
    public record Cell(List<Line> lines, boolean label, int span, int prototype) {
        public String text() {
            return String.join("\n", lines.stream().map(Line::text).toList());
        }
    }

    /** @param tag BCP 47 tag of the line's own words; null for the document's language */
    public record Line(String tag, List<Piece> pieces) {
        public String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** What a piece stands for when it is not plain text. */
    public enum Kind {
        TEXT,
        PAGE,
        PAGES,
        LEFT_RIGHT
    }

    /**
     * @param address the datum that is printed; null for fixed words
     * @param mark true for what a reader must not overlook
     */
    public record Piece(Kind kind, String text, Address address, boolean mark) {
        static Piece words(String text) {
            return new Piece(Kind.TEXT, text, null, false);
        }
    }

    /** Every block in order. */
    public List<Block> blocks() {
        var all = new ArrayList<Block>();
        sections.forEach(section -> all.addAll(section.blocks()));
        return all;
    }
}
