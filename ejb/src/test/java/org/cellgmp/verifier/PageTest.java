package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that checks in a browser, as text; VerifierPageStory drives it. */
class PageTest {
    private static final Path PAGE = Path.of("src/main/resources/verifier/verify.html");
    /** Sentences of what the page does not do: proofs, and a command line. */
    private static final Set<String> OF_THE_JAR_ALONE = Set.of(
            "usage",
            "refused.checkpoint",
            "refused.event",
            "said.key.own",
            "said.key.none",
            "said.proof",
            "verdict.proof",
            "verdict.proof.failed",
            "changed.proof");

    @Test
    void onlyItsOwnScriptAndStyleMayRun() throws IOException {
        var page = Files.readString(PAGE);
        var renewed = page.replaceFirst(
                        "script-src '[^']*'", "script-src '" + hash(page, "<script>", "</script>") + "'")
                .replaceFirst("style-src '[^']*'", "style-src '" + hash(page, "<style>", "</style>") + "'");
        if (Boolean.getBoolean("cellgmp.renew")) Files.writeString(PAGE, renewed);
        assertThat(Files.readString(PAGE)).isEqualTo(renewed);
        assertThat(page).contains("default-src 'none';", "base-uri 'none'; form-action 'none'");
    }

    @Test
    void itAsksNothingOfAnyServer() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(page)
                .doesNotContain("http:", "https:", "fetch(", "XMLHttpRequest", "importScripts", "innerHTML", "eval(");
        assertThat(Pattern.compile("\\s(src|href)=").matcher(page).find()).isFalse();
    }

    @Test
    void itSpeaksTheWordsOfTheJar() throws IOException {
        var page = Files.readString(PAGE);
        for (var language : List.of("en", "zh")) {
            var words = page.substring(page.indexOf("  " + language + ": {"));
            words = words.substring(0, words.indexOf("\n  }"));
            var all = new Words(language).all();
            for (var sentence : all.stringPropertyNames())
                if (!OF_THE_JAR_ALONE.contains(sentence))
                    assertThat(words).contains("\"" + sentence + "\": \"" + all.getProperty(sentence) + "\",");
        }
        var english = names(page, "  en: {");
        assertThat(names(page, "  zh: {")).isEqualTo(english);
    }

    private static List<String> names(String page, String from) {
        var words = page.substring(page.indexOf(from));
        return Pattern.compile("\n    \"([a-z.-]+)\": \"")
                .matcher(words.substring(0, words.indexOf("\n  }")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String hash(String page, String before, String after) {
        var from = page.indexOf(before) + before.length();
        var text = page.substring(from, page.indexOf(after, from));
        return "sha256-" + Base64.getEncoder().encodeToString(Bytes.sha256().digest(InventedTrail.text(text)));
    }
}
