package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rulebook with one thing broken at a time: each must be refused, or the rules about rules are worth nothing. */
class BrokenRulebookTest {
    private static final String RULE = "cn-cfdi-cell-gmp-2022/ch-7-r9.2/1";
    private static final String FOLDER = "cn-cfdi-cell-gmp-2022/ch-7-r9.2/1-transport-too-long/";
    private static final String REGISTER = "cn-cfdi-cell-gmp-2022/register.yaml";

    /** The shipped folders with one file rewritten. */
    private static final class Broken extends ClassLoader {
        private final String file;
        private final byte[] content;

        Broken(String file, String from, String to) {
            super(BrokenRulebookTest.class.getClassLoader());
            this.file = GuidelineFiles.FOLDER + file;
            var text = shipped(file);
            assertThat(text).contains(from);
            content = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals(file) ? new ByteArrayInputStream(content) : super.getResourceAsStream(name);
        }
    }

    private static String shipped(String file) {
        try (var in = BrokenRulebookTest.class.getClassLoader().getResourceAsStream(GuidelineFiles.FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> defects(String file, String from, String to) {
        try (var book = RuleBook.load(new Broken(file, from, to))) {
            return new HouseRules(book).defects(book.rule(RULE).orElseThrow());
        }
    }

    private static String part(String file, String from, String until) {
        var text = shipped(file);
        int begin = text.indexOf(from);
        int end = until == null ? text.length() : text.indexOf(until, begin);
        return text.substring(begin, end);
    }

    @Test
    void aRegisterRowWithoutAnAnswerIsRefused() {
        var row =
                "title: {en: \"Special feature 3: small batches\", zh: \"\u6279\u91cf\u5c0f\"}, text: source-pending, ";
        assertThatThrownBy(() -> RuleBook.load(
                                new Broken(REGISTER, row + "answered: by-evidence", row.substring(0, row.length() - 2)))
                        .registers())
                .hasMessageContaining(REGISTER)
                .hasMessageContaining("missing key answered");
    }

    @Test
    void aCitationThatNoRegisterHoldsIsRefused() {
        var citation = "{guideline: us-21cfr1271, clause: \"1271.260-a-e\"}";
        assertThatThrownBy(() ->
                        RuleBook.load(new Broken(FOLDER + "rule.yaml", citation, citation.replace("260-a-e", "999"))))
                .hasMessageContaining(FOLDER)
                .hasMessageContaining("us-21cfr1271 has no clause 1271.999");
        assertThatThrownBy(() -> RuleBook.load(
                        new Broken(FOLDER + "rule.yaml", citation, citation.replace("us-21cfr1271", "us-21cfr9999"))))
                .hasMessageContaining("no register for us-21cfr9999");
    }

    @Test
    void aRuleWithoutEachKindOfCaseIsRefused() {
        var cases = FOLDER + "cases.yaml";
        assertThat(defects(cases, part(cases, "conforming:", "nonconforming:"), ""))
                .contains("no case conforming", "no conforming case at the limit minutes");
        assertThat(defects(cases, part(cases, "nonconforming:", "not-assessed:"), ""))
                .contains("no case nonconforming", "no nonconforming case just beyond the limit minutes");
        assertThat(defects(cases, part(cases, "not-assessed:", null), "")).containsExactly("no case not-assessed");
    }

    @Test
    void aLimitWithoutACaseAtItAndOnePastItIsRefused() {
        var cases = FOLDER + "cases.yaml";
        assertThat(defects(cases, "minutesOverTransport: \"0\"", "minutesOverTransport: \"-1\""))
                .containsExactly("no conforming case at the limit minutes");
        assertThat(defects(cases, "minutesOverTransport: \"1\"", "minutesOverTransport: \"2\""))
                .containsExactly("no nonconforming case just beyond the limit minutes");
        assertThat(defects(FOLDER + "rule.yaml", "value: \"0\", uom: min", "value: \"5\", uom: min"))
                .contains("no conforming case at the limit minutes");
    }

    @Test
    void anAnswerThatPointsNowhereIsRefused() {
        try (var book = RuleBook.load(
                new Broken(REGISTER, "\"org.cellgmp.record.VectorLot\"", "\"org.cellgmp.record.NoSuchLot\""))) {
            assertThat(new HouseRules(book).defectsOfRegisters())
                    .contains("cn-cfdi-cell-gmp-2022 ch-3-3 points nowhere: org.cellgmp.record.NoSuchLot");
        }
        var cited = "  - {guideline: us-21cfr1271, clause: \"1271.260-a-e\"}\n";
        try (var book = RuleBook.load(new Broken(FOLDER + "rule.yaml", cited, ""))) {
            assertThat(new HouseRules(book).defectsOfRegisters())
                    .anyMatch(wrong -> wrong.startsWith("us-21cfr1271 1271.260-a-e is answered by"));
        }
    }

    @Test
    void aComponentThatNoRuleReadsIsRefused() {
        try (var book = RuleBook.load(BrokenRulebookTest.class.getClassLoader())) {
            var others =
                    book.rules().stream().filter(one -> !one.id().equals(RULE)).toList();
            assertThat(new HouseRules(book).idleComponents(others)).containsExactly("ReceiptFact.minutesOverTransport");
        }
        var rule = "cn-gmp-2010/art-175-3/1-" + nameOf("cn-gmp-2010/art-175-3/1") + "/rule.yaml";
        var reads = part(rule, "reads:", "\n");
        try (var book = RuleBook.load(new Broken(rule, reads, "reads: []"))) {
            assertThat(new HouseRules(book)
                            .defects(book.rule("cn-gmp-2010/art-175-3/1").orElseThrow()))
                    .anyMatch(wrong -> wrong.endsWith("and does not say so"));
        }
    }

    @Test
    void aCatalogueOfAnotherRulebookIsStale() {
        try (var shipped = RuleBook.load(BrokenRulebookTest.class.getClassLoader());
                var changed = RuleBook.load(
                        new Broken(FOLDER + "cases.yaml", "takes a minute more", "takes a minute longer"))) {
            assertThat(new Catalogue(changed).write()).isNotEqualTo(new Catalogue(shipped).write());
            assertThat(changed.digest()).isNotEqualTo(shipped.digest());
        }
    }

    @Test
    void aFindingThatIsNotTheExactOneIsRefused() {
        try (var book =
                RuleBook.load(new Broken(FOLDER + "cases.yaml", "The cells came 1 min", "The cells came 2 min"))) {
            assertThat(new SelfCheck(book).run())
                    .filteredOn(outcome -> !outcome.passed())
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome.replayed().rule()).isEqualTo(RULE));
        }
    }

    private static String nameOf(String id) {
        try (var book = RuleBook.load(BrokenRulebookTest.class.getClassLoader())) {
            return book.rule(id).orElseThrow().name();
        }
    }
}
