package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.Limit;

/** No rule depends on which fact the engine meets first. */
class FindingsOrderTest {
    static RuleBook book;
    static List<Fact> facts;

    @BeforeContainer
    static void load() {
        book = RuleBook.load(FindingsOrderTest.class.getClassLoader());
        facts = new ArrayList<>();
        for (var rule : book.rules())
            for (var one : book.cases(rule.id())) if (rule.limits().size() <= 3) facts.addAll(one.facts());
        facts.removeIf(Limit.class::isInstance);
    }

    @AfterContainer
    static void close() {
        book.close();
    }

    @Property(tries = 40)
    void anyOrderOfFactsGivesTheSameFindings(@ForAll long seed) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(words(shuffled)).isEqualTo(words(facts));
    }

    private static List<String> words(List<Fact> given) {
        return book.judge(given, null).findings.stream()
                .map(finding -> finding.id() + " " + finding.message())
                .sorted()
                .toList();
    }
}
