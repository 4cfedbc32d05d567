package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.cellgmp.record.BatchRecord;
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
    @ValueSource(strings = {"quality-summary", "process-validation", "analytical-validation"})
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

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
