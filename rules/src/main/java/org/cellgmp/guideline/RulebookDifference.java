package org.cellgmp.guideline;

import java.util.List;

/**
 * What two rulebooks demand and answer differently, told from the files that each brought with it: no program of either runs.
 *
 * @param rulesAlike rules that read the same in both
 * @param rules those that were added, are gone or have changed, the site's among them, in the order of their ids
 * @param clauses register rows that were added, are gone, or are answered otherwise, in the order of their guidelines
 */
public record RulebookDifference(int rulesAlike, List<RuleChange> rules, List<ClauseChange> clauses) {
    /** What became of a rule or a row. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    /**
     * A part of a rule or row that reads otherwise.
     *
     * @param key of the part as the file names it, e.g. severity, limits, message; a part of another age may have any name
     * @param place below the part, e.g. viability/value; empty for the part itself
     * @param before null if it did not stand there; @param after null if it no longer stands there. Of a list only what was lost or came
     */
    public record Part(String key, String place, String before, String after) {}

    /** @param parts of one that has changed; empty for one that was added or is gone */
    public record RuleChange(Kind kind, String id, Wording title, List<Part> parts) {
        public RuleChange {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param of title of the guideline; @param shown the clause as its register shows it
     * @param answerBefore word of the answer, see {@link Answer#word}; null if the row was not there; @param answerAfter likewise
     * @param parts of the answer that read otherwise
     */
    public record ClauseChange(
            Kind kind,
            String guideline,
            Wording of,
            String key,
            Wording shown,
            String answerBefore,
            String answerAfter,
            List<Part> parts) {
        public ClauseChange {
            parts = List.copyOf(parts);
        }
    }

    public RulebookDifference {
        rules = List.copyOf(rules);
        clauses = List.copyOf(clauses);
    }

    /** How many rules of a kind. */
    public long rules(Kind kind) {
        return rules.stream().filter(change -> change.kind() == kind).count();
    }

    /** How many register rows of a kind. */
    public long clauses(Kind kind) {
        return clauses.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * Reads both files and holds them side by side.
     *
     * @param earlier as {@link Program#pack} wrote it; @param earlierSite canonical JSON of the site's tables that counted beside it; null for
     *     none
     * @throws IllegalArgumentException if one of them is no kept rulebook
     */
    public static RulebookDifference of(byte[] earlier, byte[] earlierSite, byte[] later, byte[] laterSite) {
        return new KeptText(earlier, earlierSite).until(new KeptText(later, laterSite));
    }
}
