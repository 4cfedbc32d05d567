package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renew the golden files: mvn -pl templates -am test -Dtest=TemplateGoldenTest -Dgolden.renew=true */
class TemplateGoldenTest {
    private static final Path FOLDER = Path.of("src/main/resources/template");

    static Stream<String> names() {
        return TemplateBook.shipped().all().stream().map(Template::name);
    }

    @Test
    void every_form_has_a_number_of_its_own() {
        assertThat(TemplateBook.shipped().all().stream().map(Template::form)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void template_txt_says_the_words_of_template_docx(String name) throws IOException {
        golden(
                FOLDER.resolve(name).resolve("template.txt"),
                WordsOf.template(TemplateBook.shipped().template(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_sample_is_rendered_as_expected(String name) throws IOException {
        var template = TemplateBook.shipped().template(name);
        var text = new StringBuilder();
        for (var language : Language.values())
            text.append("==== ")
                    .append(language.code())
                    .append('\n')
                    .append(WordsOf.rendition(template.bind(Sample.of(template), language)));
        golden(FOLDER.resolve(name).resolve("expected.txt"), text.toString());
    }

    private static void golden(Path file, String now) throws IOException {
        if (Boolean.getBoolean("golden.renew")) Files.writeString(file, now);
        assertThat(now)
                .as("renew with -Dgolden.renew=true if the change is meant")
                .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
