package org.cellgmp.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.record.Address;
import org.cellgmp.template.Rendition.Cell;
import org.cellgmp.template.Rendition.Kind;
import org.cellgmp.template.Rendition.Line;
import org.cellgmp.template.Rendition.Piece;

/** Puts data in the places of a form. Knows lists and presence; no other logic. */
final class Binder {
    private static final Pattern TAG = Pattern.compile("\\{\\{([A-Za-z.]+)}}|\\t");
    /** A paragraph that is nothing but one tag. */
    private static final Pattern ALONE = Pattern.compile("\\{\\{([A-Za-z.]+)}}");

    /** Tags of the form itself, which name no field. */
    private static final Set<String> OWN = Set.of("page", "pages", "form", "title", "section");

    /** Styles of running text. */
    private static final Set<String> BESIDE = Set.of("Normal", "Note", "Caption");

    /** Words that a reader must not overlook. */
    private static final Set<String> MARKED = Set.of(
            Figure.OUT_OF_SPECIFICATION,
            Figure.OUTSIDE_LIMITS,
            Figure.PENDING,
            Figure.PENDING_UNTIL,
            Figure.UNSUPPORTED);
    /** Stands between the English and the Chinese half of fixed words. */
    static final String HALVES = "\u00a6";

    private final Template template;
    private final Language language;
    private final ArrayDeque<Scope> scopes = new ArrayDeque<>();
    private final Set<String> required = new HashSet<>();

    private record Scope(Record record, String path) {}

    Binder(Template template, Language language) {
        this.template = template;
        this.language = language;
        for (var binding : template.bindings()) if (binding.required()) required.add(binding.tag());
    }

    Rendition bind(Record values, List<Narrative> texts) {
        scopes.push(new Scope(values, ""));
        var form = template.layout();
        var sections = new ArrayList<Rendition.Section>();
        for (var part : form.sections()) sections.add(new Rendition.Section(part.landscape(), blocks(part.nodes())));
        if (!texts.isEmpty()) sections.set(0, new Told(template, language, this::pieces).into(sections.get(0), texts));
        var header = form.header().stream().map(this::single).toList();
        var footer = form.footer().stream().map(this::single).toList();
        var title = String.join(" ", language.each().stream().map(this::title).toList());
        return new Rendition(
                template, language, title, single("{{document.number}}").text(), header, footer, sections);
    }

    private String title(Language one) {
        return one == Language.CHINESE ? template.titleChinese() : template.titleEnglish();
    }

    private List<Rendition.Block> blocks(List<Form.Node> nodes) {
        var blocks = new ArrayList<Rendition.Block>();
        for (var node : nodes) {
            if (node instanceof Form.Words words) {
                if (!words.text().isEmpty()) blocks.add(block(words));
            } else if (node instanceof Form.Grid grid) blocks.add(table(grid));
            else if (node instanceof Form.Repeat repeat) {
                var entries = Fields.entries(find(repeat.list()));
                if (repeat.absent()) {
                    if (entries.isEmpty()) blocks.addAll(blocks(repeat.nodes()));
                } else
                    for (var entry : entries) within(entry, repeat.list(), () -> blocks.addAll(blocks(repeat.nodes())));
            }
        }
        return blocks;
    }

    private Rendition.Block block(Form.Words words) {
        var alone = ALONE.matcher(words.text());
        if (alone.matches() && !OWN.contains(alone.group(1)) && find(alone.group(1)) instanceof Picture picture)
            return new Rendition.Drawn(picture.in(language), words.index());
        boolean running = BESIDE.contains(words.style()) && words.text().contains(HALVES);
        if (!template.beside() || language != Language.BOTH || !running) return paragraph(words, words.text());
        var halves = words.text().split(HALVES, -1);
        var shared = halves.length == 3 ? halves[0].strip() + " " : "";
        return new Rendition.Pair(
                half(words, shared + halves[halves.length - 2].strip(), Language.ENGLISH),
                half(words, shared + halves[halves.length - 1].strip(), Language.CHINESE));
    }

    private Rendition.Paragraph paragraph(Form.Words words, String text) {
        return new Rendition.Paragraph(words.style(), lines(text, words.style()), words.index());
    }

    private Rendition.Paragraph half(Form.Words words, String text, Language one) {
        return new Rendition.Paragraph(words.style(), split(bound(text, one), one.tag()), words.index());
    }

