package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Language;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;

class ExecutedRecordMakerTest {
    private static final ABatch BATCH = ABatch.number("EX-001")
            .result("Viability", "97.90", "%")
            .commented("Called the clinic about " + ABatch.PATIENT + " (" + ABatch.IDENTITY + "); donor " + ABatch.DONOR
                    + " is well, D95 is a plate.");

    @Test
    void no_identifier_of_patient_or_donor_stands_in_any_file() throws IOException {
        for (var language : Language.values()) {
            var batch = BATCH.as("BR-2026-0001");
            var order = new DocumentOrder("executed-batch-record", "P-1", List.of("BR-2026-0001"), language.code());
            var files = Rendering.files(
                    order,
                    new Rendering.Material(List.of(batch), List.of(), Map.of()),
                    Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"),
                    ABatch.MORNING);
            assertWithheld(text(files.pdf()));
            assertWithheld(text(files.companion()));
            assertWithheld(new String(files.lineage(), StandardCharsets.UTF_8));
            assertWithheld(files.page());
            try (var word = new XWPFDocument(new ByteArrayInputStream(files.docx()));
                    var extractor = new XWPFWordExtractor(word)) {
                assertWithheld(extractor.getText());
            }
        }
    }

    private static void assertWithheld(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        for (var code : List.of(ABatch.PATIENT, ABatch.IDENTITY, ABatch.CONSENT))
            assertThat(plain).doesNotContain(code.toLowerCase(Locale.ROOT));
        assertThat(text).contains("[withheld]");
    }

    @Test
    void a_short_code_is_withheld_where_it_stands_alone_and_nowhere_else() {
        var redaction = Redaction.of(BATCH.record());
        assertThat(redaction.words("donor D9, d9; D95 and AD9")).isEqualTo("donor [withheld], [withheld]; D95 and AD9");
        assertThat(redaction.words("x" + ABatch.PATIENT + "y")).isEqualTo("x[withheld]y");
        assertThat(redaction.words(null)).isNull();
    }

    @Test
    void a_batch_number_that_serves_as_identifier_stays_for_without_it_nothing_can_be_filed() {
        var redaction = Redaction.of(ABatch.number(ABatch.IDENTITY).record());
        assertThat(redaction.words(ABatch.IDENTITY)).isEqualTo(ABatch.IDENTITY);
        assertThat(redaction.words(ABatch.PATIENT)).isEqualTo("[withheld]");
    }

    @Test
    void every_identifier_cell_of_the_record_vocabulary_is_withheld() {
        for (var pointer : CanonicalJson.leaves(BATCH.record()).keySet())
            assertThat(Redaction.withholds(pointer))
                    .as(pointer)
                    .isEqualTo(pointer.matches(
                            ".*(patientCode|donorCode|chainOfIdentityId|scannedId|consentId|containerId)"));
    }

    @Test
    void what_was_not_recorded_is_not_withheld_but_not_recorded() {
        var cells = new Cells(Address.of("BR-2026-0001", 1), Redaction.of(BATCH.record()));
        assertThat(cells.text(null, "identity", "patientCode").absent()).isTrue();
        assertThat(cells.text("x", "identity", "patientCode").words()).containsExactly(Figure.WITHHELD);
    }

    @Test
    void a_number_outside_its_limits_is_marked_and_a_censored_one_is_left_alone() {
        var text = words();
        assertThat(text)
                .contains("| Temperature | 37.20 °C | 36.0 - 38.0 °C | yes |")
                .contains("| Volume | 212 mL (outside limits) | 190 - 210 mL | no |")
                .contains("| Speed | <300 g | 200 - 400 g | no |");
        assertThat(ExecutedRecordMaker.judged(Figure.said("38.0"), "38.0", "36.0", "38.0")
                        .words())
                .isEmpty();
        assertThat(ExecutedRecordMaker.judged(Figure.said("38.01"), "38.01", "36.0", "38.0")
                        .words())
                .containsExactly(Figure.OUTSIDE_LIMITS);
        assertThat(ExecutedRecordMaker.judged(Figure.said("warm"), "warm", "36.0", "38.0")
                        .words())
                .isEmpty();
    }

    @Test
    void an_empty_record_prints_a_whole_form() {
        var header = new org.cellgmp.record.BatchHeader(
                "B", "P-1", null, null, null, null, null, null, null, null, null, null, null);
        var record = new org.cellgmp.record.BatchRecord(
                header, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        var made = new ExecutedRecordMaker(new org.cellgmp.record.Addressed<>(Address.of("BR-2026-0001", 1), record))
                .make(Rendering.head(null, ABatch.MORNING, "Wen Example"));
        var text = WordsOf.rendition(
                TemplateBook.shipped().template("executed-batch-record").bind(made, Language.ENGLISH));
        assertThat(text)
                .contains("| Document | preview, FRM-DOC-002 v1 |")
                .contains("Heading1: 14 Signatures in the record")
                .doesNotContain("|  |");
    }

    @Test
    void a_file_name_is_what_a_dossier_wants() {
        assertThat(Rendering.fileName("batch-analyses", "P-1", "en")).isEqualTo("batch-analyses-p-1-en.pdf");
        assertThat(Rendering.fileName("executed-batch-record", "\u6279\u53f7", "zh"))
                .isEqualTo("executed-batch-record-zh.pdf");
        assertThat(Rendering.fileName("executed-batch-record", "../..//Etc Passwd_" + "x".repeat(200), "both"))
                .hasSizeLessThanOrEqualTo(64)
                .matches("[a-z0-9-]+\\.pdf");
    }

    private static String words() {
        var made = new ExecutedRecordMaker(BATCH.as("BR-2026-0001"))
                .make(Rendering.head("DC-2026-0001 v1", ABatch.MORNING, "Wen Example"));
        return WordsOf.rendition(
                TemplateBook.shipped().template("executed-batch-record").bind(made, Language.ENGLISH));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
