package org.cellgmp.guideline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.site.SiteCase.Expected;
import org.cellgmp.guideline.site.SiteCase.Given;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.io.ResourceType;

class SiteRulesTest {
    private static final Address BATCH = Address.of("BR-2026-0001", 1);
    /** Would end a string, a condition, a rule or a line if it were put down as it is. */
    private static final String HOSTILE =
            "a\" ) then System.exit(1); end // \\u0022 \\ ' \n { $x } \u201c\u7ec6\u80de\u201d \ud83d\ude00";

    private static SiteCondition where(String field, SiteOperator operator, String... wanted) {
        return new SiteCondition("B", SitePart.WHERE, field, operator, List.of(wanted), null);
    }

    private static SiteCondition must(String field, SiteOperator operator, String unit, String... wanted) {
        return new SiteCondition("C", SitePart.MUST, field, operator, List.of(wanted), unit);
    }

    private static SiteRule rule(String id, SiteCondition... conditions) {
        return new SiteRule(id, "9", Severity.MAJOR, List.of(conditions), null, null);
    }

    private static SiteTable table(String looksAt, List<SiteRule> rules, SiteCase... cases) {
        return new SiteTable(
                "SR-2026-0001",
                "2",
                new Wording("Our checks", "本企业检查"),
                new Wording("Seen in trends", "趋势分析"),
                looksAt,
                rules,
                List.of(cases),
                LocalDate.of(2026, 5, 1));
    }

    private static SiteCase example(Expected expected, String rule, Given... given) {
        return new SiteCase("case", "3", rule, expected, List.of(given));
    }

    private static SiteTable viability() {
        return table(
                "InProcessFact",
                List.of(rule(
                        "R1",
                        where("test", SiteOperator.IS, "Viability"),
                        must("found", SiteOperator.AT_LEAST, "%", "85"))),
                example(Expected.FINDING, "R1", new Given("test", "Viability", null), new Given("found", "84.9", "%")),
                example(Expected.CONFORMS, "R1", new Given("test", "Viability", null), new Given("found", "85", "%")),
                example(Expected.CONFORMS, "R1", new Given("test", "viability", null), new Given("found", ">=85", "%")),
                example(Expected.FINDING, "R1", new Given("test", "Viability", null), new Given("found", "<85", "%")),
                example(
                        Expected.NOT_ASSESSED,
                        "R1",
                        new Given("test", "Viability", null),
                        new Given("found", "<90", "%")),
                example(
                        Expected.NOT_ASSESSED,
                        "R1",
                        new Given("test", "Viability", null),
                        new Given("found", "0.9", null)),
                example(
                        Expected.NOT_ASSESSED,
                        "R1",
                        new Given("test", "Viability", null),
                        new Given("found", "n.a.", "%")),
                example(Expected.NOT_APPLICABLE, "R1", new Given("test", "pH", null), new Given("found", "2", "%")));
    }

    @Test
    void eachExampleComesOutAsTheSiteExpects() {
        assertThat(SiteCases.run(viability()))
                .allSatisfy(outcome -> assertThat(outcome.asExpected())
                        .as(outcome.example() + " came " + outcome.came())
                        .isTrue());
        assertThat(SiteCases.unproved(viability())).isEmpty();
        assertThat(SiteCases.unproved(table("InProcessFact", viability().rules())))
                .containsExactly("R1");
    }

