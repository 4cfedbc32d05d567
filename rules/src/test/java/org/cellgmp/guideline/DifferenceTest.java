package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.cellgmp.guideline.EditionDifference.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What jurisdictions and editions ask differently. */
class DifferenceTest {
    static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(DifferenceTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @Test
    void eachDemandOfABatchIsSetBesideWhoAsksForIt() {
        var batch = new ConformingBatch();
        batch.rooms.clear();
        batch.jurisdictions = Set.of("CN");
        var demands = JurisdictionDifference.ofBatch(book, batch.examination());
        assertThat(demands).isNotEmpty().allSatisfy(demand -> {
            assertThat(demand.askedBy()).isNotEmpty().isSubsetOf(Demand.JURISDICTIONS);
            assertThat(demand.differs()).isEqualTo(demand.askedBy().size() < 3);
            assertThat(demand.verdict()).isNotEqualTo(Demand.Verdict.NOT_JUDGED);
            assertThat(demand.findings().isEmpty()).isEqualTo(demand.verdict() != Demand.Verdict.FOUND);
        });
        // Only the EU asks whether an open step was monitored; the batch is meant for China and is told all the same.
        assertThat(demands)
                .filteredOn(demand -> demand.rule().id().equals("eu-gmp-annex1-2022/9.24/1"))
                .singleElement()
                .satisfies(demand -> {
                    assertThat(demand.askedBy()).contains("EU");
                    assertThat(demand.verdict()).isEqualTo(Demand.Verdict.FOUND);
                });
        for (var only : Demand.JURISDICTIONS)
            assertThat(demands).as(only).anyMatch(demand -> demand.askedBy().equals(Set.of(only)));
    }

    @Test
    void aGuidelineThatDoesNotSpeakOfAProductOrIsNotInForceAsksNothingOfIt() {
        var day = LocalDate.of(2026, 6, 1);
        var carT = JurisdictionDifference.ofProduct(book, "CAR-T", null, day);
        var stem = JurisdictionDifference.ofProduct(book, "MSC", null, day);
        assertThat(carT).allMatch(demand -> demand.verdict() == Demand.Verdict.NOT_JUDGED);
        assertThat(stem.stream().flatMap(demand -> demand.by().values().stream().flatMap(java.util.List::stream)))
                .anyMatch(citation -> citation.guideline().equals("cn-cde-stem-cmc-2023"));
        assertThat(carT.stream().flatMap(demand -> demand.by().values().stream().flatMap(java.util.List::stream)))
                .noneMatch(citation -> citation.guideline().equals("cn-cde-stem-cmc-2023"));
        var before = JurisdictionDifference.ofProduct(book, null, null, LocalDate.of(2023, 8, 24));
        var after = JurisdictionDifference.ofProduct(book, null, null, LocalDate.of(2023, 8, 25));
        assertThat(asks(before, "eu-gmp-annex1-2022")).isFalse();
        assertThat(asks(after, "eu-gmp-annex1-2022")).isTrue();
    }

    private static boolean asks(java.util.List<Demand> demands, String guideline) {
        return demands.stream()
                .flatMap(demand -> demand.by().values().stream().flatMap(java.util.List::stream))
                .anyMatch(citation -> citation.guideline().equals(guideline));
    }

    private static Register register(String clauses) {
        return Register.read(("""
                guideline: some
                title: {en: "Title", zh: "\u6807\u9898"}
                issuer: Someone
                edition: "2020-01-01"
                source: somewhere
                jurisdiction: CN
                clauses:
                """ + clauses).getBytes(StandardCharsets.UTF_8), "register.yaml");
    }

    private static String clause(String number, String title, String answer) {
        return "  - {key: \"" + number + "\", clause: \"" + number + "\", title: {en: \"" + title
                + "\", zh: \"\u7532\"}," + " text: source-read, " + answer + "}\n";
    }

    @Test
    void anEditionTellsWhatWasAddedChangedAndLeftOutAndWhichRulesThatTouches() {
        var earlier = register(clause("1", "Kept", "answered: by-rule, by: [\"a/1/1\"]")
                + clause("2", "Changed", "answered: by-rule, by: [\"a/2/1\"]")
                + clause("3", "Gone", "answered: by-rule, by: [\"a/3/1\"]"));
        var later = register(clause("4", "Added", "answered: planned")
                + clause("2", "Changed in words", "answered: by-rule, by: [\"a/2/1\", \"a/2/2\"]")
                + clause("1", "Kept", "answered: by-rule, by: [\"a/1/1\"]"));
        var difference = EditionDifference.of(earlier, later);
        assertThat(difference.lines())
                .extracting(EditionDifference.Line::kind)
                .containsExactly(Kind.ADDED, Kind.CHANGED, Kind.SAME, Kind.GONE);
        assertThat(difference.touched()).containsExactly("a/2/1", "a/2/2", "a/3/1");
        assertThat(EditionDifference.of(earlier, earlier).touched()).isEmpty();
        assertThat(EditionDifference.of(earlier, earlier).count(Kind.SAME)).isEqualTo(3);
    }

    @Test
    void theDraftOfAnnex11IsSetBesideTheEditionInForce() {
        var difference = EditionDifference.of(
                book.register("eu-gmp-annex11-2011").orElseThrow(),
                book.register("eu-gmp-annex11-draft2025").orElseThrow());
        assertThat(difference.count(Kind.ADDED) + difference.count(Kind.CHANGED) + difference.count(Kind.SAME))
                .isEqualTo(difference.later().clauses().size());
        assertThat(difference.lines()).anyMatch(line -> line.kind() == Kind.ADDED);
    }
}
