package org.cellgmp.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cellgmp.ground.Refusal;

/** One of a few words that a person or a program chose. */
public final class Choices {
    private Choices() {}

    /** Null for nothing. @param field its name for the refusal @throws Refusal UNREADABLE naming the words that are wanted */
    public static <E extends Enum<E>> E read(Class<E> words, String field, String text) throws Refusal {
        if (text == null || text.isBlank()) return null;
        var plain = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (var word : words.getEnumConstants()) if (word.name().equals(plain)) return word;
        var wanted = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        throw new Refusal(Refusal.Reason.UNREADABLE, "page.no-such-word", field, text.strip(), wanted);
    }

    /** Zero for nothing. @throws Refusal UNREADABLE if it is no number of at most nine digits */
    public static int number(String field, String text) throws Refusal {
        if (text == null || text.isBlank()) return 0;
        if (!text.strip().matches("[0-9]{1,9}"))
            throw new Refusal(Refusal.Reason.UNREADABLE, "page.no-number", field, text.strip());
        return Integer.parseInt(text.strip());
    }

    /** Yes or no, which has to be said. @throws Refusal UNREADABLE if neither is */
    public static boolean yes(String field, String text) throws Refusal {
        if ("yes".equals(text)) return true;
        if ("no".equals(text)) return false;
        throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", field);
    }

    /** Numbers of things, apart by commas or white space; each once. */
    public static List<String> several(String text) {
        if (text == null || text.isBlank()) return List.of();
        return Arrays.stream(text.strip().split("[,;\\s\uff0c\u3001]+"))
                .distinct()
                .toList();
    }
}
