package org.cellgmp.verifier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** The sentences in one language. */
final class Words {
    private final Properties sentences = new Properties();

    /** @param language {@code en} or {@code zh} */
    Words(String language) {
        try (var in = Words.class.getResourceAsStream("words_" + language + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException everyJarHoldsThem) {
            throw new IllegalStateException(everyJarHoldsThem);
        }
    }

    /** @param facts what stands in the sentence in braces */
    String say(String sentence, Map<String, String> facts) {
        var said = sentences.getProperty(sentence);
        for (var fact : facts.entrySet()) said = said.replace("{" + fact.getKey() + "}", fact.getValue());
        return said;
    }

    String say(String sentence) {
        return say(sentence, Map.of());
    }

    Properties all() {
        return sentences;
    }
}
