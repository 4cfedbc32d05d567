package org.cellgmp.web.conformity;

import java.util.Arrays;
import java.util.Set;
import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.RulebookDifference.Part;
import org.cellgmp.web.page.PageContext;

/** How the parts of a rulebook are called: by words of ours, or as its file names them if it is of an age that named them otherwise. */
public final class ComparisonWords {
    private static final Set<String> PARTS = Set.of(
            "id",
            "name",
            "version",
            "severity",
            "title",
            "demand",
            "rationale",
            "citations",
            "looks-at",
            "looksAt",
            "reads",
            "needs",
            "applies",
            "limit-of",
            "limits",
            "lines-of",
            "lines",
            "scope",
            "finding",
            "message",
            "remedy",
            "allows-only",
            "logic",
            "cases",
            "conditions",
            "from",
            "answered",
            "by",
            "note");
    /** Of a digest as shown; whoever wants all of it takes the workbook out. */
    private static final int DIGITS = 12;

    private ComparisonWords() {}

    public static String part(PageContext page, Part part) {
        var name = PARTS.contains(part.key()) ? page.text("rulebook.part." + part.key()) : part.key();
        return part.place().isEmpty() ? name : name + ": " + part.place();
    }

    /** @param text before or after; null for what did not stand there */
    public static String value(Part part, String text) {
        if (text == null) return "";
        boolean digest = part.key().equals("logic") || part.key().equals("cases");
        if (digest && text.length() > DIGITS) return "SHA-256 " + text.substring(0, DIGITS);
        return text.replace("\n", "; ");
    }

    /** @param word of an answer; null for a row that did not stand there */
    public static String answer(PageContext page, String word) {
        if (word == null) return "";
        return Arrays.stream(Answer.values()).anyMatch(answer -> answer.word().equals(word))
                ? page.text("gdl.answer." + word)
                : word;
    }
}
