package org.cellgmp.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.Limit;
import org.cellgmp.guideline.fact.StepsBeside;
import org.cellgmp.guideline.site.SiteVerdicts;
import org.cellgmp.record.Address;
import org.cellgmp.record.AddressOrder;

/**
 * Turns what the rules raised into verdicts: a rule speaks only where it applies and where what it needs is recorded.
 * Everywhere else its silence is "not applicable" or "not assessed", never a pass.
 */
final class Judgement {
    /** @param productType null while unknown: a rule for certain types then speaks all the same; @param stage likewise */
    record Circumstances(Address root, LocalDate day, Set<String> jurisdictions, String productType, String stage) {}

    private enum Standing {
        OUTSIDE,
        NOT_ASSESSED,
        ASSESSED
    }

    private final Registers registers;
    private final Words words;
    private SourceChecks checks = SourceChecks.NONE;
    private final Circumstances circumstances;
    private final Map<String, List<Fact>> factsByType = new HashMap<>();
    private final Map<String, Map<Fact, List<Findings.Raised>>> raisedByRule = new HashMap<>();

    final List<Finding> findings = new ArrayList<>();
    final List<NotAssessed> notAssessed = new ArrayList<>();
    final List<Passed> passed = new ArrayList<>();
    final List<NotApplicable> notApplicable = new ArrayList<>();
    final Seen seen = new Seen();

