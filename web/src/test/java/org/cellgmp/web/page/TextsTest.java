package org.cellgmp.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern USE = Pattern.compile("\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern CHOICE =
            Pattern.compile("\\.text\\([^()\"]*\\?\\s*\"([^\"]+)\"\\s*:\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern ACT = Pattern.compile("\\b(?:Act\\.of|act)\\(\\s*\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern REFUSED = Pattern.compile("new Refusal\\(\\s*[A-Za-z_.]+,\\s*\"([^\"]+[^.\"])\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.all().keys(Language.CHINESE)).isEqualTo(Texts.all().keys(Language.ENGLISH));
    }

    /** Of two, the later one counts and the earlier one misleads whoever reads the file. */
    @Test
    void noFileHasAKeyTwice() throws IOException {
        var twice = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/text"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var keys = new TreeSet<String>();
                for (var line : Files.readAllLines(file))
                    if (!line.isBlank() && !line.startsWith("#") && !keys.add(line.split("=", 2)[0]))
                        twice.add(file.getFileName() + " " + line.split("=", 2)[0]);
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noTextIsBlankAndBothLanguagesFillTheSamePlaces() {
        for (var key : Texts.all().keys(Language.ENGLISH)) {
            var english = Texts.all().text(Language.ENGLISH, key);
            var chinese = Texts.all().text(Language.CHINESE, key);
            assertThat(english).as(key).isNotEmpty();
            assertThat(chinese).as(key).isNotEmpty();
            assertThat(places(chinese)).as("places of " + key).isEqualTo(places(english));
        }
    }

    @Test
    void everyKeyThatATemplateOrAResourceNamesExists() throws IOException {
        var missing = new TreeSet<String>();
        for (var root : List.of("src/main/jte", "src/main/java"))
            each(Path.of(root), (file, text) -> {
                for (var pattern : List.of(USE, CHOICE)) {
                    var use = pattern.matcher(text);
                    while (use.find())
                        for (int group = 1; group <= use.groupCount(); group++)
                            if (!Texts.all().has(Language.ENGLISH, use.group(group)))
                                missing.add(use.group(group) + " in " + file);
                }
            });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyActOfTheHouseIsToldInWords() throws IOException {
        var missing = new TreeSet<String>();
        each(Path.of("../ejb/src/main/java"), (file, text) -> {
            var act = ACT.matcher(text);
            while (act.find()) if (!Texts.all().has(Language.ENGLISH, "act." + act.group(1))) missing.add(act.group(1));
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalOfTheHouseHasItsText() throws IOException {
        var missing = new TreeSet<String>();
        for (var root : List.of("src/main/java", "../ejb/src/main/java"))
            each(Path.of(root), (file, text) -> {
                var refused = REFUSED.matcher(text);
                while (refused.find())
                    if (!Texts.all().has(Language.ENGLISH, refused.group(1)))
                        missing.add(refused.group(1) + " in " + file);
            });
        assertThat(missing).isEmpty();
    }

    @Test
    void argumentsAreFilledInAsTheyAre() {
        var texts = texts("a=It''s {0}, then {1}; {2} and {x} and { stay");
        assertThat(texts.text(Language.ENGLISH, "a", "{1}", "it's"))
                .isEqualTo("It''s {1}, then it's; {2} and {x} and { stay");
    }

    @Test
    void aMissingKeyShowsItself() {
        assertThat(texts("a=b").text(Language.ENGLISH, "no.such.key")).contains("no.such.key");
    }

    @Test
    void theSameKeyWithTwoTextsIsRefused() {
        var files = Map.of("x_en.properties", "a=1", "y_en.properties", "a=2");
        assertThatThrownBy(() -> Texts.of(new TreeSet<>(files.keySet()), file -> bytes(files.get(file))))
                .hasMessageContaining("a")
                .hasMessageContaining("y_en");
    }

    private static Texts texts(String properties) {
        return Texts.of(List.of("x_en.properties"), file -> bytes(properties));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        var place = Pattern.compile("\\{[0-9]}").matcher(text);
        while (place.find()) places.add(place.group());
        return places;
    }

    private interface Reading {
        void of(Path file, String text);
    }

    private static void each(Path root, Reading reading) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) reading.of(file, Files.readString(file));
        }
    }
}
