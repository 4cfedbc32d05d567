package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Replays every case of every rule on this installation, once with the rule alone and once with the whole book: evidence
 * for an operational qualification, made where the rules will be used.
 */
public final class SelfCheck {
    /**
     * @param wrong what differs from the case, in words; empty if it came out as written
     * @param wholeBook true if all rules were listening, false if only the case's own
     */
    public record Outcome(Case replayed, boolean wholeBook, List<String> wrong) {
        public boolean passed() {
            return wrong.isEmpty();
        }
    }

    private final RuleBook book;

    public SelfCheck(RuleBook book) {
        this.book = book;
    }

    /** All cases, alone and with the whole book, in the order of the rules. */
    public List<Outcome> run() {
        var outcomes = new ArrayList<Outcome>();
        for (var rule : book.rules())
            for (var one : book.cases(rule.id())) {
                outcomes.add(replay(one, false));
                outcomes.add(replay(one, true));
            }
        return outcomes;
    }

    /** With the rule alone and with the whole book: whatever came out wrong either time. */
    public Outcome replay(Case one) {
        var wrong = new java.util.LinkedHashSet<>(replay(one, false).wrong());
        wrong.addAll(replay(one, true).wrong());
        return new Outcome(one, true, List.copyOf(wrong));
    }

    public Outcome replay(Case one, boolean wholeBook) {
        var judgement = book.judge(one.facts(), wholeBook ? null : one.rule());
        var wrong = new ArrayList<String>();
        compare("findings", expected(one), found(one, judgement), wrong);
        compareAbsent(one, judgement, wrong);
        boolean spoke =
                judgement.passed.stream().anyMatch(passed -> passed.rule().equals(one.rule()));
        if (spoke != (one.verdict() == Case.Verdict.CONFORMING)) wrong.add(spoke ? "it passed" : expectedPass(one));
        if (wholeBook) compareNeighbours(one, judgement, wrong);
        wrong.removeIf(String::isEmpty);
        return new Outcome(one, wholeBook, wrong);
    }

    private static String expectedPass(Case one) {
        return one.verdict() == Case.Verdict.CONFORMING ? "it did not pass" : "";
    }

    private static TreeSet<String> expected(Case one) {
        var lines = new TreeSet<String>();
        for (var finding : one.findings()) lines.add(pointer(finding.about()) + ": " + finding.message());
        return lines;
    }

    private static TreeSet<String> found(Case one, Judgement judgement) {
        var lines = new TreeSet<String>();
        for (var finding : judgement.findings)
            if (finding.rule().equals(one.rule())) lines.add(pointer(finding.address()) + ": " + finding.message());
        return lines;
    }

    private static void compareAbsent(Case one, Judgement judgement, List<String> wrong) {
        var missing = new TreeSet<String>();
        for (var absent : judgement.notAssessed)
            if (absent.rule().equals(one.rule())) missing.add(pointer(absent.address()));
        compare("not assessed", new TreeSet<>(one.missing()), missing, wrong);
        boolean outside =
                judgement.notApplicable.stream().anyMatch(other -> other.rule().equals(one.rule()));
        if (outside != (one.verdict() == Case.Verdict.NOT_APPLICABLE))
            wrong.add(outside ? "it is not applicable" : "it is applicable");
    }

    private static void compareNeighbours(Case one, Judgement judgement, List<String> wrong) {
        var others = new TreeSet<String>();
        for (var finding : judgement.findings) if (!finding.rule().equals(one.rule())) others.add(finding.rule());
        compare("rules that also speak", new TreeSet<>(one.also()), others, wrong);
        var ids = new HashSet<String>();
        for (var finding : judgement.findings)
            if (!ids.add(finding.id())) wrong.add("two findings have the id " + finding.id());
    }

    private static void compare(String what, TreeSet<String> expected, TreeSet<String> found, List<String> wrong) {
        if (!expected.equals(found)) wrong.add(what + ": expected " + expected + ", found " + found);
    }

    private static String pointer(String address) {
        return address.startsWith("BR-2026-0001/v1#") ? address.substring("BR-2026-0001/v1#".length()) : address;
    }
}
