package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a register says of itself, and what it refuses. */
class RegisterTest {
    private static final String TEXT = """
            guideline: some-guideline
            title: {en: "Title", zh: "\u6807\u9898"}
            issuer: Someone
            edition: "2020-01-01"
            source: somewhere
            jurisdiction: CN
            not-for: [CAR-T, NK]
            notes:
              - {key: files, says: {en: "Files.", zh: "\u6863\u6848\u3002"}}
            clauses:
              - {key: "1", clause: "1", title: {en: "A", zh: "\u7532"}, text: source-read, answered: by-evidence, note: {en: "Files.", zh: "\u6863\u6848\u3002"}}
              - {key: "2", clause: "2", title: {en: "B", zh: "\u4e59"}, text: source-pending, answered: planned}
              - {key: "3", clause: "3", title: {en: "C", zh: "\u4e19"}, text: source-read, answered: by-evidence, note: files}
            """;

    private static Register read(String text) {
        return Register.read(text.getBytes(StandardCharsets.UTF_8), "register.yaml");
    }

    @Test
    void speaksOfEveryProductButThoseItIsNotFor() {
        var register = read(TEXT);
        assertThat(register.speaksOf("CAR-T")).isFalse();
        assertThat(register.speaksOf("car-t")).isFalse();
        assertThat(register.speaksOf("MSC")).isTrue();
        assertThat(register.speaksOf("CAR-T, autologous"))
                .as("a type in other words")
                .isTrue();
        assertThat(register.speaksOf(null)).as("an unknown type").isTrue();
        assertThat(read(TEXT.replaceAll("(?m)^not-for.*\n", "")).speaksOf("CAR-T"))
                .isTrue();
    }

    @Test
    void saysWhichEvidenceInBothLanguages() {
        var register = read(TEXT);
        assertThat(register.clauses().get(0).note()).isEqualTo(new Wording("Files.", "\u6863\u6848\u3002"));
        assertThat(register.clauses().get(1).note()).isNull();
        assertThat(register.clauses().get(2).note())
                .as("shared")
                .isEqualTo(register.clauses().get(0).note());
        assertThat(register.sourceRead()).isEqualTo(2);
    }

    @Test
    void refusesAnAnswerOrAStandingOfTheTextThatIsNone() {
        assertThatThrownBy(() -> read(TEXT.replace("answered: planned", "answered: later")))
                .hasMessageContaining("no clause is answered later");
        assertThatThrownBy(() -> read(TEXT.replace("source-pending", "heard-of")))
                .hasMessageContaining("register.yaml/clauses/1")
                .hasMessageContaining("source-read or source-pending");
        assertThatThrownBy(() -> read(TEXT.replace(", zh: \"\u6863\u6848\u3002\"}}", "}}")))
                .hasMessageContaining("register.yaml/notes/0/says")
                .hasMessageContaining("missing key zh");
        assertThatThrownBy(() -> read(TEXT.replace("clause: \"2\"", "chapter: \"2\"")))
                .hasMessageContaining("no chapter 2");
        assertThatThrownBy(() -> read(TEXT.replace("note: files", "note: letters")))
                .hasMessageContaining("no note letters");
    }
}
