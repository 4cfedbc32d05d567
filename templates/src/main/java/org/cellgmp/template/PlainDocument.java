package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.template.Rendition.Block;
import org.cellgmp.template.Rendition.Cell;
import org.cellgmp.template.Rendition.Kind;
import org.cellgmp.template.Rendition.Line;
import org.cellgmp.template.Rendition.Paragraph;
import org.cellgmp.template.Rendition.Piece;
import org.cellgmp.template.Rendition.Row;
import org.cellgmp.template.Rendition.Section;
import org.cellgmp.template.Rendition.Table;

/**
 * A document of headings, sentences and tables in words of the house's own, printed as PDF only: there is no form that a site
 * would edit in Word.
 */
public final class PlainDocument {
    /** The same in both languages. @param chinese null for what exists in English only */
    public record Said(String english, String chinese) {
        /** Written alike in both languages: a number, a name, a date. */
        public static Said plain(String text) {
            return new Said(text, text);
        }
    }

    private final Language language;
    private final Template form;
    private final Said title;
    private final String number;
    private final List<Block> blocks = new ArrayList<>();

    /** @param form form number, e.g. FRM-QU-010; @param number of the document, as printed on each page */
    public PlainDocument(String form, int version, Said title, String number, Language language) {
        this.language = language;
        this.title = title;
        this.number = number;
        this.form = new Template(
                "plain",
                form,
                version,
                null,
                null,
                null,
                title.english(),
                title.chinese(),
                "plain",
                Template.Batches.NONE,
                Map.of(),
                false,
                false,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null);
        paragraph("Title", title);
    }

    public PlainDocument subtitle(Said said) {
        return paragraph("Subtitle", said);
    }

    public PlainDocument chapter(Said said) {
        return paragraph("Heading1", said);
    }

    public PlainDocument heading(Said said) {
        return paragraph("Heading2", said);
    }

    public PlainDocument sentence(Said said) {
        return paragraph("Normal", said);
    }

    /** Name and value in two columns. */
    public PlainDocument facts(List<Map.Entry<Said, Said>> facts) {
        var rows = new ArrayList<Row>();
        for (var fact : facts)
            rows.add(new Row(false, List.of(cell(fact.getKey(), true), cell(fact.getValue(), false)), 0));
        blocks.add(new Table(List.of(280, 720), rows, 0));
        return this;
    }

    /** @param widths of the columns, together 1,000 */
    public PlainDocument table(List<Said> headings, List<Integer> widths, List<List<Said>> lines) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(true, headings.stream().map(one -> cell(one, true)).toList(), 0));
        for (var line : lines)
            rows.add(new Row(false, line.stream().map(one -> cell(one, false)).toList(), 0));
        blocks.add(new Table(List.copyOf(widths), rows, 0));
        return this;
    }

    /** For {@link PdfWriter}. @param landscape true for wide pages */
    public Rendition rendition(boolean landscape) {
        var page = new ArrayList<Piece>();
        var first = language == Language.CHINESE ? "\u7b2c " : "Page ";
        var of = language == Language.CHINESE ? " \u9875\uff0c\u5171 " : " of ";
        page.add(Piece.words(Legible.text(number + ", " + form.formVersion())));
        page.add(piece(Kind.LEFT_RIGHT));
        page.add(Piece.words(first));
        page.add(piece(Kind.PAGE));
        page.add(Piece.words(of));
        page.add(piece(Kind.PAGES));
        if (language == Language.CHINESE) page.add(Piece.words(" \u9875"));
        var head = String.join(" ", lines(title).stream().map(Line::text).toList());
        return new Rendition(
                form,
                language,
                head,
                number,
                List.of(new Line(null, List.of(Piece.words(number), piece(Kind.LEFT_RIGHT), Piece.words(head)))),
                List.of(new Line(null, page)),
                List.of(new Section(landscape, List.copyOf(blocks))));
    }

    private PlainDocument paragraph(String style, Said said) {
        blocks.add(new Paragraph(style, lines(said), 0));
        return this;
    }

    private static Piece piece(Kind kind) {
        return new Piece(kind, "", null, false);
    }

    private Cell cell(Said said, boolean label) {
        return new Cell(lines(said), label, 1, 0);
    }

    /** What both languages write alike stands once; what exists in English only says that it is English. */
    private List<Line> lines(Said said) {
        if (said == null || said.english() == null) return List.of(line(null, ""));
        if (said.english().equals(said.chinese())) return List.of(line(null, said.english()));
        if (said.chinese() == null || language == Language.ENGLISH)
            return List.of(line(language == Language.CHINESE ? "en" : null, said.english()));
        if (language == Language.CHINESE) return List.of(line(null, said.chinese()));
        return List.of(line(null, said.english()), line("zh-CN", said.chinese()));
    }

    private static Line line(String tag, String text) {
        return new Line(tag, List.of(Piece.words(Legible.text(text))));
    }
}
