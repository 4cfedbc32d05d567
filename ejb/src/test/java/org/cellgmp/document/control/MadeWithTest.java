package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.document.control.DemonstratedProduct.ALL;
import static org.cellgmp.document.control.DemonstratedProduct.CART;
import static org.cellgmp.document.control.DemonstratedProduct.DAY;
import static org.cellgmp.document.control.DemonstratedProduct.MSC;
import static org.cellgmp.document.control.DemonstratedProduct.all;
import static org.cellgmp.document.control.DemonstratedProduct.around;
import static org.cellgmp.document.control.DemonstratedProduct.batches;
import static org.cellgmp.document.control.DemonstratedProduct.files;
import static org.cellgmp.document.control.DemonstratedProduct.look;
import static org.cellgmp.document.control.DemonstratedProduct.plain;
import static org.cellgmp.document.control.DemonstratedProduct.words;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.ContainerClosure;
import org.cellgmp.record.Donation;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.ReferenceStandard;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What surrounds the batches of the demonstration - materials, places, standards, containers - as documents. */
class MadeWithTest {
    private static final List<String> TEMPLATES = List.of(
            "materials",
            "reference-standards",
            "container-closure",
            "product-description",
            "general-information",
            "facilities-equipment",
            "adventitious-agents",
            "manufacturing-testing");

    static Stream<String> offered() {
        return TemplateBook.shipped().offered().stream()
                .filter(one -> TEMPLATES.contains(one.kind()))
                .map(one -> one.name());
    }

    @ParameterizedTest
    @MethodSource("offered")
    void every_figure_of_the_lineage_stands_in_the_text_of_the_file_and_leads_to_a_source(String template)
            throws IOException {
        for (var language : Language.values()) {
            var files = files(template, CART, language);
            look(template, language, files);
            try (var pdf = Loader.loadPDF(files.pdf())) {
                var text = plain(new PDFTextStripper().getText(pdf));
                assertThat(text)
                        .contains(TemplateBook.shipped().template(template).section());
                assertThat(files.places()).isNotEmpty();
                for (var place : files.places()) {
                    assertThat(text).as(place.address().toString()).contains(plain(place.printed()));
                    assertThat(files.sources())
                            .extracting(DocumentSourceView::record)
                            .contains(place.address().number());
                }
            }
        }
    }

