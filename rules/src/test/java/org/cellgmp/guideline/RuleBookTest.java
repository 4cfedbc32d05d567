package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every rule, with the rule alone and with the whole book listening. */
class RuleBookTest {
    static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(RuleBookTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @TestFactory
    Stream<DynamicTest> casesAlone() {
        return cases(false);
    }

    @TestFactory
    Stream<DynamicTest> casesWithTheWholeBook() {
        return cases(true);
    }

    /** A case speaks of few facts: if their order mattered, the other way round would show it. */
    @TestFactory
    Stream<DynamicTest> casesWithTheirFactsTheOtherWayRound() {
        var check = new SelfCheck(book);
        return book.rules().stream()
                .flatMap(rule -> book.cases(rule.id()).stream())
                .filter(one -> one.facts().size() > 1)
                .map(one -> DynamicTest.dynamicTest(one.title(), () -> {
                    for (var wholeBook : List.of(true, false))
                        assertThat(check.replay(reversed(one), wholeBook).wrong())
                                .as(one.title())
                                .isEmpty();
                }));
    }

    private static Case reversed(Case one) {
        var facts = new ArrayList<>(one.facts());
        Collections.reverse(facts);
        return new Case(
                one.rule(),
                one.verdict(),
                one.it(),
                one.atLimit(),
                one.beyondLimit(),
                facts,
                one.findings(),
                one.also(),
                one.missing());
    }

    private static Stream<DynamicTest> cases(boolean wholeBook) {
        var check = new SelfCheck(book);
        return book.rules().stream()
                .flatMap(rule -> book.cases(rule.id()).stream())
                .map(one -> DynamicTest.dynamicTest(
                        one.title(),
                        () -> assertThat(check.replay(one, wholeBook).wrong())
                                .as(one.title())
                                .isEmpty()));
    }
}
