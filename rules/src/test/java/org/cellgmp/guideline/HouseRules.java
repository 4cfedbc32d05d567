package org.cellgmp.guideline;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellgmp.guideline.fact.FactType;

/** What is wrong with a rulebook before it is let in; empty lists if nothing is. What does not even load says so itself. */
final class HouseRules {
    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private final RuleBook book;

    HouseRules(RuleBook book) {
        this.book = book;
    }

    /** Of one rule: its text, its words, its cases, its limits. */
    List<String> defects(Rule rule) {
        var defects = new ArrayList<String>();
        checkText(rule, defects);
        checkWords(rule, defects);
        var cases = book.cases(rule.id());
        checkCases(rule, cases, defects);
        for (var limit : rule.limits().values()) if (limit.value() != null) checkLimit(rule, limit, cases, defects);
        return defects;
    }

    private void checkText(Rule rule, List<String> defects) {
        var text = book.text(rule.id());
        var ids = RULE.matcher(text).results().map(found -> found.group(1)).toList();
        if (!ids.equals(List.of(rule.id()))) defects.add("not exactly one rule of its id: " + ids);
        if (!text.startsWith("package guideline;")) defects.add("not in the package guideline");
        for (var forbidden :
                List.of("insert", "modify", "update", "retract", "delete", "salience", "eval", "no-loop", "now()"))
            if (Pattern.compile("\\b" + Pattern.quote(forbidden)).matcher(text).find())
                defects.add("a rule only finds: " + forbidden);
        var consequence = text.substring(text.indexOf("\nthen")).strip();
        if (!consequence.matches(
                "(?s)then\\s+findings\\.raise\\(\"" + Pattern.quote(rule.id()) + "\", [^;]+\\);\\s+end"))
            defects.add("the consequence is more than one finding: " + consequence);
        if (!rule.limits().isEmpty() && !text.contains("Limit( ruleId == \"" + rule.id() + "\""))
            defects.add("limits that it does not use");
        var type = FactType.named(rule.looksAt());
        var condition = text.substring(text.indexOf("\nwhen"), text.indexOf("\nthen"))
                .replaceAll("\\$limit : Limit\\(.*", "")
                .replaceAll("\"[^\"]*\"", "");
        var used = new TreeSet<String>();
        WORD.matcher(condition)
                .results()
                .map(found -> found.group())
                .filter(type::has)
                .forEach(used::add);
        used.remove("address");
        for (var component : used)
            if (!rule.reads().contains(component) && !component.equals(rule.limitOf()))
                defects.add("reads " + component + " and does not say so");
        for (var component : rule.reads())
            if (!used.contains(component)
                    && !rule.needs().contains(component)
                    && !rule.applies().containsKey(component)
                    && !isPartOfLimitName(rule, component))
                defects.add("says that it reads " + component + " and does not");
        for (var literal : Pattern.compile("[<>=!] *([0-9]+(?:\\.[0-9]+)?)")
                .matcher(condition)
                .results()
                .map(found -> found.group(1))
                .toList()) if (!literal.equals("0")) defects.add("a limit as a literal: " + literal);
    }

    /** Kind, state and grade are looked at through the name of the limit that they make up. */
    private static boolean isPartOfLimitName(Rule rule, String component) {
        return "limitName".equals(rule.limitOf())
                && Set.of("kind", "state", "grade").contains(component);
    }

