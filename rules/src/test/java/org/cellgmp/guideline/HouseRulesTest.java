package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.Limit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules about rules: what a rule folder, a register and a kind of fact must be before the build lets them in. */
class HouseRulesTest {
    private static final Path FOLDER = Path.of("src/main/resources/guideline");
    private static final Pattern RULE = Pattern.compile("^rule \"([^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(HouseRulesTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFolder() {
        return book.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    assertThat(defects(rule)).as(rule.folder()).isEmpty();
                }));
    }

    private static List<String> defects(Rule rule) {
        var defects = new ArrayList<String>();
        checkText(rule, defects);
        checkWords(rule, defects);
        var cases = book.cases(rule.id());
        checkCases(rule, cases, defects);
        for (var limit : rule.limits().values()) if (limit.value() != null) checkLimit(rule, limit, cases, defects);
        return defects;
    }

    private static void checkText(Rule rule, List<String> defects) {
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

    private static void checkWords(Rule rule, List<String> defects) {
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
        if (!rule.needs().isEmpty() && cases.stream().noneMatch(one -> one.verdict() == Case.Verdict.NOT_ASSESSED))
            defects.add("no case not-assessed");
        if (!rule.applies().isEmpty() && cases.stream().noneMatch(one -> one.verdict() == Case.Verdict.NOT_APPLICABLE))
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

    @Test
    void everyClauseThatIsAnsweredPointsSomewhereAndEveryRuleStandsInARegister() {
        var wrong = new ArrayList<String>();
        var cited = new HashMap<String, Set<String>>();
        for (var rule : book.rules())
            for (var citation :
                    Yaml.read(file(rule.folder() + "/rule.yaml"), rule.id()).nodes("citations"))
                cited.computeIfAbsent(
                                citation.text("guideline") + " " + citation.text("clause"), clause -> new TreeSet<>())
                        .add(rule.id());
        for (var register : book.registers()) {
            var keys = new HashSet<String>();
            for (var clause : register.clauses()) {
                var name = register.guideline() + " " + clause.key();
                if (!keys.add(clause.key())) wrong.add(name + " stands twice");
                if (!clause.key().matches("[a-z0-9.-]+")) wrong.add(name + " is not a folder name");
                wrong.addAll(defects(name, clause, cited.getOrDefault(name, Set.of())));
            }
        }
        assertThat(wrong).isEmpty();
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

    @Test
    void aClauseOfOurOwnCountingIsShownByItsChapter() {
        var register = book.register("cn-cfdi-cell-gmp-2022").orElseThrow();
        assertThat(register.clauses())
                .filteredOn(clause -> clause.key().contains("-r"))
                .isNotEmpty()
                .allSatisfy(clause -> {
                    assertThat(clause.clause().english())
                            .startsWith("Chapter ")
                            .endsWith("(item number to be confirmed)")
                            .doesNotContain("-r");
                    assertThat(clause.clause().chinese())
                            .endsWith("\uff08\u6761\u76ee\u7f16\u53f7\u5f85\u786e\u8ba4\uff09")
                            .doesNotContain("-r");
                });
    }

    @Test
    void everyFactComponentIsReadByARuleOrNamedInAMessage() {
        var idle = new ArrayList<String>();
        for (var type : FactType.all()) {
            var used = new HashSet<String>();
            for (var rule : book.rules()) {
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
        assertThat(idle).isEmpty();
    }

    @Test
    void noComponentHasANameThatTheEngineReadsAsSomethingElse() {
        var keywords = Set.of(
                "unit",
                "query",
                "declare",
                "global",
                "function",
                "end",
                "when",
                "then",
                "from",
                "over",
                "rule",
                "init",
                "action",
                "reverse",
                "result");
        for (var type : FactType.all())
            assertThat(type.components())
                    .as(type.name())
                    .doesNotContainAnyElementsOf(keywords)
                    .noneMatch(name -> name.matches("(is|get)[a-z].*"));
    }

    @Test
    void theSamplesAreAtPeaceWithEveryRule() {
        var samples = new ArrayList<Fact>();
        for (var type : FactType.all()) samples.add(book.sample(type));
        assertThat(book.judge(samples, null).findings).isEmpty();
        assertThat(samples).noneMatch(Limit.class::isInstance);
    }

    @Test
    void theListOfFilesIsCurrent() throws Exception {
        var found = new TreeSet<String>();
        try (var files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(GuidelineFiles.INDEX))
                    .forEach(found::add);
        }
        Committed.check(FOLDER.resolve(GuidelineFiles.INDEX), String.join("\n", found) + "\n");
    }

    @Test
    void theCatalogueIsCurrent() throws Exception {
        Committed.check(Path.of("CATALOGUE.md"), new Catalogue(book).write());
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        var rule = new String(file(book.rules().get(0).folder() + "/rule.yaml"), StandardCharsets.UTF_8);
        var registers = new Registers(new GuidelineFiles(HouseRulesTest.class.getClassLoader()));
        var folder = book.rules().get(0).folder();
        assertThat(RuleFolder.read(rule.getBytes(StandardCharsets.UTF_8), folder, registers)
                        .id())
                .isEqualTo(book.rules().get(0).id());
        assertThatThrownBy(() ->
                        RuleFolder.read((rule + "colour: red\n").getBytes(StandardCharsets.UTF_8), folder, registers))
                .hasMessageContaining("unknown key colour")
                .hasMessageContaining(folder);
        assertThatThrownBy(() -> RuleFolder.read(
                        rule.replaceFirst("(?m)^severity.*\n", "").getBytes(StandardCharsets.UTF_8), folder, registers))
                .hasMessageContaining("missing key severity");
        assertThatThrownBy(() -> RuleFolder.read(
                        (rule + "version: \"2\"\n").getBytes(StandardCharsets.UTF_8), folder, registers))
                .hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> RuleFolder.read(rule.getBytes(StandardCharsets.UTF_8), folder + "-else", registers))
                .hasMessageContaining("as in the path");
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
