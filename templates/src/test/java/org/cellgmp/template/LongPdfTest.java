package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every form without drawings as a long document is set, whatever its length; and what only long documents meet. */
class LongPdfTest extends PdfContract {
    @Override
    PdfWriter.Pdf write(Rendition rendition) {
        return LongPdf.write(rendition, MADE_AT, (drawn, total) -> {});
    }

    static Stream<Arguments> renditions() {
        return PdfContract.renditions()
                .filter(one -> LongPdf.canSet(sample((String) one.get()[0], (Language) one.get()[1])));
    }

    @Test
    void a_row_higher_than_the_page_goes_on_under_the_head() throws IOException {
        var words = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) words.add("w" + i);
        var pdf = write(table(
                List.of("Name", "Text"), List.of(List.of("one", String.join(" ", words)), List.of("two", "end"))));
        assertThat(pdf.pages()).isGreaterThan(3);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var text = text(document, 1, pdf.pages());
            for (var word : words) assertThat(text).containsPattern("\\b" + word + "\\b");
            for (int page = 2; page <= pdf.pages(); page++)
                assertThat(text(document, page, page)).contains("Name", "Text");
        }
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_word_wider_than_its_column_is_broken_and_stays_inside() throws IOException {
        var word = "x".repeat(5000);
        var pdf = write(table(List.of("Name", "Text"), List.of(List.of(word, word))));
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(text(document, 1, pdf.pages())
                            .chars()
                            .filter(letter -> letter == 'x')
                            .count())
                    .isGreaterThanOrEqualTo(10_000);
            var widest = new float[1];
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    widest[0] = Math.max(widest[0], text.getEndX());
                }
            }.getText(document);
            assertThat((double) widest[0]).isLessThanOrEqualTo(Paged.LEFT + 165 * PrintStyle.MM + 0.1);
        }
    }

    @Test
    void a_table_of_many_rows_keeps_the_order_and_loses_none() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 2000; i++) rows.add(List.of("N" + i, "\u6279\u53f7 " + i));
        var pdf = write(table(List.of("Name", "Text"), rows));
        try (var document = Loader.loadPDF(pdf.bytes())) {
            var text = text(document, 1, pdf.pages());
            int at = -1;
            for (int i = 0; i < rows.size(); i++) {
                int next = text.indexOf("N" + i + " \u6279\u53f7 " + i);
                assertThat(next).as("row " + i).isGreaterThan(at);
                at = next;
            }
        }
    }

    @Test
    void a_reader_who_gives_up_ends_the_writing() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 500; i++) rows.add(List.of("N" + i, "text"));
        assertThatThrownBy(() -> LongPdf.write(table(List.of("Name", "Text"), rows), MADE_AT, (drawn, total) -> {
                    if (drawn == 3) throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument document, int from, int until) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(until);
        return stripper.getText(document);
    }

    private static Rendition table(List<String> head, List<List<String>> rows) {
        var like = sample("origin-of-figures", Language.ENGLISH);
        var told = new ArrayList<Rendition.Row>();
        told.add(row(true, head));
        rows.forEach(row -> told.add(row(false, row)));
        var title = new Rendition.Paragraph("Title", List.of(line("All")), 0);
        var heading = new Rendition.Paragraph("Heading1", List.of(line("1 All")), 0);
        var table = new Rendition.Table(List.of(500, 500), told, 0);
        return new Rendition(
                like.template(),
                Language.ENGLISH,
                like.title(),
                like.number(),
                like.header(),
                like.footer(),
                List.of(new Rendition.Section(false, List.of(title, heading, table))));
    }

    private static Rendition.Row row(boolean head, List<String> cells) {
        return new Rendition.Row(
                head,
                cells.stream()
                        .map(cell -> new Rendition.Cell(List.of(line(cell)), head, 1, 0))
                        .toList(),
                0);
    }

    private static Rendition.Line line(String text) {
        return new Rendition.Line(null, List.of(Rendition.Piece.words(text)));
    }
}