    private Rendition.Table table(Form.Grid grid) {
        var rows = new ArrayList<Rendition.Row>();
        for (var line : grid.rows()) {
            if (line.repeat() == null) {
                rows.add(row(line));
                continue;
            }
            var entries = Fields.entries(find(line.repeat()));
            for (var entry : entries) within(entry, line.repeat(), () -> rows.add(row(line)));
            if (entries.isEmpty()) rows.add(new Rendition.Row(false, List.of(nothing(line, rows)), line.index()));
        }
        return new Rendition.Table(widths(grid, rows), rows, grid.index());
    }

    /** An empty list says so, over the whole width. */
    private Cell nothing(Form.Line line, List<Rendition.Row> before) {
        int span = line.cells().stream().mapToInt(Form.Field::span).sum();
        for (var row : before)
            span = Math.max(span, row.cells().stream().mapToInt(Cell::span).sum());
        return new Cell(
                lines(Figure.word(template.empty(), null)),
                false,
                span,
                line.cells().get(0).index());
    }

    private Rendition.Row row(Form.Line line) {
        var cells = new ArrayList<Cell>();
        for (var field : line.cells()) {
            if (field.repeat() == null) cells.add(cell(field));
            else
                for (var entry : Fields.entries(find(field.repeat())))
                    within(entry, field.repeat(), () -> cells.add(cell(field)));
        }
        return new Rendition.Row(line.header(), cells, line.index());
    }

    private Cell cell(Form.Field field) {
        boolean label = field.style().equals("CellHead");
        return new Cell(lines(field.text(), field.style()), label, field.span(), field.index());
    }

