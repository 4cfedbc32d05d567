package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.document.control.ABatch.test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.cellgmp.template.data.BatchAnalyses;
import org.junit.jupiter.api.Test;

class BatchAnalysesMakerTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 1);

    @Test
    void a_result_at_the_limit_conforms_and_one_beyond_is_flagged() {
        var text = words(
                List.of(edition("1", BEFORE, null, test("Viability", ">= 70", "%"))),
                ABatch.number("AT").result("Viability", "70.0", "%"),
                ABatch.number("BEYOND").result("Viability", "69.9", "%"));
        assertThat(text)
                .contains("| Viability | method | >= 70 % | 70.0 % | 69.9 % (out of specification) |")
                .contains("| BEYOND | Viability | >= 70 % | 69.9 % (out of specification) | not recorded |")
                .doesNotContain("| AT | Viability");
    }

    @Test
    void a_pending_result_is_shown_as_pending_with_its_day_and_never_blank() {
        var text = words(
                List.of(edition(
                        "1", BEFORE, null, test("Sterility", "no growth", null), test("Mycoplasma", "absent", null))),
                ABatch.number("A")
                        .pending("Sterility", LocalDate.of(2026, 2, 1))
                        .pending("Mycoplasma", null));
        assertThat(text)
                .contains("| Sterility | method | no growth | pending, expected by 2026-02-01 |")
                .contains("| Mycoplasma | method | absent | pending |")
                .contains("| A | Sterility | no growth | pending, expected by 2026-02-01 | not recorded |");
    }

    @Test
    void a_missing_result_prints_not_recorded_and_is_listed() {
        var text = words(List.of(edition("1", BEFORE, null, test("Endotoxin", "<= 0.5", "EU/mL"))), ABatch.number("A"));
        assertThat(text)
                .contains("| Endotoxin | method | <= 0.5 EU/mL | not recorded |")
                .contains("| A | Endotoxin | <= 0.5 EU/mL | not recorded | not recorded |");
    }

    @Test
    void a_censored_result_that_cannot_be_judged_says_so() {
        var text = words(
                List.of(edition("1", BEFORE, null, test("Endotoxin", "<= 0.5", "EU/mL"))),
                ABatch.number("A").result("Endotoxin", "<0.6", "EU/mL"),
                ABatch.number("B").result("Endotoxin", "<0.5", "EU/mL"));
        assertThat(text).contains("<0.6 EU/mL (not judged) | <0.5 EU/mL |");
    }

    @Test
    void an_alternative_that_conforms_excuses_the_other() {
        var a = new SpecifiedTest("Potency a", null, "potency", null, "< 70", "%", false, "potency");
        var b = new SpecifiedTest("Potency b", null, "potency", null, "> 50", "%", false, "potency");
        var text = words(
                List.of(edition("1", BEFORE, null, a, b)),
                ABatch.number("A").result("Potency a", "80", "%").result("Potency b", "60", "%"),
                ABatch.number("B").result("Potency a", "80", "%").result("Potency b", "40", "%"));
        assertThat(text)
                .contains("80 % (the alternative criterion is met) | 80 % (out of specification)")
                .doesNotContain("| A | Potency a |")
                .contains("| B | Potency b | > 50 % | 40 % (out of specification)");
    }

    @Test
    void every_repetition_of_a_test_is_reported() {
        var text = words(
                List.of(edition("1", BEFORE, null, test("Viability", ">= 70", "%"))),
                ABatch.number("A").result("Viability", "65.0", "%").result("Viability", "71.0", "%"));
        assertThat(text).contains("65.0 % (out of specification) / 71.0 %");
    }

    @Test
    void a_test_that_the_edition_lacks_is_reported_under_its_own_name() {
        var text = words(List.of(edition("1", BEFORE, null)), ABatch.number("A").result("Odour", "none", null));
        assertThat(text).contains("| Odour | method Odour | no criterion in this edition | none |");
    }

    @Test
    void the_edition_in_force_on_the_day_of_release_judges_and_stands_above_its_batches() {
        var editions = List.of(
                edition("1", BEFORE, LocalDate.of(2026, 1, 9), test("Viability", ">= 70", "%")),
                edition("2", LocalDate.of(2026, 1, 10), null, test("Viability", ">= 80", "%")));
        // Both were made under edition 1; the second was released on the first day of edition 2.
        var text = words(
                editions,
                ABatch.number("OLD").result("Viability", "75", "%").releasedOn("2026-01-09T18:00:00+08:00"),
                ABatch.number("NEW").result("Viability", "75", "%").releasedOn("2026-01-10T08:00:00+08:00"));
        assertThat(text)
                .contains(
                        "2.1 Specification SPEC-1, edition 1\nNote: In force from 2025-01-01 until 2026-01-09.\n| Test | Method | Acceptance criterion | OLD |\n| Viability | method | >= 70 % | 75 % |")
                .contains(
                        "2.2 Specification SPEC-1, edition 2\nNote: In force from 2026-01-10 until further notice.\n| Test | Method | Acceptance criterion | NEW |\n| Viability | method | >= 80 % | 75 % (out of specification) |");
    }

    @Test
    void a_batch_without_an_edition_in_force_is_reported_without_verdict() {
        var text = words(
                List.of(edition("1", LocalDate.of(2027, 1, 1), null, test("Viability", ">= 70", "%"))),
                ABatch.number("A").result("Viability", "10", "%"));
        assertThat(text)
                .contains("Specification none in force, edition none in force")
                .contains("| Viability | method Viability | no criterion in this edition | 10 % |");
    }

    @Test
    void the_seventh_batch_opens_a_second_table() {
        var batches = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> ABatch.number("B" + i).result("Viability", "9" + i, "%"))
                .toArray(ABatch[]::new);
        var made = make(List.of(edition("1", BEFORE, null, test("Viability", ">= 70", "%"))), batches);
        assertThat(made.panels()).extracting(panel -> panel.batches().size()).containsExactly(6, 1);
    }

    @Test
    void batches_stand_in_the_order_of_production() {
        var made = make(
                List.of(),
                ABatch.number("LATE").producedOn(LocalDate.of(2026, 3, 1)),
                ABatch.number("EARLY").producedOn(LocalDate.of(2026, 2, 1)),
                ABatch.number("UNKNOWN").producedOn(null));
        assertThat(made.batches())
                .extracting(batch -> batch.number().text())
                .containsExactly("EARLY", "LATE", "UNKNOWN");
    }

    @Test
    void a_comment_that_names_a_publication_is_cited_once_with_its_batches() {
        var text = words(
                List.of(edition("1", BEFORE, null)),
                ABatch.number("A").commented("Results: doi:10.0000/invented Table 2"),
                ABatch.number("B")
                        .commented("Results: doi:10.0000/invented Table 2")
                        .commented("Nothing else."));
        assertThat(text).contains("4 Published sources").contains("| Results: doi:10.0000/invented Table 2 | A / B |");
    }

    @Test
    void every_printed_result_carries_the_address_of_its_cell() {
        var made = make(
                List.of(edition("1", BEFORE, null, test("Viability", ">= 70", "%"))),
                ABatch.number("A").result("Viability", "97.90", "%"));
        var figure =
                made.panels().get(0).lines().get(0).results().get(0).values().get(0);
        assertThat(figure.text()).isEqualTo("97.90 %");
        assertThat(figure.address()).hasToString("BR-2026-0001/v1#/qcResults/0/result");
    }

    private static Addressed<ProductSpecification> edition(
            String edition, LocalDate from, LocalDate until, SpecifiedTest... tests) {
        return new Addressed<>(
                Address.of("PS-2026-000" + edition, 1), ABatch.specification(edition, from, until, tests));
    }

    private static BatchAnalyses make(List<Addressed<ProductSpecification>> editions, ABatch... batches) {
        var all = new ArrayList<Addressed<BatchRecord>>();
        var releases = new java.util.HashMap<String, Release>();
        for (var batch : batches) {
            var one = batch.as(String.format("BR-2026-%04d", all.size() + 1));
            all.add(one);
            if (Release.inRecord(one) != null) releases.put(one.address().number(), Release.inRecord(one));
        }
        return new BatchAnalysesMaker(editions, Map.copyOf(releases))
                .make(Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"), all);
    }

    private static String words(List<Addressed<ProductSpecification>> editions, ABatch... batches) {
        return WordsOf.rendition(
                TemplateBook.shipped().template("batch-analyses").bind(make(editions, batches), Language.ENGLISH));
    }
}