    @Test
    void the_bytes_depend_on_neither_zone_nor_locale() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        for (var template : TEMPLATES) {
            var here = files(template, CART, Language.BOTH);
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                var there = files(template, CART, Language.BOTH);
                assertThat(there.pdf()).as(template).isEqualTo(here.pdf());
                assertThat(there.docx()).as(template).isEqualTo(here.docx());
                assertThat(there.lineage()).as(template).isEqualTo(here.lineage());
            } finally {
                TimeZone.setDefault(zone);
                Locale.setDefault(locale);
            }
        }
    }

    @Test
    void every_lot_that_a_master_record_asks_for_is_told_with_its_certificate_and_the_batches_it_went_into() {
        var words = words("materials", CART);
        var told = around(CART).getOrDefault(RecordKind.MATERIAL_LOT, List.of());
        assertThat(told).isNotEmpty();
        for (var one : told) {
            var lot = (MaterialLot) one.record();
            assertThat(words).contains("| " + lot.materialCode() + " | " + lot.name() + " | " + lot.lot() + " | ");
            assertThat(words).contains("| " + lot.certificate() + " | ");
        }
        for (var batch : batches(CART))
            for (var use : batch.record().materials())
                assertThat(words).contains("| " + use.materialCode() + " | " + use.name() + " | " + use.lot() + " | ");
        assertThat(words).contains("| its lot stands above |");
        for (var one : ALL)
            if (one.record() instanceof VectorLot lot)
                for (var test : lot.tests())
                    assertThat(words).contains("| " + lot.lot() + " | " + test.category() + " | " + test.test() + " |");
    }

    @Test
    void a_bank_is_told_with_its_tests_and_a_lot_that_came_later_is_not() {
        var words = words("materials", MSC);
        for (var one : ALL)
            if (one.record() instanceof CellBank bank && bank.productCode().equals(MSC)) {
                assertThat(words).contains("| " + bank.code() + " | " + bank.name() + " | " + bank.tier() + " |");
                for (var test : bank.tests())
                    assertThat(words)
                            .contains("| " + bank.code() + " | " + test.category() + " | " + test.test() + " |");
            }
        var early = WordsOf.rendition(files("materials", CART, Language.ENGLISH, LocalDate.of(2025, 11, 9))
                .rendition());
        assertThat(early)
                .contains(
                        "| BUF-0001 | DEMO-ARI-01 / DEMO-ARI-02 / DEMO-ARI-03 | released | no record of the lot above |");
    }

    @Test
    void a_material_of_human_origin_is_told_with_what_is_stated_on_viruses() {
        var lot = new MaterialLot(
                "DEMO-ALB",
                "Albumin",
                "ALB-1",
                "Maker",
                true,
                "GMP",
                "Human",
                "released",
                null,
                null,
                null,
                null,
                "COA-9",
                null,
                null,
                null,
                null,
                null,
                "Example Land",
                null,
                "VS-77",
                null,
                null,
                null,
                null,
                null,
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
        var data = new MaterialsMaker(
                        all(ProductSpecification.class, CART),
                        new Masters(List.of(), List.of(), DAY),
                        List.of(new Addressed<>(Address.of("ML-2026-0099", 1), lot)),
                        new CellSources(List.of(), List.of(), List.of(), DAY),
                        List.of(),
                        DAY)
                .make(Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"));
        assertThat(data.biological()).singleElement().satisfies(one -> {
            assertThat(one.origin().text()).isEqualTo("Human");
            assertThat(one.country().text()).isEqualTo("Example Land");
            assertThat(one.safety().address()).hasToString("ML-2026-0099/v1#/virusSafety");
        });
    }

    @Test
    void standards_stand_with_their_values_and_one_past_its_day_is_marked() {
        var words = words("reference-standards", CART);
        for (var one : ALL)
            if (one.record() instanceof ReferenceStandard standard
                    && standard.productCode().equals(CART)) {
                assertThat(words).contains("| " + standard.code() + " | " + standard.name() + " | " + standard.lot());
                assertThat(words).contains("| " + standard.assigned().value() + " ");
                for (var test : standard.tests())
                    assertThat(words).contains("| " + test.test() + " | " + test.method());
            }
        assertThat(words).contains("| in use |").doesNotContain("to be qualified again |");
        assertThat(WordsOf.rendition(files("reference-standards", CART, Language.ENGLISH, LocalDate.of(2026, 9, 11))
                        .rendition()))
                .contains("| in use |", "to be qualified again |");
    }

    @Test
    void containers_stand_with_their_studies_judged() {
        var words = words("container-closure", CART);
        for (var one : ALL)
            if (one.record() instanceof ContainerClosure part
                    && part.productCode().equals(CART)) {
                assertThat(words).contains("| " + part.code() + " | " + part.name() + " | " + part.component());
                for (var study : part.studies())
                    assertThat(words).contains("| " + study.test() + " | " + study.method(), study.conclusion());
            }
        assertThat(words).contains("| <= 0.5 mL/min | 0.1 mL/min | conforms |", "| cryobag 50 mL |");
        assertThat(WordsOf.rendition(files("container-closure", CART, Language.ENGLISH, LocalDate.of(2025, 8, 31))
                        .rendition()))
                .doesNotContain("PK-DEMO-BAG");
    }

    @Test
    void no_code_of_a_donor_or_patient_stands_in_a_document() throws IOException {
        for (var product : List.of(CART, MSC))
            for (var template : TEMPLATES) {
                var files = files(template, product, Language.BOTH);
                var words = WordsOf.rendition(files.rendition()) + new String(files.lineage(), "UTF-8");
                for (var one : ALL)
                    if (one.record() instanceof Donation donation)
                        for (var code : new String[] {
                            donation.donationId(),
                            donation.donorCode(),
                            donation.patientCode(),
                            donation.chainOfIdentityId(),
                            donation.collection().consentId(),
                            donation.collection().containerId()
                        }) if (code != null) assertThat(words).as(template).doesNotContain(code);
            }
    }
}
