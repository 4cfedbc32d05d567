package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormTest {
    private static final Template BASE = TemplateBook.shipped().template("manufacturers");

    static Stream<Template> templates() {
        return TemplateBook.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_text_of_a_form_goes_out_and_comes_back(Template template) {
        var text = WordsOf.template(template);
        var same = TextForm.apply(template, text);
        assertThat(same).isEqualTo(TextForm.apply(template, text.replace("\n", "\r\n")));
        assertThat(words(template, same)).isEqualTo(text);
        // Another word in every line that has some: all of them come back.
        var changed = text.replace(" ¦ ", "! ¦ ");
        assertThat(words(template, TextForm.apply(template, changed))).isEqualTo(changed);
        var next = TemplateCheck.of(template, 9, TextForm.apply(template, changed), Map.of());
        assertThat(next.flaws()).isEmpty();
        assertThat(WordsOf.rendition(next.template().bind(Sample.of(template), Language.ENGLISH)))
                .contains("!");
    }

    private static String words(Template template, byte[] docx) {
        var result = TemplateCheck.of(template, 2, docx, Map.of());
        assertThat(result.flaws()).isEmpty();
        return WordsOf.template(result.template());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Title: ; Heading1: ",
                "for each of sites | ; for each of made | ",
                "-- landscape; -- portrait",
                "| {{site}} | {{activities}} |; | {{site}} |"
            })
    void a_text_that_changes_the_layout_is_refused_with_its_line(String was, String is) {
        var text = WordsOf.template(BASE).replace(was, is);
        assertThat(text).isNotEqualTo(WordsOf.template(BASE));
        assertThatThrownBy(() -> TextForm.apply(BASE, text)).isInstanceOfSatisfying(TextForm.Unfit.class, unfit -> {
            assertThat(unfit.flaw().place()).matches("L[0-9]+");
            var line = Integer.parseInt(unfit.flaw().place().substring(1));
            assertThat(text.split("\n")[line - 1]).contains(is.strip());
        });
    }

    @Test
    void a_line_too_many_or_too_few_is_refused() {
        var text = WordsOf.template(BASE);
        assertThatThrownBy(() -> TextForm.apply(BASE, text + "Normal: more\n")).isInstanceOf(TextForm.Unfit.class);
        assertThatThrownBy(() -> TextForm.apply(BASE, text.substring(0, text.length() / 2)))
                .isInstanceOf(TextForm.Unfit.class);
        assertThatThrownBy(() -> TextForm.apply(BASE, "")).isInstanceOf(TextForm.Unfit.class);
    }
}
