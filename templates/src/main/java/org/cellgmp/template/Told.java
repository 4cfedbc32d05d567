package org.cellgmp.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cellgmp.template.Rendition.Block;
import org.cellgmp.template.Rendition.Line;
import org.cellgmp.template.Rendition.Paragraph;
import org.cellgmp.template.Rendition.Piece;

/** Puts governed texts into the first pages of a form, in the look of the form's own headings and running text. */
final class Told {
    private static final String HEADING = "Heading1";
    private static final String RUNNING = "Normal";

    private final Template template;
    private final Language language;
    private final BiFunction<Figure, Language, List<Piece>> printed;
    private final Map<String, Integer> looks = new HashMap<>();

    Told(Template template, Language language, BiFunction<Figure, Language, List<Piece>> printed) {
        this.template = template;
        this.language = language;
        this.printed = printed;
        template.layout().sections().forEach(part -> looks(part.nodes()));
    }

    /** The first paragraph of each style lends its look. */
    private void looks(List<Form.Node> nodes) {
        for (var node : nodes)
            if (node instanceof Form.Words words) looks.putIfAbsent(words.style(), words.index());
            else if (node instanceof Form.Repeat repeat) looks(repeat.nodes());
    }

    /** Before the first heading; behind everything on pages that have none. */
    Rendition.Section into(Rendition.Section section, List<Narrative> texts) {
        var blocks = new ArrayList<>(section.blocks());
        int at = 0;
        while (at < blocks.size() && !(blocks.get(at) instanceof Paragraph paragraph && paragraph.heading())) at++;
        var told = new ArrayList<Block>();
        for (var text : texts) {
            told.add(heading(text.title()));
            text.paragraphs().forEach(paragraph -> told.add(running(paragraph)));
        }
        blocks.addAll(at, told);
        return new Rendition.Section(section.landscape(), blocks);
    }

    private Block heading(Narrative.Said title) {
        var pieces = new ArrayList<Piece>();
        for (var one : language.each()) {
            if (!pieces.isEmpty()) pieces.add(Piece.words(" "));
            pieces.addAll(pieces(title, one));
        }
        return paragraph(HEADING, List.of(new Line(null, List.copyOf(pieces))));
    }

    private Block running(Narrative.Said said) {
        var each = language.each();
        if (each.size() > 1 && template.beside())
            return new Rendition.Pair(
                    paragraph(RUNNING, lines(said, Language.ENGLISH, true)),
                    paragraph(RUNNING, lines(said, Language.CHINESE, true)));
        var lines = new ArrayList<Line>();
        for (var one : each) lines.addAll(lines(said, one, each.size() > 1));
        return paragraph(RUNNING, lines);
    }

    private List<Line> lines(Narrative.Said said, Language one, boolean marked) {
        return Binder.split(pieces(said, one), marked ? one.tag() : null);
    }

    private List<Piece> pieces(Narrative.Said said, Language one) {
        var pieces = new ArrayList<Piece>();
        for (var part : said.in(one))
            if (part.cell() != null) pieces.addAll(printed.apply(part.cell(), one));
            else Binder.broken(Legible.text(part.words()), part.address(), false, pieces);
        return pieces;
    }

    private Paragraph paragraph(String style, List<Line> lines) {
        return new Paragraph(style, lines, looks.getOrDefault(style, Paragraph.PLAIN));
    }
}
