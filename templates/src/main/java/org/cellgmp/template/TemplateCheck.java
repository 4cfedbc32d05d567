package org.cellgmp.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether a Word file can stand in the place of a form's own: every tag bound, every field shown or excused, nothing that runs. */
public final class TemplateCheck {
    private static final Pattern TAG = Pattern.compile("\\{\\{([A-Za-z.]+)}}");
    private static final Pattern ALONE = Pattern.compile("\\{\\{([A-Za-z.]+)}}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Set<String> OWN = Set.of("page", "pages", "form", "title", "section");
    private static final Set<String> STYLES = Set.of(
            "Title",
            "Subtitle",
            "Heading1",
            "Heading2",
            "Normal",
            "Note",
            "Caption",
            "CellHead",
            "Cell",
            "Header",
            "Footer");

    private final Template base;
    private final Map<String, String> fields;
    private final List<Flaw> found = new ArrayList<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final Map<Integer, String> places = new HashMap<>();
    private final Set<String> styles = new TreeSet<>(STYLES);

    private TemplateCheck(Template base) {
        this.base = base;
        fields = Fields.of(base.data());
        base.layout().sections().forEach(part -> part.nodes().forEach(this::styles));
    }

    /** @param template null if anything is wrong; @param flaws empty if nothing is */
    public record Result(Template template, List<Flaw> flaws) {}

    /**
     * Looks at a Word file as the next version of a form.
     *
     * @param base the form as it is
     * @param excuses fields that it no longer shows, each with the reason; those of the form itself stay excused
     */
    public static Result of(Template base, int version, byte[] docx, Map<String, String> excuses) {
        var gate = DocxGate.look(docx);
        if (!gate.isEmpty()) return new Result(null, List.copyOf(gate));
        try {
            // Kept is what was looked through and no more: Word reads a ZIP from its end, the gate from its beginning.
            return new TemplateCheck(base).check(version, SteadyZip.rewrite(docx), excuses);
        } catch (IOException broken) {
            return new Result(null, List.of(new Flaw("no-word-file", "", "")));
        }
    }

    /** Everything that the form can show, lists and what they hold, with full paths. */
    public static Set<String> fields(Template base) {
        return Set.copyOf(Fields.of(base.data()).keySet());
    }

    private Result check(int version, byte[] docx, Map<String, String> excuses) {
        Form form;
        try {
            form = new FormReader(base.name()).read(docx);
        } catch (FormFlaw flaw) {
            var body = Bodies.of(docx);
            var place = body.getOrDefault(flaw.index, "");
            return new Result(
                    null, List.of(new Flaw(flaw.code, flaw.row == 0 ? place : place + " R" + flaw.row, flaw.tag)));
        } catch (IllegalArgumentException broken) {
            return new Result(null, List.of(new Flaw("no-word-file", "", "")));
        }
        places.putAll(Bodies.of(docx));
        margins(form.header(), "H");
        margins(form.footer(), "F");
        for (var part : form.sections()) part.nodes().forEach(node -> walk(node, List.of()));
        var unused = unused(excuses);
        if (!found.isEmpty()) return new Result(null, List.copyOf(found));
        return new Result(base.edition(version, docx, form, bindings(), unused), List.of());
    }

    private void styles(Form.Node node) {
        if (node instanceof Form.Words words) styles.add(words.style());
        else if (node instanceof Form.Repeat repeat) repeat.nodes().forEach(this::styles);
        else if (node instanceof Form.Grid grid)
            grid.rows().forEach(row -> row.cells().forEach(cell -> styles.add(cell.style())));
    }

    private void margins(List<String> lines, String margin) {
        for (int i = 0; i < lines.size(); i++) text(lines.get(i), margin + (i + 1), List.of(), false);
    }

    private void walk(Form.Node node, List<String> scopes) {
        if (node instanceof Form.Words words) {
            var place = places.getOrDefault(words.index(), "");
            if (!styles.contains(words.style())) add("style", place, words.style());
            text(words.text(), place, scopes, true);
        } else if (node instanceof Form.Repeat repeat) {
            var inner = deeper(repeat.list(), places.getOrDefault(repeat.index(), ""), scopes);
            repeat.nodes().forEach(one -> walk(one, repeat.absent() ? scopes : inner));
        } else if (node instanceof Form.Grid grid)
            for (var row : grid.rows()) {
                var place = places.getOrDefault(grid.index(), "") + " R" + (row.index() + 1);
                var inRow = row.repeat() == null ? scopes : deeper(row.repeat(), place, scopes);
                for (var cell : row.cells()) {
                    var at = place + " C" + (cell.index() + 1);
                    if (!styles.contains(cell.style())) add("style", at, cell.style());
                    text(cell.text(), at, cell.repeat() == null ? inRow : deeper(cell.repeat(), at, inRow), false);
                }
            }
    }

    private List<String> deeper(String list, String place, List<String> scopes) {
        var full = full(list, scopes);
        if (full == null) missing(list, place);
        else if (!fields.get(full).equals("list")) add("figure-as-list", place, list);
        else used.add(full);
        var inner = new ArrayList<String>();
        inner.add((full == null ? list : full) + ".");
        inner.addAll(scopes);
        return inner;
    }

    private void text(String text, String place, List<String> scopes, boolean paragraph) {
        var tags = TAG.matcher(text);
        while (tags.find()) {
            var tag = tags.group(1);
            if (OWN.contains(tag)) {
                if (paragraph && tag.startsWith("page")) add("page-number", place, tag);
                continue;
            }
            var full = full(tag, scopes);
            if (full == null) missing(tag, place);
            else if (fields.get(full).equals("list")) add("list-as-figure", place, tag);
            else if (fields.get(full).equals("picture")
                    && !(paragraph && ALONE.matcher(text).matches())) add("picture-not-alone", place, tag);
            else used.add(full);
        }
        var rest = TAG.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) add("no-tag", place, excerpt(text));
        languages(text, rest, place);
    }