    @Test
    void findingNamesTheSitesOwnRule() {
        var table = viability();
        try (var rules = new SiteRules(List.of(table))) {
            var fact = SiteCases.fact(
                    FactType.named("InProcessFact"), table.cases().get(0));
            var said = rules.judge(List.of(fact), BATCH);
            assertThat(said.findings).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("site/SR-2026-0001/R1");
                assertThat(finding.ruleVersion()).isEqualTo("2");
                assertThat(finding.severity()).isEqualTo(Severity.MAJOR);
                assertThat(finding.advisory()).isFalse();
                assertThat(finding.address()).endsWith("/result");
                assertThat(finding.value()).isEqualTo("84.9 %");
                assertThat(finding.limit()).isEqualTo(">= 85 %");
                assertThat(finding.message()).contains("Viability", "at least 85 %", "84.9 %");
                assertThat(finding.messageChinese()).contains("不小于");
                assertThat(finding.citations()).singleElement().satisfies(citation -> {
                    assertThat(citation.jurisdiction()).isEqualTo("SITE");
                    assertThat(citation.clause()).isEqualTo("SR-2026-0001 v2, R1");
                });
            });
            assertThat(said.looked).containsKey(fact);
            assertThat(rules.judge(List.of(), BATCH).findings).isEmpty();
        }
    }

    @Test
    void tableReadsBackFromItsCanonicalJson() {
        var table = viability();
        assertThat(CanonicalJson.read(SiteTable.class, CanonicalJson.write(table)))
                .isEqualTo(table);
    }

    @Test
    void numbersAndDaysAtTheLimitAndBeyond() {
        var two = new BigDecimal("2");
        assertThat(SiteCheck.number(SiteOperator.AT_MOST, two, two)).isTrue();
        assertThat(SiteCheck.number(SiteOperator.BELOW, two, two)).isFalse();
        assertThat(SiteCheck.number(SiteOperator.ABOVE, two, new BigDecimal("1.999")))
                .isTrue();
        assertThat(SiteCheck.number(SiteOperator.IS, two, new BigDecimal("2.00")))
                .isTrue();
        assertThat(SiteCheck.number(SiteOperator.IS_NOT, two, two)).isFalse();
        assertThat(SiteCheck.number(SiteOperator.BETWEEN, two, BigDecimal.ONE, two))
                .isTrue();
        assertThat(SiteCheck.number(SiteOperator.IS, null, two)).isNull();
        assertThat(SiteCheck.recorded(SiteOperator.BELOW, "<2", "1", "1", two)).isTrue();
        assertThat(SiteCheck.recorded(SiteOperator.BELOW, "<=2", "", "1", two)).isNull();
        assertThat(SiteCheck.recorded(SiteOperator.ABOVE, ">2", null, "1", two)).isTrue();
        assertThat(SiteCheck.recorded(SiteOperator.AT_MOST, ">2", null, "1", two))
                .isFalse();
        assertThat(SiteCheck.recorded(SiteOperator.IS, "<2", null, "1", two)).isFalse();
        assertThat(SiteCheck.recorded(SiteOperator.AT_LEAST, "2", "%", "1", two))
                .isNull();
        var day = LocalDate.of(2026, 3, 1);
        assertThat(SiteCheck.day(SiteOperator.BETWEEN, day, day, day)).isTrue();
        assertThat(SiteCheck.day(SiteOperator.BELOW, day, day)).isFalse();
        assertThat(SiteCheck.text(SiteOperator.IS, "  ｖｉａｂｉｌｉｔｙ ", "Viability")).isTrue();
        assertThat(SiteCheck.text(SiteOperator.IS, " ", "x")).isNull();
    }

    @Test
    void timesInHoursAreComparedInMinutes() {
        var table = table(
                "StepFact",
                List.of(rule("R1", must("holdMinutes", SiteOperator.AT_MOST, "h", "1.5"))),
                example(Expected.CONFORMS, "R1", new Given("holdMinutes", "90", null)),
                example(Expected.FINDING, "R1", new Given("holdMinutes", "90.1", null)));
        assertThat(SiteCases.run(table)).allMatch(SiteCases.Outcome::asExpected);
    }

    @Test
    void whatTheVocabularyDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> new SiteRules(List.of(table(
                        "StepFact", List.of(rule("R1", must("address", SiteOperator.IS, null, "x")))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SiteRules(List.of(table(
                        "StepFact", List.of(rule("R1", must("name", SiteOperator.ABOVE, null, "x")))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SiteVocabulary.shipped().readField("StepFact", "操作人")).isPresent();
        assertThat(SiteVocabulary.shipped().readFact("In-process  CONTROL")).contains("InProcessFact");
        assertThat(SiteVocabulary.shipped().readFact("Limit")).isEmpty();
        assertThat(SiteOperator.read("≥")).contains(SiteOperator.AT_LEAST);
        assertThat(SiteOperator.read("matches")).isEmpty();
    }

    /** The rule compiler reads the text that is shown; what it makes of it finds what the engine finds, in any order of facts. */
    @Test
    void shownTextSaysWhatTheEngineDoes() {
        var rules = List.of(
                rule(
                        "R1",
                        where("name", SiteOperator.ONE_OF, HOSTILE, "Filling"),
                        must("performedBy", SiteOperator.RECORDED, null, "yes"),
                        must("holdMinutes", SiteOperator.BETWEEN, "min", "0", "60")),
                rule("R2", must("openness", SiteOperator.IS_NOT, null, "open")),
                rule(
                        "R3",
                        where("name", SiteOperator.CONTAINS, "ill"),
                        must("viableMonitored", SiteOperator.IS, null, "yes")));
        var table = table("StepFact", rules);
        var facts = new ArrayList<Fact>();
        for (var name : List.of(HOSTILE, "Filling", "Thaw"))
            for (var hold : List.of("60", "60.5"))
                for (var open : List.of("open", "closed"))
                    facts.add(SiteCases.fact(
                            FactType.named("StepFact"),
                            example(
                                    Expected.CONFORMS,
                                    "R1",
                                    new Given("name", name, null),
                                    new Given("openness", open, null),
                                    new Given("performedBy", hold.equals("60") ? null : "Operator", null),
                                    new Given("viableMonitored", open.equals("open") ? "no" : "yes", null),
                                    new Given("holdMinutes", hold, null))));
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(services.getResources()
                .newByteArrayResource(SiteText.of(table).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .setResourceType(ResourceType.DRL)
                .setSourcePath("src/main/resources/guideline/site/table.drl"));
        var built = services.newKieBuilder(files).buildAll(org.drools.model.codegen.ExecutableModelProject.class);
        assertThat(built.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        var base = services.newKieContainer(built.getKieModule().getReleaseId()).getKieBase();
        try (var engine = new SiteRules(List.of(table))) {
            for (int turn = 0; turn < 5; turn++) {
                Collections.shuffle(facts, new Random(turn));
                var said = engine.judge(facts, BATCH);
                var found = new SiteFindings();
                var session = base.newKieSession();
                session.setGlobal("siteFindings", found);
                facts.forEach(session::insert);
                session.fireAllRules();
                session.dispose();
                for (var rule : rules) {
                    var id = table.ruleId(rule);
                    long expected = facts.stream()
                            .filter(fact -> found.raised(id, fact))
                            .count();
                    assertThat(expected).isPositive();
                    assertThat(said.findings.stream()
                                    .filter(one -> one.rule().equals(id))
                                    .count())
                            .isEqualTo(expected);
                }
            }
        }
    }
}
