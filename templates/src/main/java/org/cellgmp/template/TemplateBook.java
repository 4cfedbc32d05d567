package org.cellgmp.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.RecordKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All templates that ship, read once. A template is a folder; {@code book.yaml} lists the folders. */
public final class TemplateBook {
    private static final String ROOT = "template/";
    private static final Set<String> KEYS = Set.of(
            "form", "version", "ctd", "title", "leaf", "batches", "records", "dated", "both", "empty", "data",
            "answers", "binding", "unused");
    private final Map<String, Template> templates;
    private final Map<String, Template> offered = new LinkedHashMap<>();

    private TemplateBook(Map<String, Template> templates) {
        this.templates = templates;
        for (var template : templates.values()) {
            offered.put(template.name(), template);
            if (template.substance() != null) {
                var substance = template.ofSubstance();
                offered.put(substance.name(), substance);
            }
        }
    }

    /** The book that ships. @throws IllegalArgumentException naming template and key if a folder is not as it must be */
    public static TemplateBook shipped() {
        return Shelf.BOOK;
    }

    /** Templates in the order of the book. */
    public List<Template> all() {
        return List.copyOf(templates.values());
    }

    /** The same, those that serve the drug substance as well a second time under its heading. */
    public List<Template> offered() {
        return List.copyOf(offered.values());
    }

    /** @throws IllegalArgumentException if the book has no such template */
    public Template template(String name) {
        var template = offered.get(name);
        if (template == null) throw new IllegalArgumentException("no template is called " + name);
        return template;
    }

    public boolean has(String name) {
        return offered.containsKey(name);
    }

    private static final class Shelf {
        static final TemplateBook BOOK = read();
    }

    private static TemplateBook read() {
        var words = words();
        var templates = new LinkedHashMap<String, Template>();
        for (var name : (List<?>) yaml("book.yaml").get("templates"))
            templates.put((String) name, template((String) name, words));
        return new TemplateBook(templates);
    }

    private static Template template(String name, Map<String, Map<String, String>> words) {
        var yaml = yaml(name + "/template.yaml");
        for (var key : yaml.keySet())
            if (!KEYS.contains(key)) throw new IllegalArgumentException("template " + name + ": unknown key " + key);
        var title = map(yaml.get("title"));
        var ctd = map(yaml.get("ctd"));
        if (yaml.containsKey("records") && !Boolean.TRUE.equals(yaml.get("dated")))
            throw new IllegalArgumentException("template " + name + ": records of a product are looked at on a day");
        var docx = steady(bytes(name + "/template.docx"));
        return new Template(
                name,
                text(yaml.get("form")),
                Integer.parseInt(text(yaml.get("version"))),
                text(ctd.get("section")),
                text(ctd.get("substance")),
                text(ctd.get("node-extension")),
                text(title.get("en")),
                text(title.get("zh")),
                text(yaml.get("leaf")),
                batches(name, text(yaml.get("batches"))),
                records(name, map(yaml.get("records"))),
                Boolean.TRUE.equals(yaml.get("dated")),
                "beside".equals(yaml.get("both")),
                yaml.containsKey("empty") ? text(yaml.get("empty")) : Figure.NOT_RECORDED,
                data(name, text(yaml.get("data"))),
                answers(yaml.get("answers")),
                bindings(map(yaml.get("binding"))),
                unused(map(yaml.get("unused"))),
                words,
                docx,
                new FormReader(name).read(docx));
    }

    /** One batch where nothing is said. */
    private static Template.Batches batches(String name, String told) {
        if (told == null) return Template.Batches.ONE;
        try {
            return Template.Batches.valueOf(told.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("template " + name + ": batches are none, one, several or any", unknown);
        }
    }

    private static Map<RecordKind, Boolean> records(String name, Map<String, Object> told) {
        var records = new EnumMap<RecordKind, Boolean>(RecordKind.class);
        told.forEach((kind, when) -> {
            if (!List.of("required", "where kept").contains(text(when)))
                throw new IllegalArgumentException("template " + name + ": " + kind + " are required or where kept");
            records.put(
                    RecordKind.ofPlural(kind)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("template " + name + ": no records are " + kind)),
                    when.equals("required"));
        });
        return Collections.unmodifiableMap(records);
    }

    private static Class<? extends Record> data(String name, String type) {
        try {
            return Class.forName("org.cellgmp.template.data." + type).asSubclass(Record.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException("template " + name + ": no data record is called " + type, missing);
        }
    }

    private static List<Template.Answer> answers(Object listed) {
        var answers = new ArrayList<Template.Answer>();
        if (listed != null)
            for (var one : (List<?>) listed)
                answers.add(new Template.Answer(text(map(one).get("clause")), text(map(one).get("where"))));
        return List.copyOf(answers);
    }

    private static List<Binding> bindings(Map<String, Object> table) {
        var bindings = new ArrayList<Binding>();
        table.forEach((tag, row) -> {
            var cells = map(row);
            bindings.add(new Binding(
                    tag,
                    text(cells.get("type")),
                    Boolean.TRUE.equals(cells.get("required")),
                    text(cells.get("shown"))));
        });
        return List.copyOf(bindings);
    }

    private static Map<String, String> unused(Map<String, Object> reasons) {
        var unused = new LinkedHashMap<String, String>();
        reasons.forEach((field, reason) -> unused.put(field, text(reason)));
        return unused;
    }

    private static Map<String, Map<String, String>> words() {
        var words = new LinkedHashMap<String, Map<String, String>>();
        yaml("words.yaml")
                .forEach((key, pair) -> words.put(
                        key,
                        Map.of(
                                "en",
                                text(map(pair).get("en")),
                                "zh",
                                text(map(pair).get("zh")))));
        return words;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    private static String text(Object node) {
        return node == null ? null : node.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String path) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return (Map<String, Object>) new Yaml(new SafeConstructor(options))
                .load(new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** As an edition is kept that a person brings: a form brought back as it was taken out has the same bytes. */
    private static byte[] steady(byte[] docx) {
        try {
            return SteadyZip.rewrite(docx);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String path) {
        try (InputStream in = TemplateBook.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (in == null) throw new IllegalArgumentException("the book has no " + path);
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