    /** Per mille; the width of a column that repeats is shared among its repetitions. */
    private static List<Integer> widths(Form.Grid grid, List<Rendition.Row> rows) {
        var widths = new ArrayList<Integer>(grid.widths());
        int columns = rows.stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Cell::span).sum())
                .max()
                .orElse(widths.size());
        if (columns != widths.size()) {
            int at = repeated(grid);
            int times = columns - widths.size() + 1;
            int shared = widths.remove(at);
            for (int i = 0; i < times; i++) widths.add(at, shared / times);
        }
        int total = widths.stream().mapToInt(Integer::intValue).sum();
        return widths.stream().map(width -> Math.round(width * 1000f / total)).toList();
    }

    private static int repeated(Form.Grid grid) {
        for (var row : grid.rows())
            for (int i = 0; i < row.cells().size(); i++) if (row.cells().get(i).repeat() != null) return i;
        return grid.widths().size() - 1;
    }

    /** Fixed words are written {@code English HALVES Chinese}, or {@code both HALVES English HALVES Chinese}. */
    private List<Line> lines(String text, String style) {
        var halves = text.split(HALVES, -1);
        if (halves.length == 1) return split(bound(text, language), null);
        var shared = halves.length == 3 ? bound(halves[0].strip() + " ", language) : List.<Piece>of();
        boolean oneLine = style.startsWith("Heading") || style.equals("Title");
        var pieces = new ArrayList<Piece>(shared);
        var lines = new ArrayList<Line>();
        for (var one : language.each()) {
            var half = bound(halves[halves.length - (one == Language.CHINESE ? 1 : 2)].strip(), one);
            if (oneLine) {
                // Headings print both languages on one line, so that bookmarks and contents do too.
                if (!lines.isEmpty()) pieces.add(Piece.words(" "));
                pieces.addAll(half);
                lines.add(null);
            } else {
                pieces.addAll(half);
                lines.addAll(split(pieces, language == Language.BOTH ? one.tag() : null));
                pieces.clear();
            }
        }
        return oneLine ? List.of(new Line(null, List.copyOf(pieces))) : lines;
    }

    private List<Line> lines(Figure figure) {
        return List.of(new Line(null, pieces(figure, language)));
    }

    private Line single(String text) {
        var halves = text.split(HALVES, -1);
        var one = language == Language.CHINESE ? Language.CHINESE : Language.ENGLISH;
        var half = halves.length == 1 ? text : halves[one == Language.CHINESE ? 1 : 0].strip();
        return new Line(null, bound(half, one));
    }

    /** A piece whose text is a line feed starts a new line. */
    static List<Line> split(List<Piece> pieces, String tag) {
        var lines = new ArrayList<Line>();
        var now = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece.kind() == Kind.TEXT && piece.text().equals("\n")) {
                lines.add(new Line(tag, List.copyOf(now)));
                now.clear();
            } else now.add(piece);
        }
        lines.add(new Line(tag, List.copyOf(now)));
        return lines;
    }

    private List<Piece> bound(String text, Language one) {
        var pieces = new ArrayList<Piece>();
        var matcher = TAG.matcher(text);
        int from = 0;
        while (matcher.find()) {
            words(text.substring(from, matcher.start()), pieces);
            from = matcher.end();
            if (matcher.group(1) == null) pieces.add(new Piece(Kind.LEFT_RIGHT, "\t", null, false));
            else tag(matcher.group(1), one, pieces);
        }
        words(text.substring(from), pieces);
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        if (!text.isEmpty()) pieces.add(Piece.words(text));
    }

    private void tag(String tag, Language one, List<Piece> pieces) {
        switch (tag) {
            case "page" -> pieces.add(new Piece(Kind.PAGE, "", null, false));
            case "pages" -> pieces.add(new Piece(Kind.PAGES, "", null, false));
            case "form" -> pieces.add(Piece.words(template.formVersion()));
            case "section" -> pieces.add(Piece.words(String.valueOf(template.section())));
            case "title" -> pieces.add(Piece.words(title(one)));
            default -> {
                var value = find(tag);
                if (value instanceof List<?> several) {
                    if (several.isEmpty()) value = null;
                    for (int i = 0; i < several.size(); i++) {
                        if (i > 0) pieces.add(Piece.words("\n"));
                        pieces.addAll(pieces((Figure) several.get(i), one));
                    }
                }
                if (value instanceof String plain) broken(Legible.text(plain), null, false, pieces);
                else if (!(value instanceof List<?>)) pieces.addAll(pieces(figure(tag, (Figure) value), one));
            }
        }
    }

    private Figure figure(String tag, Figure figure) {
        if (figure != null && !figure.absent()) return figure;
        var full = full(tag);
        if (required.contains(full)) throw new MissingField(template.name(), full);
        return Figure.word(Figure.NOT_RECORDED, figure == null ? null : figure.address());
    }

    private List<Piece> pieces(Figure figure, Language one) {
        if (figure.absent()) figure = Figure.word(Figure.NOT_RECORDED, figure.address());
        var text = figure.text() == null ? "" : Legible.text(figure.text());
        var behind = new ArrayList<String>();
        for (var key : figure.words()) {
            var word = word(key, one);
            if (word.contains("{}")) text = word.replace("{}", text);
            else behind.add(word);
        }
        var said = String.join(one == Language.CHINESE ? "\uff0c" : ", ", behind);
        var whole = text;
        if (text.isEmpty()) whole = said;
        else if (!said.isEmpty()) whole += one == Language.CHINESE ? "\uff08" + said + "\uff09" : " (" + said + ")";
        boolean mark = figure.words().stream().anyMatch(MARKED::contains);
        var pieces = new ArrayList<Piece>();
        broken(whole, figure.address(), mark, pieces);
        return pieces;
    }

    /** Text that was recorded on several lines is printed on several lines. */
    static void broken(String text, Address address, boolean mark, List<Piece> pieces) {
        var parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) pieces.add(Piece.words("\n"));
            if (!parts[i].isEmpty()) pieces.add(new Piece(Kind.TEXT, parts[i], address, mark));
        }
    }

    /** A word of the house; where one line serves both languages, both. */
    private String word(String key, Language one) {
        var word = template.words().get(key);
        if (word == null) throw new IllegalArgumentException("words.yaml has no word " + key);
        return one == Language.BOTH ? word.get("en") + " / " + word.get("zh") : word.get(one.code());
    }

    private Object find(String tag) {
        var head = tag.contains(".") ? tag.substring(0, tag.indexOf('.')) : tag;
        for (var scope : scopes) if (Fields.has(scope.record(), head)) return Fields.value(scope.record(), tag);
        throw new IllegalArgumentException("template " + template.name() + " has a tag without a field: " + tag);
    }

    private String full(String tag) {
        var head = tag.contains(".") ? tag.substring(0, tag.indexOf('.')) : tag;
        for (var scope : scopes) if (Fields.has(scope.record(), head)) return scope.path() + tag;
        return tag;
    }

    private void within(Record entry, String list, Runnable work) {
        var path = full(list) + ".";
        scopes.push(new Scope(entry, path));
        work.run();
        scopes.pop();
    }
}
