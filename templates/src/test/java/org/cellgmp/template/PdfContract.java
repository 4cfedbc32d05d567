package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What every PDF keeps to, whichever way it was set. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PdfContract {
    static final OffsetDateTime MADE_AT = OffsetDateTime.parse("2026-03-02T10:15:30.123456+08:00");

    abstract PdfWriter.Pdf write(Rendition rendition);

    static Stream<Arguments> renditions() {
        return TemplateBook.shipped().all().stream()
                .flatMap(template ->
                        Stream.of(Language.values()).map(language -> Arguments.of(template.name(), language)));
    }

    static Rendition sample(String name, Language language) {
        var template = TemplateBook.shipped().template(name);
        return template.bind(Sample.of(template), language);
    }

    private final Map<Rendition, PdfWriter.Pdf> made = new HashMap<>();

    /** Written once for all tests. */
    private PdfWriter.Pdf pdf(Rendition rendition) {
        return made.computeIfAbsent(rendition, this::write);
    }

    @ParameterizedTest
    @MethodSource("renditions")
    void is_pdf_a_2a_and_pdf_ua_1_by_verapdf(String name, Language language) {
        var pdf = pdf(sample(name, language)).bytes();
        assertThat(Judge.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Judge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("renditions")
    void the_same_rendition_gives_the_same_bytes(String name, Language language) {
        var first = pdf(sample(name, language)).bytes();
        assertThat(write(sample(name, language)).bytes()).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("renditions")
    void every_word_of_the_rendition_can_be_found_in_the_file(String name, Language language) throws IOException {
        var rendition = sample(name, language);
        try (var document = Loader.loadPDF(pdf(rendition).bytes())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            for (var block : rendition.blocks())
                if (block instanceof Rendition.Table table)
                    for (var row : table.rows())
                        for (var cell : row.cells())
                            for (var line : cell.lines())
                                assertThat(text).contains(line.text().replaceAll("\\s+", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("renditions")
    void obeys_the_page_rules_of_the_authorities(String name, Language language) throws IOException {
        var rendition = sample(name, language);
        try (var document = Loader.loadPDF(pdf(rendition).bytes())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getPageMode()).isEqualTo(PageMode.USE_OUTLINES);
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames() == null
                            || catalog.getNames().getEmbeddedFiles() == null
                                    && catalog.getNames().getJavaScript() == null)
                    .isTrue();
            assertThat(bookmarks(catalog.getDocumentOutline())).hasSameSizeAs(headings(rendition));
            for (var page : document.getPages())
                for (var annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    var link = (PDAnnotationLink) annotation;
                    assertThat(link.getDestination() != null
                                    || link.getAction()
                                            instanceof org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo)
                            .isTrue();
                }
            var sizes = new Sizes();
            sizes.getText(document);
            assertThat(sizes.smallest).as("points").isGreaterThanOrEqualTo(9f);
            // 0.75 inch at the left, 0.375 elsewhere, on A4 as on Letter.
            assertThat(sizes.left).isGreaterThanOrEqualTo(54f);
            assertThat(sizes.outside).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("renditions")
    void every_page_names_document_form_and_page(String name, Language language) throws IOException {
        var rendition = sample(name, language);
        var pdf = pdf(rendition);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            for (int page = 1; page <= pdf.pages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains(rendition.number(), rendition.template().formVersion())
                        .contains(
                                language == Language.CHINESE
                                        ? "\u7b2c " + page + " \u9875\uff0c\u5171 " + pdf.pages() + " \u9875"
                                        : "Page " + page + " of " + pdf.pages());
            }
        }
    }

    static List<String> headings(Rendition rendition) {
        return rendition.blocks().stream()
                .filter(block -> block instanceof Rendition.Paragraph paragraph && paragraph.heading())
                .map(block -> ((Rendition.Paragraph) block).text())
                .toList();
    }

    static List<String> bookmarks(PDOutlineNode node) {
        var titles = new ArrayList<String>();
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            titles.addAll(bookmarks(item));
        }
        return titles;
    }

    /** Smallest letter, leftmost letter, and what would not print on Letter paper. */
    private static final class Sizes extends PDFTextStripper {
        private float smallest = Float.MAX_VALUE;
        private float left = Float.MAX_VALUE;
        private final List<String> outside = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            smallest = Math.min(smallest, text.getFontSizeInPt());
            left = Math.min(left, text.getX());
            boolean landscape = getCurrentPage().getMediaBox().getWidth()
                    > getCurrentPage().getMediaBox().getHeight();
            float width = landscape ? 792 : 612;
            float height = landscape ? 612 : 792;
            if (text.getEndX() > width - 27 || text.getY() > height - 27)
                outside.add(text.getUnicode() + " at " + text.getX() + "," + text.getY());
            super.processTextPosition(text);
        }
    }
}