    /** Fixed words stand in both languages; what is a number or a sign needs none. */
    private void languages(String text, String rest, String place) {
        var halves = text.split(Binder.HALVES, -1);
        if (halves.length > 3) {
            add("halves", place, excerpt(text));
            return;
        }
        if (halves.length == 1) {
            if (rest.codePoints().anyMatch(Character::isLetter) && !rest.strip().matches("[0-9A-Z.\\s]*"))
                add("one-language", place, excerpt(text));
        } else if (HAN.matcher(halves[halves.length - 2]).find()
                || halves[halves.length - 2].isBlank()
                || halves[halves.length - 1].isBlank()) add("halves", place, excerpt(text));
    }

    private static String excerpt(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "\u2026";
    }

    private String full(String tag, List<String> scopes) {
        for (var scope : scopes) if (fields.containsKey(scope + tag)) return scope + tag;
        return fields.containsKey(tag) && !inList(tag) ? tag : null;
    }

    private boolean inList(String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1))
            if ("list".equals(fields.get(path.substring(0, dot)))) return true;
        return false;
    }

    private void missing(String tag, String place) {
        boolean elsewhere = fields.keySet().stream().anyMatch(path -> path.equals(tag) || path.endsWith("." + tag));
        add(elsewhere ? "outside-list" : "unbound", place, tag);
    }

    private Map<String, String> unused(Map<String, String> excuses) {
        var required = new TreeSet<String>();
        for (var binding : base.bindings()) if (binding.required()) required.add(binding.tag());
        var unused = new LinkedHashMap<String, String>();
        for (var field : fields.keySet()) {
            if (used.contains(field)) continue;
            var reason = excuses.getOrDefault(field, base.unused().get(field));
            if (required.contains(field)) add("required", "", field);
            else if (reason == null || reason.isBlank()) {
                boolean told = found.stream()
                        .anyMatch(one -> one.code().equals("unused") && field.startsWith(one.tag() + "."));
                if (!told) add("unused", "", field);
            } else unused.put(field, reason.strip());
        }
        for (var excused : excuses.keySet()) if (!fields.containsKey(excused)) add("excuse-unknown", "", excused);
        return unused;
    }

    private List<Binding> bindings() {
        var bindings = new ArrayList<Binding>();
        for (var binding : base.bindings()) if (used.contains(binding.tag())) bindings.add(binding);
        for (var tag : used)
            if (bindings.stream().noneMatch(one -> one.tag().equals(tag)))
                bindings.add(new Binding(tag, fields.get(tag), false, "as recorded"));
        return bindings;
    }

    private void add(String code, String place, String tag) {
        var flaw = new Flaw(code, place, tag);
        if (found.size() < 200 && !found.contains(flaw)) found.add(flaw);
    }
}
