package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellgmp.template.data.BatchAnalyses;
import org.cellgmp.template.data.DocumentHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BindingTest {
    private static final Pattern TAG = Pattern.compile("\\{\\{([A-Za-z.]+)}}");
    private static final Set<String> OF_THE_FORM = Set.of("page", "pages", "form", "title", "section");

    static Stream<Template> templates() {
        return TemplateBook.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_tag_is_bound_and_every_field_is_used_or_excused(Template template) {
        var fields = Fields.of(template.data());
        var used = new TreeSet<String>();
        template.layout().header().forEach(text -> tags(text, List.of(), fields.keySet(), used));
        template.layout().footer().forEach(text -> tags(text, List.of(), fields.keySet(), used));
        for (var part : template.layout().sections())
            part.nodes().forEach(node -> walk(node, List.of(), fields.keySet(), used));
        var bound = new TreeMap<String, String>();
        template.bindings().forEach(binding -> bound.put(binding.tag(), binding.type()));
        assertThat(bound.keySet()).as("binding table = tags of the form").isEqualTo(used);
        bound.forEach((tag, type) -> assertThat(fields).containsEntry(tag, type));
        var unexcused = new TreeSet<>(fields.keySet());
        unexcused.removeAll(used);
        assertThat(template.unused().keySet())
                .as("unused fields, each with its reason")
                .isEqualTo(unexcused);
        assertThat(template.unused().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_clause_is_answered_under_a_heading_that_exists(Template template) {
        var words = WordsOf.rendition(template.bind(Sample.of(template), Language.ENGLISH));
        assertThat(template.answers()).isNotEmpty();
        for (var answer : template.answers())
            if (!answer.where().equals("the whole document"))
                for (var heading : answer.where().split("; | to "))
                    assertThat(words).contains("Heading1: " + heading + "\n");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_fixed_word_stands_in_both_languages(Template template) {
        var texts = new ArrayList<String>();
        for (var part : template.layout().sections()) part.nodes().forEach(node -> texts(node, texts));
        texts.addAll(template.layout().header());
        texts.addAll(template.layout().footer());
        for (var text : texts) {
            var halves = text.split(Binder.HALVES, -1);
            var fixed = text.replaceAll("\\{\\{[^}]*}}", "").replaceAll("3\\.2\\.[A-Z0-9.]+|[\\s,.:;()]", "");
            if (fixed.isEmpty()) continue;
            assertThat(halves.length).as(text).isBetween(2, 3);
            assertThat(halves[halves.length - 1]).as(text).matches("(?s).*(\\p{IsHan}|Chinese}}|\uff0c).*");
            assertThat(halves[halves.length - 2]).as(text).doesNotMatch("(?s).*\\p{IsHan}.*");
        }
    }

    @Test
    void every_word_of_the_house_has_both_languages() {
        TemplateBook.shipped().template("batch-analyses").words().forEach((key, word) -> {
            assertThat(word.get("en")).as(key).isNotBlank();
            assertThat(word.get("zh")).as(key).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void a_required_field_that_is_absent_is_named() {
        var template = TemplateBook.shipped().template("batch-analyses");
        var full = (BatchAnalyses) Sample.of(template);
        var headless = new BatchAnalyses(
                new DocumentHead(Figure.said(null), null, null),
                full.product(),
                full.batches(),
                full.panels(),
                full.exceptions(),
                full.citations());
        assertThatThrownBy(() -> template.bind(headless, Language.ENGLISH))
                .isInstanceOfSatisfying(
                        MissingField.class, missing -> assertThat(missing.tag()).isEqualTo("document.number"));
    }

    @Test
    void what_is_absent_prints_as_not_recorded_and_never_blank() {
        var template = TemplateBook.shipped().template("batch-analyses");
        var full = (BatchAnalyses) Sample.of(template);
        var bare = new BatchAnalyses(
                full.document(),
                full.product(),
                List.of(new BatchAnalyses.Batch(
                        Figure.said("EX-9"), null, null, Figure.said("  "), null, null, null, null)),
                List.of(),
                List.of(),
                List.of());
        for (var language : Language.values()) {
            var rendition = template.bind(bare, language);
            for (var block : rendition.blocks())
                if (block instanceof Rendition.Table table)
                    for (var row : table.rows())
                        for (var cell : row.cells()) assertThat(cell.text()).isNotBlank();
        }
        assertThat(WordsOf.rendition(template.bind(bare, Language.ENGLISH)))
                .contains(
                        "| EX-9 | not recorded | not recorded | not recorded | not recorded | not recorded | not recorded |")
                .contains("| not recorded |\n");
    }

    @Test
    void data_of_another_template_are_refused() {
        var book = TemplateBook.shipped();
        assertThatThrownBy(() -> book.template("executed-batch-record")
                        .bind(Sample.of(book.template("batch-analyses")), Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ExecutedBatchRecord");
        assertThatThrownBy(() -> book.template("no-such")).hasMessageContaining("no-such");
        assertThatThrownBy(() -> Language.ofCode("fr")).hasMessageContaining("fr");
    }

    private static void walk(Form.Node node, List<String> scopes, Set<String> fields, Set<String> used) {
        if (node instanceof Form.Words words) tags(words.text(), scopes, fields, used);
        else if (node instanceof Form.Repeat repeat) {
            var inner = deeper(repeat.list(), scopes, fields, used);
            repeat.nodes().forEach(one -> walk(one, repeat.absent() ? scopes : inner, fields, used));
        } else if (node instanceof Form.Grid grid)
            for (var row : grid.rows()) {
                var inRow = row.repeat() == null ? scopes : deeper(row.repeat(), scopes, fields, used);
                for (var cell : row.cells())
                    tags(
                            cell.text(),
                            cell.repeat() == null ? inRow : deeper(cell.repeat(), inRow, fields, used),
                            fields,
                            used);
            }
    }

    private static List<String> deeper(String list, List<String> scopes, Set<String> fields, Set<String> used) {
        var full = full(list, scopes, fields);
        used.add(full);
        var inner = new ArrayList<>(scopes);
        inner.add(0, full + ".");
        return inner;
    }

    private static void tags(String text, List<String> scopes, Set<String> fields, Set<String> used) {
        var matcher = TAG.matcher(text);
        while (matcher.find())
            if (!OF_THE_FORM.contains(matcher.group(1))) used.add(full(matcher.group(1), scopes, fields));
    }

    private static String full(String tag, List<String> scopes, Set<String> fields) {
        var all = new HashSet<String>(fields);
        for (var scope : scopes) if (all.contains(scope + tag)) return scope + tag;
        assertThat(fields).as("tag " + tag).contains(tag);
        return tag;
    }

    private static void texts(Form.Node node, List<String> texts) {
        if (node instanceof Form.Words words) texts.add(words.text());
        else if (node instanceof Form.Repeat repeat) repeat.nodes().forEach(one -> texts(one, texts));
        else if (node instanceof Form.Grid grid)
            for (var row : grid.rows()) for (var cell : row.cells()) texts.add(cell.text());
    }
}