    private void checkWords(Rule rule, List<String> defects) {
        var type = FactType.named(rule.looksAt());
        var texts = new ArrayList<>(List.of(
                rule.message().english(),
                rule.message().chinese(),
                rule.remedy().english(),
                rule.remedy().chinese()));
        if (rule.value() != null) texts.add(rule.value());
        if (rule.limit() != null) texts.add(rule.limit());
        for (var text : texts)
            for (var place : Words.places(text))
                if (!type.has(place)
                        && !(place.equals("limit") && !rule.limits().isEmpty()))
                    defects.add("a place without a value: {" + place + "}");
        if (!new HashSet<>(Words.places(rule.message().english()))
                .equals(new HashSet<>(Words.places(rule.message().chinese()))))
            defects.add("the two languages name different things");
        for (var wording : List.of(rule.title(), rule.demand(), rule.rationale(), rule.message(), rule.remedy()))
            if (wording.chinese()
                    .codePoints()
                    .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                defects.add("no Chinese: " + wording.chinese());
        for (var need : rule.needs())
            if (book.words().component(type, need) == null)
                defects.add("facts.yaml has no name for " + type.name() + "." + need);
        if (!rule.demand().english().contains(" shall ")) defects.add("a demand says shall");
        if (!rule.version().matches("[1-9][0-9]*")) defects.add("version " + rule.version());
        if (rule.allowsOnly() != null && !rule.allowsOnly().equals("conditional-release"))
            defects.add("allows only " + rule.allowsOnly());
    }

    private static void checkCases(Rule rule, List<Case> cases, List<String> defects) {
        for (var verdict : List.of(Case.Verdict.CONFORMING, Case.Verdict.NONCONFORMING))
            if (cases.stream().noneMatch(one -> one.verdict() == verdict)) defects.add("no case " + verdict.word());
        // Where a complete record may hold nothing of the kind and nothing else is needed, it is outside instead.
        boolean outside =
                rule.needs().isEmpty() && FactType.named(rule.looksAt()).mayBeEmpty();
        if (!outside && cases.stream().noneMatch(one -> one.verdict() == Case.Verdict.NOT_ASSESSED))
            defects.add("no case not-assessed");
        if ((outside || !rule.applies().isEmpty())
                && cases.stream().noneMatch(one -> one.verdict() == Case.Verdict.NOT_APPLICABLE))
            defects.add("no case not-applicable");
        for (var line : rule.lines().keySet())
            for (var verdict : List.of(Case.Verdict.CONFORMING, Case.Verdict.NONCONFORMING))
                if (cases.stream().noneMatch(one -> one.verdict() == verdict && speaksOf(rule, one, line)))
                    defects.add("no case " + verdict.word() + " of the line " + line);
        var names = new HashSet<String>();
        for (var one : cases) if (!names.add(one.verdict() + one.it())) defects.add("two cases show: " + one.it());
        for (var one : cases)
            if (one.verdict() == Case.Verdict.NONCONFORMING
                    && one.findings().stream()
                            .anyMatch(finding -> finding.message().matches(".*\\{[a-zA-Z]+}.*")))
                defects.add("an unfilled place in: " + one.it());
    }

    private static boolean speaksOf(Rule rule, Case one, String line) {
        return line.equals(FactType.named(rule.looksAt()).value(one.facts().get(0), rule.linesOf()));
    }

    private static void checkLimit(Rule rule, RuleLimit limit, List<Case> cases, List<String> defects) {
        var at = values(rule, limit, cases, Case.Verdict.CONFORMING);
        var beyond = values(rule, limit, cases, Case.Verdict.NONCONFORMING);
        if (at.stream().noneMatch(value -> value.compareTo(limit.value()) == 0))
            defects.add("no conforming case at the limit " + limit.name());
        if (beyond.stream()
                .noneMatch(value -> value.subtract(limit.value()).abs().compareTo(limit.step()) == 0))
            defects.add("no nonconforming case just beyond the limit " + limit.name());
    }

    private static List<BigDecimal> values(Rule rule, RuleLimit limit, List<Case> cases, Case.Verdict verdict) {
        var type = FactType.named(rule.looksAt());
        return cases.stream()
                .filter(one -> one.verdict() == verdict)
                .filter(one ->
                        limit.name().equals(verdict == Case.Verdict.CONFORMING ? one.atLimit() : one.beyondLimit()))
                .map(one -> (BigDecimal) type.value(one.facts().get(0), limit.judges()))
                .toList();
    }

    /** Of the registers: clauses that point nowhere, and rules that stand in none. */
    List<String> defectsOfRegisters() {
        var wrong = new ArrayList<String>();
        var cited = new HashMap<String, Set<String>>();
        for (var rule : book.rules())
            for (var clause : book.cited(rule.id()))
                cited.computeIfAbsent(clause, one -> new TreeSet<>()).add(rule.id());
        for (var register : book.registers()) {
            var keys = new HashSet<String>();
            for (var clause : register.clauses()) {
                var name = register.guideline() + " " + clause.key();
                if (!keys.add(clause.key())) wrong.add(name + " stands twice");
                if (!clause.key().matches("[a-z0-9.-]+")) wrong.add(name + " is not a folder name");
                wrong.addAll(defects(name, clause, cited.getOrDefault(name, Set.of())));
            }
        }
        return wrong;
    }

    private static List<String> defects(String name, RegisteredClause clause, Set<String> citing) {
        var wrong = new ArrayList<String>();
        if (clause.answered() == Answer.BY_RULE ? !citing.equals(new TreeSet<>(clause.by())) : !citing.isEmpty())
            wrong.add(name + " is answered by " + clause.by() + ", cited by " + citing);
        if (clause.answered() == Answer.BY_ENTITY || clause.answered() == Answer.BY_TEMPLATE) {
            if (clause.by().isEmpty()) wrong.add(name + " is answered by nothing");
            for (var by : clause.by()) if (!exists(clause.answered(), by)) wrong.add(name + " points nowhere: " + by);
        }
        if ((clause.answered() == Answer.BY_EVIDENCE || clause.answered() == Answer.NOT_APPLICABLE)
                && clause.note() == null) wrong.add(name + " does not say which evidence, or why not");
        return wrong;
    }

    /** A class of any module, or a template. */
    private static boolean exists(Answer answer, String by) {
        if (answer == Answer.BY_TEMPLATE)
            return Files.isDirectory(Path.of("../templates/src/main/resources/template/" + by));
        var path = by.replace('.', '/') + ".java";
        return Stream.of(".", "../ejb", "../web", "../templates")
                .anyMatch(module -> Files.exists(Path.of(module, "src/main/java", path)));
    }

    /** Components of facts that no rule reads, needs or names. */
    List<String> idleComponents(List<Rule> rules) {
        var idle = new ArrayList<String>();
        for (var type : FactType.all()) {
            var used = new HashSet<String>();
            for (var rule : rules) {
                if (!rule.looksAt().equals(type.name())) continue;
                used.addAll(rule.reads());
                used.addAll(rule.needs());
                if (rule.at() != null) used.add(rule.at());
                if (rule.limitOf() != null) used.add(rule.limitOf());
                for (var text : List.of(
                        rule.message().english(),
                        rule.value() == null ? "" : rule.value(),
                        rule.limit() == null ? "" : rule.limit())) used.addAll(Words.places(text));
            }
            for (var component : type.components())
                if (!used.contains(component)) idle.add(type.name() + "." + component);
        }
        return idle;
    }

    /** How many cases of the whole book end in each verdict. */
    Map<Case.Verdict, Integer> caseCounts() {
        var counts = new HashMap<Case.Verdict, Integer>();
        for (var rule : book.rules())
            for (var one : book.cases(rule.id())) counts.merge(one.verdict(), 1, Integer::sum);
        return counts;
    }
}
