package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.record.YieldFigure;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that look back on a product as a whole, for both products of the demonstration. */
class DossierDocumentsTest {
    private static final Map<String, AProduct> PRODUCTS =
            Map.of("DEMO-CART-19", new AProduct("DEMO-CART-19"), "DEMO-UCMSC", new AProduct("DEMO-UCMSC"));
    private static final List<String> MODULE_3 = List.of(
            "specification",
            "specification-justification",
            "manufacturers",
            "batch-formula",
            "stability-data",
            "batch-analyses");

    @ParameterizedTest
    @CsvSource({
        "DEMO-CART-19, quality-summary",
        "DEMO-UCMSC, quality-summary",
        "DEMO-CART-19, quality-summary-substance",
        "DEMO-CART-19, process-validation",
        "DEMO-UCMSC, process-validation-substance",
        "DEMO-CART-19, analytical-validation",
        "DEMO-UCMSC, analytical-validation-substance",
        "DEMO-CART-19, process-development",
        "DEMO-CART-19, regional-register",
        "DEMO-CART-19, subject-batches",
        "DEMO-CART-19, trial-synopsis",
        "DEMO-UCMSC, manufacturing-report",
        "DEMO-UCMSC, process-development-substance",
    })
    void every_figure_of_the_lineage_stands_in_the_text_of_the_file_and_in_its_record(String product, String template)
            throws IOException {
        var records = PRODUCTS.get(product);
        var numbers = new HashSet<String>();
        records.all().forEach(one -> numbers.add(one.address().number()));
        for (var language : Language.values()) {
            var files = records.files(template, language);
            try (var pdf = Loader.loadPDF(files.pdf())) {
                var text = plain(new PDFTextStripper().getText(pdf));
                assertThat(text)
                        .contains(TemplateBook.shipped().template(template).section());
                assertThat(files.places()).isNotEmpty();
                for (var place : files.places()) {
                    assertThat(text).as(place.address().toString()).contains(plain(place.printed()));
                    assertThat(numbers).contains(place.address().number());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMO-CART-19", "DEMO-UCMSC"})
    void every_figure_of_the_quality_summary_stands_in_module_3_with_the_same_address_and_text(String product) {
        for (var language : Language.values()) {
            var module3 = new HashMap<Address, Set<String>>();
            for (var template : MODULE_3)
                for (var place : PRODUCTS.get(product).files(template, language).places())
                    module3.computeIfAbsent(place.address(), one -> new HashSet<>())
                            .add(place.printed());
            var summary =
                    PRODUCTS.get(product).files("quality-summary", language).places();
            assertThat(summary).hasSizeGreaterThan(40);
            for (var place : summary)
                assertThat(module3.get(place.address()))
                        .as(place.address().toString())
                        .contains(place.printed());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quality-summary",
                "process-validation",
                "analytical-validation",
                "process-development",
                "manufacturing-report"
            })
    void the_bytes_depend_on_neither_zone_nor_locale(String template) {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var records = PRODUCTS.get("DEMO-CART-19");
        var here = records.files(template, Language.BOTH);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            var there = records.files(template, Language.BOTH);
            assertThat(there.pdf()).isEqualTo(here.pdf());
            assertThat(there.docx()).isEqualTo(here.docx());
            assertThat(there.lineage()).isEqualTo(here.lineage());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void the_batches_that_qualify_the_process_are_those_made_for_it_or_named_by_a_study_of_it() {
        var words = PRODUCTS.get("DEMO-UCMSC").words("process-validation");
        assertThat(words)
                .contains("| DEMO-MSC-07 | 2026-01-30 | MBR-UCMSC v2 | clinical | VAL-DEMO-21 |")
                .doesNotContain("DEMO-MSC-08");
        for (var batch : PRODUCTS.get("DEMO-UCMSC").all(BatchRecord.class).subList(0, 7))
            for (var yield : batch.record().yields())
                assertThat(words)
                        .contains("| " + batch.record().header().batchNumber() + " | " + yield.stage() + " | "
                                + yield.theoretical() + " ");
    }

    @Test
    void a_yield_is_judged_without_rounding_and_not_where_a_number_is_missing() {
        assertThat(ValidationMaker.stands(yielded("3", "1", "33.333", "100"))).isEqualTo(Reached.Standing.WITHIN);
        assertThat(ValidationMaker.stands(yielded("3", "1", "33.334", "100"))).isEqualTo(Reached.Standing.OUTSIDE);
        assertThat(ValidationMaker.stands(yielded("4.0E9", "4.8E9", null, "120")))
                .isEqualTo(Reached.Standing.WITHIN);
        assertThat(ValidationMaker.stands(yielded("4.0E9", "4.9E9", null, "120")))
                .isEqualTo(Reached.Standing.OUTSIDE);
        assertThat(ValidationMaker.stands(yielded("3", "<1", "30", "100"))).isEqualTo(Reached.Standing.UNTOLD);
        assertThat(ValidationMaker.stands(yielded("3", "1", null, null))).isEqualTo(Reached.Standing.UNTOLD);
        assertThat(ValidationMaker.stands(yielded("3", "1", "a third", "100"))).isEqualTo(Reached.Standing.UNTOLD);
    }

    private static YieldFigure yielded(String theoretical, String actual, String low, String high) {
        return new YieldFigure("Harvest", theoretical, actual, "cells", low, high, null, null, null);
    }

    @Test
    void every_test_of_the_specification_stands_beside_its_study_or_says_that_there_is_none() {
        var words = PRODUCTS.get("DEMO-CART-19").words("analytical-validation");
        assertThat(words)
                .contains("| CAR19+ cells | flow cytometry | >= 20 % | VAL-DEMO-06 | VR-DEMO-06 |")
                .contains("| Mycoplasma | PCR | absent | no study recorded | no study recorded |");
        for (var study : PRODUCTS.get("DEMO-CART-19").all(ValidationStudy.class))
            if ("analytical".equals(study.record().subject()))
                for (var result : study.record().results())
                    assertThat(words).contains("| " + result.characteristic() + " | " + result.criterion());
    }

    @Test
    void what_changed_between_editions_of_a_master_record_is_told_place_by_place() {
        var product = PRODUCTS.get("DEMO-CART-19");
        assertThat(product.words("process-development"))
                .contains("| step changed | 6 | Medium exchange | Feeding | Medium exchange |")
                .contains("| step changed | 5 | Expansion | 288 h | 240 h |")
                .contains("| parameter changed | 5 | CO2 | 3.0 - 6.0 % | 4.0 - 6.0 % |")
                .contains("| parameter added | 5 | pH | none | 6.90 - 7.50 |")
                .contains("| parameter removed | 7 | Washes | 2 - 2 | none |")
                .contains("| DEMO-ARI-01 | starting cells | DN-2026-0001 | named by its record alone |")
                .doesNotContain("SUBJ-DEMO-101")
                .doesNotContain("COI-DEMO-0001");
        var master = product.all(MasterRecord.class).get(0);
        assertThat(new MasterChanges(master, master).changes()).isEmpty();
    }

    @Test
    void results_of_two_versions_of_the_process_stand_one_below_the_other() {
        var first = ABatch.number("B-1").result("Viability", "90.1", "%").as("BR-2026-0001");
        var second = ABatch.number("B-2")
                .followed("MR-1 v3")
                .result("Viability", "95.4", "%")
                .as("BR-2026-0002");
        var product = new DevelopmentMaker(
                List.of(new Addressed<>(
                        Address.of("PS-2026-0001", 1),
                        ABatch.specification(
                                "1", LocalDate.of(2025, 1, 1), null, ABatch.test("Viability", ">= 80", "%")))),
                List.of(),
                new ValidationStudies(List.of(), AProduct.DAY, Part.PRODUCT),
                new Origins(List.of(), List.of(), List.of()),
                List.of(first, second),
                AProduct.DAY,
                Part.PRODUCT);
        assertThat(product.make(AProduct.head()).panels().get(0).lines())
                .extracting(
                        line -> line.version().text(),
                        line -> line.lowest().text(),
                        line -> line.mean().text())
                .containsExactly(tuple("MR-1 v2", "90.1 %", "90.10 %"), tuple("MR-1 v3", "95.4 %", "95.40 %"));
    }

    @Test
    void the_register_names_every_study_every_record_and_every_lot_once() {
        var product = PRODUCTS.get("DEMO-CART-19");
        var words = product.words("regional-register");
        for (var study : product.all(ValidationStudy.class))
            assertThat(words.split("\\| " + study.record().code() + " \\|", -1))
                    .as(study.record().code())
                    .hasSize(2);
        for (var batch : product.all(BatchRecord.class))
            assertThat(words)
                    .contains("| " + batch.record().header().batchNumber() + " | "
                            + batch.address().number() + " |");
        for (var study : product.all(StabilityStudy.class))
            assertThat(words)
                    .contains("| " + study.record().code() + " | "
                            + study.record().purpose() + " | ");
    }

    @Test
    void the_year_up_to_the_day_counts_what_its_batches_say() {
        var product = PRODUCTS.get("DEMO-CART-19");
        assertThat(product.words("manufacturing-report"))
                .contains("The year from 2025-03-02 to 2026-03-01.")
                .contains("| MBR-CART-19 | 3 | 2025-10-01 | edition for the demonstration |")
                .doesNotContain("| MBR-CART-19 | 2 |")
                .contains("| Batches made | 3 | Released by the end of the period | 0 |")
                .contains("| STB-DEMO-01 | DEMO-ARI-01 | 2026-01-21 | running | 4 | 0 |");
        assertThat(PRODUCTS.get("DEMO-UCMSC").words("manufacturing-report"))
                .contains("| Batches made | 7 |")
                .doesNotContain("DEMO-MSC-08");
    }

    @Test
    void a_subject_stands_under_its_pseudonym_with_the_batch_and_its_record() {
        assertThat(PRODUCTS.get("DEMO-CART-19").words("subject-batches"))
                .contains("| SUBJ-DEMO-101 | DEMO-TRIAL-19 | 2.0 | 1 | DEMO-ARI-01 | BR-2026-0001 |");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
