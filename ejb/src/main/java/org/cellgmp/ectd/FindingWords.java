package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/** Says findings on sequences in English or Chinese: what is wrong, and how to mend it. */
public final class FindingWords {
    private static final Properties ENGLISH = read("finding_en.properties");
    private static final Properties CHINESE = read("finding_zh.properties");

    private FindingWords() {}

    /** @param language {@code zh} for Chinese, anything else for English */
    public static String message(SequenceFinding finding, String language) {
        return say(finding.code(), finding, language);
    }

    /** What to do about it. */
    public static String remedy(SequenceFinding finding, String language) {
        return say(finding.code() + ".remedy", finding, language);
    }

    /** Whether the code has message and remedy in both languages. */
    static boolean knows(String code) {
        return ENGLISH.containsKey(code)
                && ENGLISH.containsKey(code + ".remedy")
                && CHINESE.containsKey(code)
                && CHINESE.containsKey(code + ".remedy");
    }

    private static String say(String key, SequenceFinding finding, String language) {
        var pattern = ("zh".equals(language) ? CHINESE : ENGLISH).getProperty(key, key);
        return new MessageFormat(pattern.replace("'", "''"))
                .format(finding.arguments().toArray());
    }

    private static Properties read(String name) {
        var words = new Properties();
        try (var in = FindingWords.class.getResourceAsStream(name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
