package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.guideline.fact.Fact;

/**
 * One example of a rule at work: facts, and exactly what the rule says of them.
 *
 * @param it what the facts show, completing "a record that ..."
 * @param atLimit name of the limit that a value meets exactly; null if none
 * @param beyondLimit name of the limit that a value passes by the smallest step; null if none
 * @param also ids of other rules that have a reason to speak of the same facts
 * @param missing addresses that make a rule not assess, for a case of that kind
 */
public record Case(
        String rule,
        Verdict verdict,
        String it,
        String atLimit,
        String beyondLimit,
        List<Fact> facts,
        List<Expected> findings,
        List<String> also,
        List<String> missing) {
    /** What the rule is expected to say. */
    public enum Verdict {
        CONFORMING("conforming"),
        NONCONFORMING("nonconforming"),
        NOT_ASSESSED("not-assessed"),
        NOT_APPLICABLE("not-applicable");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** @param about pointer or address of the finding; @param message in English, word by word */
    public record Expected(String about, String message) {}

    public Case {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        also = List.copyOf(also);
        missing = List.copyOf(missing);
    }

    /** Rule, verdict and situation, as a test's name. */
    public String title() {
        return rule + " \u25b8 " + verdict.word() + " \u25b8 " + it;
    }

    static List<Case> read(byte[] file, String where, String rule, FactReader facts) {
        var yaml = Yaml.read(file, where).only("conforming", "nonconforming", "not-assessed", "not-applicable");
        var cases = new ArrayList<Case>();
        for (var verdict : Verdict.values())
            for (var node : yaml.nodes(verdict.word())) cases.add(one(node, verdict, rule, facts));
        return cases;
    }

    private static Case one(Yaml node, Verdict verdict, String rule, FactReader reader) {
        node.only("it", "at", "beyond", "facts", "findings", "also", "missing");
        var facts = node.nodes("facts").stream().map(reader::read).toList();
        if (facts.isEmpty()) throw new IllegalArgumentException(node.where() + ": no facts");
        var findings = node.nodes("findings").stream()
                .map(expected -> expected.only("about", "message"))
                .map(expected -> new Expected(expected.text("about"), expected.text("message")))
                .toList();
        if ((verdict == Verdict.NONCONFORMING) == findings.isEmpty())
            throw new IllegalArgumentException(
                    node.where() + ": findings belong to a nonconforming case, and to every one");
        return new Case(
                rule,
                verdict,
                node.text("it"),
                node.optional("at"),
                node.optional("beyond"),
                facts,
                findings,
                node.texts("also"),
                node.texts("missing"));
    }
}
