package org.cellgmp.deviation.control;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text by which it is compared: Latin words without their endings, and each two Chinese characters that stand
 * side by side. Local and the same every time; no dictionary, no model.
 */
final class Words {
    /** Words of one text that count, the first so many. */
    static final int MOST = 80;

    private static final int LONGEST = 40;
    private static final Set<String> EMPTY = Set.of(
            "the",
            "and",
            "for",
            "was",
            "were",
            "with",
            "that",
            "this",
            "from",
            "not",
            "has",
            "had",
            "have",
            "been",
            "are",
            "its",
            "but",
            "when",
            "which",
            "after",
            "before",
            "one",
            "did",
            "out",
            "into",
            "all",
            "any",
            "per",
            "than",
            "then",
            "there",
            "they",
            "will",
            "would",
            "about",
            "also",
            "on",
            "of",
            "in",
            "at",
            "to",
            "is",
            "it",
            "an",
            "as",
            "by",
            "or",
            "be",
            "no",
            "so",
            "we",
            "he",
            "she",
            "batch",
            "place",
            "recorded",
            "limit",
            "rule",
            "statement");

    private Words() {}

    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        if (text == null) return words;
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var latin = new StringBuilder();
        var han = new StringBuilder();
        for (int at = 0; at < plain.length() && words.size() < MOST; ) {
            int point = plain.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isIdeographic(point)) {
                latin(latin, words);
                han.appendCodePoint(point);
            } else {
                han(han, words);
                if (Character.isLetterOrDigit(point) || (point == '-' || point == '_') && !latin.isEmpty())
                    latin.appendCodePoint(point);
                else latin(latin, words);
            }
        }
        latin(latin, words);
        han(han, words);
        return words;
    }

    private static void latin(StringBuilder run, Set<String> words) {
        var word = run.toString().replaceAll("[-_]+$", "");
        run.setLength(0);
        if (word.length() < 2 || word.length() > LONGEST || EMPTY.contains(word)) return;
        // Figures, dates and numbers of records say which, not what.
        if (word.chars().filter(Character::isDigit).count() * 2 > word.length()) return;
        if (words.size() < MOST) words.add(stem(word));
    }

    private static void han(StringBuilder run, Set<String> words) {
        var points = run.codePoints().toArray();
        run.setLength(0);
        if (points.length == 1 && words.size() < MOST) words.add(new String(points, 0, 1));
        for (int at = 0; at + 1 < points.length && words.size() < MOST; at++) words.add(new String(points, at, 2));
    }

    /** Takes the endings off that plural and tense put on; what is left has four letters or more. */
    private static String stem(String word) {
        if (!word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) return word;
        for (var ending : new String[] {"ings", "ing", "ies", "ed", "es", "s"})
            if (word.endsWith(ending) && word.length() - ending.length() >= 4 && !word.endsWith("ss"))
                return word.substring(0, word.length() - ending.length());
        return word;
    }
}