    Judgement(
            Registers registers,
            Words words,
            Circumstances circumstances,
            Collection<? extends Fact> facts,
            Findings raised) {
        this.registers = registers;
        this.words = words;
        this.circumstances = circumstances;
        for (var fact : facts)
            factsByType
                    .computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>())
                    .add(fact);
        for (var one : raised.raised())
            raisedByRule
                    .computeIfAbsent(one.rule(), rule -> new IdentityHashMap<>())
                    .computeIfAbsent(one.about(), fact -> new ArrayList<>())
                    .add(one);
    }

    /** Clauses that people of the site confirmed count in full. */
    Judgement after(SourceChecks inForce) {
        checks = inForce;
        return this;
    }

    Judgement judge(Iterable<Rule> rules) {
        for (var rule : rules) judge(rule);
        sort();
        return this;
    }

    /** What the site's own rules say stands among what the guidelines' say. */
    void add(SiteVerdicts said) {
        findings.addAll(said.findings);
        notAssessed.addAll(said.notAssessed);
        passed.addAll(said.passed);
        notApplicable.addAll(said.notApplicable);
        said.looked.forEach(seen::add);
        sort();
    }

    private void sort() {
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::address, AddressOrder.NATURAL)
                .thenComparing(Finding::id));
    }

    private void judge(Rule rule) {
        var asked = asked(rule);
        var citations = asked.stream()
                .filter(citation -> register(citation).inForce(circumstances.day()))
                .toList();
        if (citations.isEmpty()) foresee(rule, asked);
        if (citations.isEmpty() || !inScope(rule)) return;
        var type = FactType.named(rule.looksAt());
        var facts = factsByType.getOrDefault(rule.looksAt(), List.of());
        if (facts.isEmpty()) {
            var why = words.nothing(type);
            if (type.mayBeEmpty()) notApplicable.add(new NotApplicable(rule.id(), why.english(), why.chinese()));
            else
                notAssessed.add(new NotAssessed(
                        rule.id(),
                        circumstances.root().toString() + "#" + type.member(),
                        why.english(),
                        why.chinese()));
            return;
        }
        int assessed = 0;
        int found = 0;
        int outside = 0;
        var read = Seen.reads(rule, type);
        for (var fact : facts) {
            switch (standing(rule, type, fact, citations)) {
                case OUTSIDE -> outside++;
                case NOT_ASSESSED -> seen.add(fact, read);
                case ASSESSED -> {
                    seen.add(fact, read);
                    assessed++;
                    found += report(rule, type, fact, citations);
                }
            }
        }
        if (assessed > 0 && found == 0) passed.add(new Passed(rule.id(), Integer.toString(assessed)));
        if (outside == facts.size())
            notApplicable.add(
                    new NotApplicable(
                            rule.id(),
                            "Nothing in the record is of the kind that this rule is meant for.",
                            "\u8bb0\u5f55\u4e2d\u6ca1\u6709\u672c\u6761\u89c4\u5219\u6240\u9488\u5bf9\u7684\u60c5\u5f62\u3002"));
    }

    private Register register(Citation citation) {
        return registers.of(citation.guideline()).orElseThrow();
    }

    private List<Citation> asked(Rule rule) {
        return rule.citations().stream()
                .filter(citation -> citation.jurisdiction().equals("ICH")
                        || circumstances.jurisdictions().contains(citation.jurisdiction()))
                .filter(citation -> register(citation).speaksOf(circumstances.productType()))
                .toList();
    }

    /** Of a rule that no clause demands today it is said why; if one will, what it would find is told as a notice. */
    private void foresee(Rule rule, List<Citation> asked) {
        notApplicable.add(
                asked.isEmpty()
                        ? new NotApplicable(
                                rule.id(),
                                "No clause of the jurisdictions asked demands it for this product.",
                                "\u6240\u9009\u76d1\u7ba1\u533a\u57df\u7684\u6761\u6b3e\u672a\u5bf9\u672c\u4ea7\u54c1\u63d0\u51fa\u6b64\u8981\u6c42\u3002")
                        : new NotApplicable(
                                rule.id(),
                                "Not in force on " + circumstances.day() + ".",
                                "\u5728 " + circumstances.day()
                                        + " \u5c1a\u672a\u65bd\u884c\u6216\u5df2\u5931\u6548\u3002"));
        var coming = asked.stream()
                .filter(citation -> register(citation).inForceLaterThan(circumstances.day()))
                .toList();
        if (coming.isEmpty() || !meantFor(rule)) return;
        var type = FactType.named(rule.looksAt());
        int silent = notAssessed.size();
        for (var fact : factsByType.getOrDefault(rule.looksAt(), List.of()))
            if (standing(rule, type, fact, coming) == Standing.ASSESSED) report(rule, type, fact, coming);
        // A notice is no promise to have looked at everything.
        notAssessed.subList(silent, notAssessed.size()).clear();
    }

    /** Null if it is in force; the first day of the clauses that will demand it otherwise. */
    private LocalDate notBefore(List<Citation> demanding) {
        return demanding.stream().allMatch(citation -> register(citation).inForceLaterThan(circumstances.day()))
                ? demanding.stream()
                        .map(citation -> register(citation).inForceFrom())
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private boolean inScope(Rule rule) {
        if (!meantFor(rule))
            notApplicable.add(new NotApplicable(
                    rule.id(),
                    "Meant for other product types or stages.",
                    "\u9002\u7528\u4e8e\u5176\u4ed6\u4ea7\u54c1\u7c7b\u578b\u6216\u9636\u6bb5\u3002"));
        return meantFor(rule);
    }

    private boolean meantFor(Rule rule) {
        return among(rule.productTypes(), circumstances.productType()) && among(rule.stages(), circumstances.stage());
    }

    private static boolean among(List<String> wanted, String value) {
        return wanted.isEmpty() || value == null || wanted.stream().anyMatch(value::equalsIgnoreCase);
    }

    private Standing standing(Rule rule, FactType type, Fact fact, List<Citation> citations) {
        if (rule.linesOf() != null && of(rule, type, fact, citations).isEmpty()) return Standing.OUTSIDE;
        for (var wanted : rule.applies().entrySet()) {
            var value = type.value(fact, wanted.getKey());
            if (value == null
                    ? !rule.needs().contains(wanted.getKey())
                    : !wanted.getValue().contains(value.toString())) return Standing.OUTSIDE;
        }
        for (var need : rule.needs())
            if (type.value(fact, need) == null) {
                notAssessed(rule, type, fact, need, words.notRecorded(type, need));
                return Standing.NOT_ASSESSED;
            }
        return rule.limitOf() == null ? Standing.ASSESSED : limited(rule, type, fact);
    }

    /**
     * Those that demand it of this fact: of a rule with lines only its own. The very same citations, not equal ones: clauses of
     * one chapter look alike while their numbers are not known.
     */
    private static List<Citation> of(Rule rule, FactType type, Fact fact, List<Citation> citations) {
        if (rule.linesOf() == null) return citations;
        var line = line(rule, type, fact);
        return line == null
                ? List.of()
                : citations.stream()
                        .filter(one -> line.citations().stream().anyMatch(own -> own == one))
                        .toList();
    }

    private static RuleLine line(Rule rule, FactType type, Fact fact) {
        return rule.linesOf() == null ? null : rule.lines().get(String.valueOf(type.value(fact, rule.linesOf())));
    }

    private Standing limited(Rule rule, FactType type, Fact fact) {
        var name = type.value(fact, rule.limitOf());
        var limit = name == null ? null : rule.limits().get(name.toString());
        if (limit == null) return Standing.OUTSIDE;
        if (limit.value() != null) return Standing.ASSESSED;
        notAssessed(
                rule,
                type,
                fact,
                limit.judges(),
                new Wording(
                        "The site has set no limit for " + name + ".",
                        "\u4f01\u4e1a\u672a\u8bbe\u5b9a\u9650\u5ea6\uff1a" + name + "\u3002"));
        return Standing.NOT_ASSESSED;
    }

    private void notAssessed(Rule rule, FactType type, Fact fact, String component, Wording why) {
        notAssessed.add(
                new NotAssessed(rule.id(), place(type, fact, component).toString(), why.english(), why.chinese()));
    }

    private int report(Rule rule, FactType type, Fact fact, List<Citation> demanding) {
        var line = line(rule, type, fact);
        var raised = raisedByRule.getOrDefault(rule.id(), Map.of()).getOrDefault(fact, List.of());
        if (raised.isEmpty()) return 0;
        var citations = of(rule, type, fact, demanding).stream().map(checks::in).toList();
        var about = new HashSet<String>();
        Limit limit = null;
        for (var one : raised)
            for (var beside : one.beside()) {
                if (beside instanceof Limit judgedBy) limit = judgedBy;
                else about.add(beside.address().toString());
            }
        for (var component : rule.reads())
            if (type.value(fact, component) instanceof StepsBeside others)
                for (var other : others.addresses()) about.add(other.toString());
        var notBefore = notBefore(demanding);
        var address = rule.at() == null ? fact.address() : place(type, fact, rule.at());
        // Two codes may read alike: who is told that they differ sees the codes.
        boolean codes =
                rule.at() != null && (rule.at().equals("uom") || rule.at().endsWith("Uom"));
        var message = Words.fill(Words.named(rule.message(), rule.linesOf(), line), fact, limit, codes);
        var remedy = Words.fill(Words.named(rule.remedy(), rule.linesOf(), line), fact, limit, codes);
        var value = rule.at() == null ? null : type.value(fact, rule.at());
        findings.add(new Finding(
                rule.id() + "@" + address,
                rule.id(),
                rule.version(),
                rule.severity(),
                notBefore != null || citations.stream().noneMatch(Citation::sourceRead),
                address.toString(),
                about.stream().sorted(AddressOrder.NATURAL).toList(),
                rule.value() == null
                        ? value == null ? null : Words.shown(value)
                        : Words.fill(rule.value(), fact, limit, "-"),
                Words.fill(rule.limit(), fact, limit, "-"),
                message.english(),
                message.chinese(),
                remedy.english(),
                remedy.chinese(),
                citations,
                notBefore));
        return 1;
    }

    /** Where a component stands: the first place it is taken from, or the fact itself. */
    static Address place(FactType type, Fact fact, String component) {
        return type.sources(component).stream()
                .filter(source -> !source.contains("*"))
                .findFirst()
                .map(source -> Seen.below(fact, source))
                .orElse(fact.address());
    }
}
