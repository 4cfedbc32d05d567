package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
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
                    assertThat(new HouseRules(book).defects(rule))
                            .as(rule.folder())
                            .isEmpty();
                }));
    }

    @Test
    void everyClauseThatIsAnsweredPointsSomewhereAndEveryRuleStandsInARegister() {
        assertThat(new HouseRules(book).defectsOfRegisters()).isEmpty();
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
        assertThat(new HouseRules(book).idleComponents(book.rules())).isEmpty();
    }

    @Test
    void failingCasesOutnumberConformingOnes() {
        var counts = new HouseRules(book).caseCounts();
        assertThat(counts.get(Case.Verdict.NONCONFORMING)).isGreaterThan(counts.get(Case.Verdict.CONFORMING));
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
