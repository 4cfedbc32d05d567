package org.cellgmp.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.layout.Field;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Texts;
import org.junit.jupiter.api.Test;

/** Whatever a reader can say has a text and a remedy; TextsTest holds both languages to the same keys. */
class IntakeTextsTest {
    private static final Pattern REFUSED = Pattern.compile("(?:because|tooLarge)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern SAID =
            Pattern.compile("problems(?:\\(\\))?\\s*\\.(?:error|warning|note)\\([^;]*?\"([a-z][a-z.-]+)\"");

    @Test
    void everyRefusalAndProblemOfTheReadersHasItsTextAndRemedy() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("../ejb/src/main/java/org/cellgmp/intake"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                REFUSED.matcher(text).results().forEach(found -> codes.add("intake." + found.group(1)));
                SAID.matcher(text).results().forEach(found -> codes.add("intake.problem." + found.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(codes).allSatisfy(code -> {
            assertThat(Texts.all().has(Language.ENGLISH, code)).as(code).isTrue();
            assertThat(Texts.all().has(Language.ENGLISH, code + ".remedy"))
                    .as(code)
                    .isTrue();
        });
    }

    @Test
    void everyFormatHasAName() {
        for (var format : SourceFormat.values())
            assertThat(Texts.all().has(Language.ENGLISH, "import.format." + format))
                    .isTrue();
    }

    @Test
    void everyPartOfARecordThatIsCountedHasAName() {
        for (var layout : RecordLayout.all())
            for (var sheet : layout.sheets()) {
                var lists = sheet.form()
                        ? sheet.fields().stream()
                                .filter(field -> field.kind().equals("lines"))
                                .map(Field::path)
                        : Stream.of(sheet.rows());
                assertThat(lists)
                        .allSatisfy(list -> assertThat(Texts.all()
                                        .has(
                                                Language.ENGLISH,
                                                "import.count." + list.substring(list.lastIndexOf('.') + 1)))
                                .as(list)
                                .isTrue());
            }
    }
}
