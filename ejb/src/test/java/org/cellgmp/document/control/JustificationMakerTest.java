package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.template.Language;
import org.cellgmp.template.WordsOf;
import org.cellgmp.template.data.DocumentHead;
import org.junit.jupiter.api.Test;

/** Justification of specification and list of analytical procedures, both from editions and batches. */
class JustificationMakerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final ProductSpecification EDITION = ABatch.specification(
            "3",
            LocalDate.of(2025, 1, 1),
            null,
            ABatch.test("Viability", ">= 70", "%"),
            ABatch.test("Endotoxin", "<= 0.5", "EU/mL"),
            ABatch.test("Sterility", "no growth", null),
            ABatch.test("Copies", "<= 5", "copies/cell"));

    private static final List<ABatch> BATCHES = List.of(
            ABatch.number("B-1")
                    .producedOn(LocalDate.of(2026, 1, 1))
                    .result("Viability", "97.90", "%")
                    .by("count", "4")
                    .result("Endotoxin", "<0.05", "EU/mL")
                    .result("Sterility", "no growth", null)
                    .result("Copies", "1.2", "copies/cell"),
            ABatch.number("B-2")
                    .producedOn(LocalDate.of(2026, 1, 2))
                    .result("Viability", "69.9", "%")
                    .by("method", "5")
                    .result("Viability", ">90", "%")
                    .result("Viability", "0.88", "1")
                    .result("Viability", "80", "%", "interim", null)
                    .pending("Sterility", LocalDate.of(2026, 4, 1))
                    .result("Copies", "1.4", "copies/cell"),
            ABatch.number("B-3")
                    .producedOn(LocalDate.of(2026, 1, 3))
                    .result("Viability", "88.1", "%")
                    .by("method", "5")
                    .result("Phenotype", "T cells", null));

    @Test
    void final_numbers_in_the_unit_of_the_test_count_and_the_rest_is_listed() {
        // 97.90, 69.9, 88.1: mean 85.3; squares of the distances 158.76 + 237.16 + 7.84 = 403.76, half of it 201.88.
        assertThat(words("specification-justification"))
                .contains("| Viability | >= 70 % | 3 | 69.9 % | 97.90 % | 88.1 % | 85.300 % | 14.208 % | 1 | 3 |")
                .contains("| 1 | B-1 | 2026-01-01 | count | 97.90 % | conforms |")
                .contains("| 2 | B-2 | 2026-01-02 | method | 69.9 % | out of specification |")
                .contains(
                        "| left out | B-2 | 2026-01-02 | method Viability | >90 % | conforms, only known as above or below |")
                .contains("| 0.88 | not judged, another unit than the test |")
                .contains("| 80 % (interim) | not judged, interim or awaited |")
                .contains("| 3 | B-3 | 2026-01-03 | method | 88.1 % | conforms |");
    }

    @Test
    void two_results_have_no_standard_deviation_and_it_is_said() {
        assertThat(words("specification-justification"))
                .contains("| 2 | 1.2 copies/cell | 1.4 copies/cell | 1.30 copies/cell | 1.30 copies/cell"
                        + " | not given for fewer than 3 results | 0 | 0 |");
    }

    @Test
    void tests_without_numbers_are_listed_with_their_counts() {
        assertThat(words("specification-justification"))
                .contains("| Endotoxin | <= 0.5 EU/mL | 1 | 1 | 0 | 0 | 0 |")
                .contains("| Sterility | no growth | 2 | 0 | 1 | 1 | 0 |");
    }

    @Test
    void the_drawing_has_a_spot_for_each_result_and_the_limit() {
        assertThat(words("specification-justification"))
                .contains("Viability. Results 3, lowest 69.9, highest 97.90, mean 85.300; criterion >= 70 %.");
        var page = files("specification-justification", Language.ENGLISH).page();
        assertThat(page).contains("lower limit 70", "mean 85.300");
        assertThat(page.split("<circle", -1)).hasSize(1 + 3 + 2);
    }

    @Test
    void procedures_are_listed_by_version_and_one_that_differs_is_marked() {
        assertThat(words("analytical-procedures"))
                .contains("| Viability | method | count (differs from the specification) | 4 | 1 | B-1 / ")
                .contains("| Viability | method | method | 5 | 2 | B-2 / ")
                .contains(
                        "| Sterility | method | method Sterility (differs from the specification) | not recorded | 2 |")
                .contains("| Phenotype | not in an edition in force | method Phenotype | not recorded | 1 | B-3 / ");
        assertThat(words("analytical-procedures", BATCHES.get(2)))
                .contains("| Endotoxin | method | no result in these batches | none | 0 | none | none |");
    }

    @Test
    void without_an_edition_in_force_nothing_is_judged() {
        var order = new DocumentOrder("specification-justification", "P-1", List.of(), "en", DAY.minusYears(5));
        var rendition = Rendering.bind(order, material(BATCHES), head());
        assertThat(WordsOf.rendition(rendition)).contains("No edition is in force on 2021-03-01.");
    }

    @Test
    void every_result_of_the_records_is_found_in_the_text_of_the_file_and_leads_to_its_cell() throws IOException {
        for (var template : List.of("specification-justification", "specification-justification-substance"))
            for (var language : Language.values()) {
                var files = files(template, language);
                var lineage = new String(files.lineage(), StandardCharsets.UTF_8);
                try (var pdf = Loader.loadPDF(files.pdf())) {
                    var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                    assertThat(text).contains(template.endsWith("substance") ? "3.2.S.4.5" : "3.2.P.5.6");
                    for (var batch : material(BATCHES).batches())
                        for (int i = 0; i < batch.record().qcResults().size(); i++) {
                            var result = batch.record().qcResults().get(i);
                            if (!List.of("Viability", "Copies").contains(result.test())) continue;
                            assertThat(text).contains(result.result());
                            assertThat(lineage)
                                    .contains("\"address\":\"" + batch.address() + "#/qcResults/" + i + "/result\"");
                        }
                    for (var test : EDITION.tests())
                        assertThat(text).contains(test.criterion().replace(" ", ""));
                    assertThat(text).contains("85.300", "14.208");
                }
            }
    }

    @Test
    void the_bytes_depend_on_neither_zone_nor_locale() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        for (var template : List.of("specification-justification", "analytical-procedures")) {
            var here = files(template, Language.BOTH);
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                var there = files(template, Language.BOTH);
                assertThat(there.pdf()).isEqualTo(here.pdf());
                assertThat(there.docx()).isEqualTo(here.docx());
                assertThat(there.companion()).isEqualTo(here.companion());
                assertThat(there.lineage()).isEqualTo(here.lineage());
            } finally {
                TimeZone.setDefault(zone);
                Locale.setDefault(locale);
            }
        }
    }

    private static Rendering.Files files(String template, Language language) {
        return Rendering.files(order(template, language), material(BATCHES), head(), ABatch.MORNING);
    }

    private static String words(String template, ABatch... some) {
        var batches = some.length == 0 ? BATCHES : List.of(some);
        return WordsOf.rendition(Rendering.bind(order(template, Language.ENGLISH), material(batches), head()));
    }

    private static DocumentOrder order(String template, Language language) {
        return new DocumentOrder(template, "P-1", List.of(), language.code(), DAY);
    }

    private static DocumentHead head() {
        return Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example");
    }

    private static Rendering.Material material(List<ABatch> some) {
        var batches = new ArrayList<Addressed<BatchRecord>>();
        for (var batch : some) batches.add(batch.as("BR-2026-000" + (batches.size() + 1)));
        return new Rendering.Material(
                batches, List.of(new Addressed<>(Address.of("PS-2026-0001", 1), EDITION)), Map.of());
    }
}
