package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RecordKind;
import org.cellgmp.template.Language;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;

class StabilityMakerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final ProductSpecification EDITION = ABatch.specification(
            "1",
            LocalDate.of(2026, 1, 1),
            null,
            ABatch.test("Viability", ">= 75", "%"),
            ABatch.test("Sterility", "no growth", null));
    private static final List<Addressed<org.cellgmp.record.StabilityStudy>> STUDIES = List.of(
            AStudy.begun("B", LocalDate.of(2026, 2, 1))
                    .result(0, "Viability", ">= 70", "93.10", "%")
                    .result(3, "Viability", ">= 70", "74.2", "%")
                    .result(3, "Viability", ">= 70", ">70", "%")
                    .result(3, "Viability", ">= 0.7", "0.81", "1")
                    .result(null, null, LocalDate.of(2026, 5, 2), "Viability", ">= 70", "83.0", "%")
                    .result(0, "Sterility", "no growth", "no growth", null)
                    .result(9, "Viability", ">= 70", "55.5", "%")
                    .as("SS-2026-0002"),
            AStudy.begun("A", LocalDate.of(2026, 1, 1))
                    .supporting("12", "mo")
                    .result(3, "Viability", ">= 70", "88.4", "%")
                    .result("0", "d", LocalDate.of(2026, 1, 1), "Viability", ">= 70", "91.2", "%")
                    .result(6, "Viability", ">= 70", "69.8", "%")
                    .as("SS-2026-0001"),
            AStudy.begun("LATER", LocalDate.of(2026, 9, 2))
                    .result(0, "Viability", ">= 70", "99.9", "%")
                    .as("SS-2026-0003"));

    @Test
    void studies_begun_by_the_day_are_told_in_their_order_and_results_up_to_it() {
        var words = words("stability-data");
        assertThat(words)
                .contains(
                        "| 1 | A | long-term | drug product | LOT-A | cryobag | 2026-01-01 | no end recorded | 12 mo |")
                .contains(
                        "| 2 | B | long-term | drug product | LOT-B | cryobag | 2026-02-01 | no end recorded | not recorded |")
                .contains("| PROC-1 | 3 | cryobag | frozen | 24 mo |")
                .contains("| SPEC-1 | 1 | 2026-01-01 | no end recorded |")
                .doesNotContain("LATER", "99.9", "55.5");
    }

    @Test
    void results_are_judged_by_their_study_and_beside_it_by_what_is_in_force() {
        assertThat(words("stability-data"))
                .contains("| Viability | >= 70 % | >= 75 % | 91.2 % | 88.4 % | 69.8 % (out of specification) |")
                .contains(
                        "| Viability | >= 70 % / >= 0.7 | >= 75 % | 93.10 % | 74.2 % (outside the limits in force) / >70 % / 0.81 | 83.0 % |")
                .contains("| Sterility | no growth | no growth | no growth | no result | no result |");
    }

    @Test
    void only_final_numbers_of_the_unit_with_a_time_point_are_drawn() {
        var words = words("stability-data");
        assertThat(words)
                .contains("Viability [%]. 5 results of 2 lots, 0 d - 6 mo; outside limits: 2.")
                .contains("| 1 | LOT-A | A | 0 d | 2026-01-01 | 2026-01-02 | method | 91.2 % | conforms |")
                .contains("| 3 | LOT-A | A | 6 mo | 2026-07-01 | 2026-07-02 | method | 69.8 % | out of specification |")
                .contains(
                        "| 5 | LOT-B | B | 3 mo | 2026-05-01 | 2026-05-02 | method | 74.2 % | conforms, outside the limits in force |")
                .contains(
                        "| left out | LOT-B | B | 3 mo | 2026-05-01 | 2026-05-02 | method | >70 % | conforms, only known as")
                .contains("83.0 % | conforms, no time point |")
                .contains("another unit than the test");
        var page = files("stability-data", Language.ENGLISH).page();
        assertThat(page).contains("lower limit 75", "shelf life in force 24 mo", "shelf life supported 12 mo");
        assertThat(words).doesNotContain("Sterility [");
    }

    @Test
    void ages_in_different_units_stand_in_one_order() {
        assertThat(Age.days(new Quantity("1", "a")))
                .hasValueSatisfying(days -> assertThat(days)
                        .isEqualByComparingTo(Age.days(new Quantity("12", "mo")).orElseThrow()));
        assertThat(Age.days(new Quantity("3", "furlong"))).isEmpty();
        assertThat(Age.days(new Quantity("<3", "mo"))).isEmpty();
        assertThat(Age.days(null)).isEmpty();
    }

    @Test
    void every_result_of_the_records_is_found_in_the_text_of_the_file_and_leads_to_its_cell() throws IOException {
        for (var template : List.of("stability-data", "stability-data-substance"))
            for (var language : Language.values()) {
                var files = files(template, language);
                var lineage = new String(files.lineage(), StandardCharsets.UTF_8);
                if (System.getProperty("cellgmp.look") != null)
                    Files.write(Path.of(System.getProperty("cellgmp.look"), template + language + ".pdf"), files.pdf());
                try (var pdf = Loader.loadPDF(files.pdf())) {
                    var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                    assertThat(text).contains(template.endsWith("substance") ? "3.2.S.7.3" : "3.2.P.8.3");
                    for (var study : STUDIES.subList(0, 2))
                        for (int i = 0; i < study.record().results().size(); i++) {
                            var result = study.record().results().get(i);
                            if (result.testedAt().toLocalDate().isAfter(DAY)) continue;
                            assertThat(text).contains(result.result().replace(" ", ""));
                            assertThat(lineage)
                                    .contains("\"address\":\"" + study.address() + "#/results/" + i + "/result\"");
                        }
                }
            }
    }

    @Test
    void every_record_the_day_asks_for_is_a_source_even_where_nothing_of_it_is_printed() {
        assertThat(files("stability-data", Language.CHINESE).sources())
                .extracting(DocumentSourceView::record)
                .containsExactly("PR-2026-0001", "PS-2026-0001", "SS-2026-0001", "SS-2026-0002");
    }

    @Test
    void the_bytes_depend_on_neither_zone_nor_locale() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var here = files("stability-data", Language.BOTH);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            var there = files("stability-data", Language.BOTH);
            assertThat(there.pdf()).isEqualTo(here.pdf());
            assertThat(there.docx()).isEqualTo(here.docx());
            assertThat(there.companion()).isEqualTo(here.companion());
            assertThat(there.lineage()).isEqualTo(here.lineage());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static Rendering.Files files(String template, Language language) {
        return Rendering.files(
                new DocumentOrder(template, "P-1", List.of(), language.code(), DAY),
                material(),
                Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"),
                ABatch.MORNING);
    }

    private static String words(String template) {
        return WordsOf.rendition(files(template, Language.ENGLISH).rendition());
    }

    private static Rendering.Material material() {
        return new Rendering.Material(
                List.of(),
                List.of(new Addressed<>(Address.of("PS-2026-0001", 1), EDITION)),
                Map.of(),
                Map.of(
                        RecordKind.STABILITY_STUDY,
                        List.copyOf(STUDIES),
                        RecordKind.PRODUCT_VERSION,
                        List.of(new Addressed<>(Address.of("PR-2026-0001", 1), version()))));
    }

    static ProductVersion version() {
        return new ProductVersion(
                "P-1",
                "Invented cells",
                null,
                "CAR-T",
                null,
                null,
                null,
                null,
                null,
                "cryobag",
                null,
                "frozen",
                new Quantity("24", "mo"),
                null,
                "PROC-1",
                "3",
                "MR-1 v2",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
