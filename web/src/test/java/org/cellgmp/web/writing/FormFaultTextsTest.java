package org.cellgmp.web.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The checks of a form say what is wrong in one word; each has a sentence and a remedy in both languages. */
class FormFaultTextsTest {
    private static final Path CHECKS = Path.of("../templates/src/main/java/org/cellgmp/template");
    private static final Pattern CODE = Pattern.compile(
            "(?:add\\(|bad\\([^,]*,[^,]*,\\s*|unfit\\(|Unfit\\(|new Flaw\\(\\s*|Map\\.entry\\(\"[A-Za-z]+\",\\s*)\\s*\"([a-z-]+)\"");

    @Test
    void every_fault_has_its_text() throws IOException {
        var codes = new TreeSet<String>();
        for (var file : List.of("DocxGate", "TemplateCheck", "FormReader", "TextForm")) {
            var found = CODE.matcher(Files.readString(CHECKS.resolve(file + ".java")));
            while (found.find()) codes.add(found.group(1));
        }
        codes.add("outside-list");
        codes.add("not-printable");
        assertThat(codes).hasSizeGreaterThan(28);
        for (var language : List.of("en", "zh")) {
            var texts = ResourceBundle.getBundle(
                    "text.refusal.writing_" + language,
                    java.util.Locale.ROOT,
                    getClass().getClassLoader());
            for (var code : codes) {
                assertThat(texts.containsKey("writing.form-" + code))
                        .as(language + " " + code)
                        .isTrue();
                assertThat(texts.containsKey("writing.form-" + code + ".remedy"))
                        .as(code)
                        .isTrue();
            }
        }
    }
}
