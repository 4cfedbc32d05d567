package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Two editions of a guideline, or any two registers, clause by clause, and the rules that a change touches.
 *
 * @param lines in the order of the later one, then what it no longer holds
 * @param touched ids of rules that cite a clause of the earlier one that is gone or changed, or any clause of the later one that
 *     was added or changed
 */
public record EditionDifference(Register earlier, Register later, List<Line> lines, Set<String> touched) {
    /** What became of a clause. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED,
        SAME
    }

    /** @param before null if it was added; @param after null if it is gone; @param rules that cite it in either */
    public record Line(Kind kind, RegisteredClause before, RegisteredClause after, List<String> rules) {}

    public EditionDifference {
        lines = List.copyOf(lines);
        touched = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(touched));
    }

    /** Clauses are the same if they have the same number as printed; without one, if they have the same key. */
    public static EditionDifference of(Register earlier, Register later) {
        var before = new LinkedHashMap<String, RegisteredClause>();
        for (var clause : earlier.clauses()) before.putIfAbsent(name(clause), clause);
        var lines = new ArrayList<Line>();
        for (var clause : later.clauses()) {
            var was = before.remove(name(clause));
            lines.add(new Line(
                    was == null ? Kind.ADDED : same(was, clause) ? Kind.SAME : Kind.CHANGED,
                    was,
                    clause,
                    rules(was, clause)));
        }
        for (var gone : before.values()) lines.add(new Line(Kind.GONE, gone, null, rules(gone, null)));
        var touched = new LinkedHashSet<String>();
        for (var line : lines) if (line.kind() != Kind.SAME) touched.addAll(line.rules());
        return new EditionDifference(earlier, later, lines, touched);
    }

    /** How many clauses of a kind. */
    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    private static String name(RegisteredClause clause) {
        var shown = clause.clause().english();
        return shown.chars().anyMatch(Character::isDigit) && !shown.startsWith("Chapter ")
                ? shown.strip().toLowerCase(java.util.Locale.ROOT)
                : clause.key();
    }

    /** By what they are about and how they are answered: the wording itself is not held here. */
    private static boolean same(RegisteredClause one, RegisteredClause other) {
        return one.title().equals(other.title())
                && one.answered() == other.answered()
                && one.by().equals(other.by());
    }

    private static List<String> rules(RegisteredClause before, RegisteredClause after) {
        var rules = new LinkedHashSet<String>();
        for (var clause : new RegisteredClause[] {before, after})
            if (clause != null && clause.answered() == Answer.BY_RULE) rules.addAll(clause.by());
        return List.copyOf(rules);
    }
}
