package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.template.PlainDocument.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PlainDocumentTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void is_pdf_a_2a_and_pdf_ua_1_by_verapdf_and_holds_every_word(Language language) throws Exception {
        var lines = new ArrayList<List<Said>>();
        for (int i = 0; i < 300; i++)
            lines.add(List.of(
                    Said.plain("R-" + i),
                    new Said("It came <late> & \"alone\" \u0001", "\u8fdf\u5230"),
                    new Said("english only", null)));
        for (var landscape : List.of(true, false)) {
            var document = new PlainDocument(
                            "FRM-QU-900", 1, new Said("Invented list", "\u865a\u6784\u6e05\u5355"), "XX-1", language)
                    .subtitle(new Said("For a test", "\u4ec5\u4f9b\u6d4b\u8bd5"))
                    .chapter(new Said("1 What", "1 \u5185\u5bb9"))
                    .facts(List.of(Map.entry(new Said("Made by", "\u5236\u4f5c\u4eba"), Said.plain("Lin Example"))))
                    .chapter(new Said("2 Lines", "2 \u884c"))
                    .heading(new Said("2.1 All", "2.1 \u5168\u90e8"))
                    .sentence(new Said("Each stands once.", "\u6bcf\u884c\u4e00\u6b21\u3002"))
                    .table(
                            List.of(
                                    new Said("Number", "\u7f16\u53f7"),
                                    new Said("Says", "\u5185\u5bb9"),
                                    new Said("Note", "\u5907\u6ce8")),
                            List.of(200, 500, 300),
                            lines);
            var made = PdfWriter.write(document.rendition(landscape), PdfContract.MADE_AT);
            assertThat(Judge.failures(made.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(Judge.failures(made.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(PdfWriter.write(document.rendition(landscape), PdfContract.MADE_AT)
                            .bytes())
                    .isEqualTo(made.bytes());
            try (var read = Loader.loadPDF(made.bytes())) {
                assertThat(read.getNumberOfPages()).isEqualTo(made.pages());
                var text = new PDFTextStripper().getText(read);
                assertThat(text).contains("R-0", "R-299", "english only", "FRM-QU-900 v1");
                if (language != Language.CHINESE) assertThat(text).contains("<late> & \"alone\" [U+0001]", "Made by");
                if (language != Language.ENGLISH) assertThat(text).contains("\u8fdf\u5230", "\u5236\u4f5c\u4eba");
            }
        }
    }
}
