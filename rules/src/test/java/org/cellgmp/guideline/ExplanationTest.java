package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.cellgmp.guideline.Explanation.LimitSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a finding is told with: every finding that the cases provoke, of every rule. */
class ExplanationTest {
    static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(ExplanationTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @Test
    void everyLimitOfEveryFindingHasASourceAndThatOfARuleIsFoundThere() {
        var counted = new EnumMap<LimitSource, Integer>(LimitSource.class);
        for (var rule : book.rules())
            for (var one : book.cases(rule.id()))
                for (var finding : book.judge(one.facts(), rule.id()).findings) {
                    var explained = Explanation.of(finding, Optional.of(rule));
                    assertThat(explained.rewritten()).isFalse();
                    assertThat(explained.source() == null).as(finding.id()).isEqualTo(finding.limit() == null);
                    if (explained.source() == null) continue;
                    counted.merge(explained.source(), 1, Integer::sum);
                    if (explained.source() == LimitSource.RULE)
                        assertThat(explained.limits())
                                .as(finding.id())
                                .isNotEmpty()
                                .allSatisfy(limit -> assertThat(limit.source()).isNotBlank());
                    else assertThat(explained.limits()).isEmpty();
                }
        assertThat(counted).containsOnlyKeys(LimitSource.values());
    }

    @Test
    void aRuleThatWasRewrittenOrWithdrawnIsSaidToBeSo() {
        var rule = book.rule("cn-cfdi-cell-gmp-2022/ch-7-r9.2/1").orElseThrow();
        var finding = new Finding(
                "x",
                rule.id(),
                "0",
                Severity.MAJOR,
                true,
                "BR-2026-0001/v1#/receipt",
                null,
                "+1 min",
                "0 min",
                "m",
                "m",
                "r",
                "r",
                List.of());
        assertThat(Explanation.of(finding, Optional.of(rule)).rewritten()).isTrue();
        assertThat(Explanation.of(finding, Optional.of(rule)).limits())
                .extracting(RuleLimit::name)
                .containsExactly("minutes");
        var withdrawn = Explanation.of(finding, Optional.empty());
        assertThat(withdrawn.rule()).isNull();
        assertThat(withdrawn.source()).isNull();
        assertThat(withdrawn.rewritten()).isFalse();
    }
}
