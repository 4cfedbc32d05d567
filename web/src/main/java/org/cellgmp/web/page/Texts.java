package org.cellgmp.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Every text that a page or message shows, in both languages: the files {@code text/<room>_en.properties} and
 * {@code _zh}, and those under {@code text/refusal}, all UTF-8, merged. A key may stand in one room's file only.
 */
public final class Texts {
    private static volatile Texts loaded;

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private Texts(Collection<String> files, Function<String, InputStream> open) {
        for (var language : Language.values()) texts.put(language, new TreeMap<>());
        for (var file : files)
            for (var language : Language.values())
                if (file.endsWith("_" + language.suffix() + ".properties")) merge(language, file, open);
    }

    private void merge(Language language, String file, Function<String, InputStream> open) {
        var properties = new Properties();
        try (var in = new InputStreamReader(open.apply(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
        properties.forEach((key, text) -> {
            var earlier = texts.get(language).put(key.toString(), text.toString());
            if (earlier != null && !earlier.equals(text))
                throw new IllegalStateException("two texts for " + key + ", one of them in " + file);
        });
    }

    /** Merges the named files; {@code open} gives the bytes of each. */
    static Texts of(Collection<String> files, Function<String, InputStream> open) {
        return new Texts(files, open);
    }

    /** Makes these the texts of the application. */
    static void install(Texts texts) {
        loaded = texts;
    }

    /** The texts of the application; outside a server those of the class path. */
    public static Texts all() {
        var texts = loaded;
        if (texts == null) loaded = texts = ofClassPath();
        return texts;
    }

    private static Texts ofClassPath() {
        try (var found = Files.walk(Path.of(Texts.class.getResource("/text").toURI()))) {
            var files = found.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            return new Texts(files, file -> {
                try {
                    return Files.newInputStream(Path.of(file));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public boolean has(Language language, String key) {
        return texts.get(language).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(texts.get(language).keySet());
    }

    /**
     * The text with {0}, {1}... replaced by the arguments as they are (an apostrophe has no meaning here). A key that
     * does not exist shows itself in corner brackets, so that the page still stands and the gap is seen.
     */
    public String text(Language language, String key, Object... arguments) {
        var text = texts.get(language).get(key);
        if (text == null) return "\u2308" + key + "\u2309" + (arguments.length == 0 ? "" : " " + List.of(arguments));
        return arguments.length == 0 ? text : fill(text, arguments);
    }

    private static String fill(String text, Object[] arguments) {
        var out = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) break;
            out.append(text, at, open);
            var place = text.substring(open + 1, close);
            if (place.length() == 1 && Character.isDigit(place.charAt(0)) && place.charAt(0) - '0' < arguments.length)
                out.append(arguments[place.charAt(0) - '0']);
            else out.append(text, open, close + 1);
            at = close + 1;
        }
        return out.append(text, at, text.length()).toString();
    }
}
