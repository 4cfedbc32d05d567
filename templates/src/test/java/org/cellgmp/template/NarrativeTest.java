package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cellgmp.record.Address;
import org.cellgmp.template.Narrative.Part;
import org.cellgmp.template.Narrative.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class NarrativeTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final Address TEXT = Address.of("TX-2026-0001", 2);
    private static final Address CELL = Address.parse("PS-2026-0001/v1#/tests/0/criterion");

    static Stream<Template> templates() {
        return TemplateBook.shipped().all().stream();
    }

    private static Narrative text() {
        return new Narrative(
                new Said(
                        List.of(Part.words("Why <this>", TEXT.at("titleEnglish"))),
                        List.of(Part.words("缘由", TEXT.at("titleChinese")))),
                List.of(
                        new Said(
                                List.of(
                                        Part.words(
                                                "The limit is ",
                                                TEXT.at("english").at(0)),
                                        Part.cell(Figure.of(">= 70 %", CELL)),
                                        Part.words(" ", TEXT.at("english").at(0)),
                                        Part.cell(Figure.word(Figure.WITHHELD, CELL))),
                                List.of(
                                        Part.words("限度为", TEXT.at("chinese").at(0)),
                                        Part.cell(Figure.of(">= 70 %", CELL)))),
                        new Said(
                                List.of(Part.words(
                                        "Line\nand line", TEXT.at("english").at(1))),
                                List.of(Part.words("第二段", TEXT.at("chinese").at(1))))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_form_prints_a_text_before_its_first_heading_with_its_places(Template template) throws Exception {
        for (var language : Language.values()) {
            var bare = template.bind(Sample.of(template), language);
            var told = template.bind(Sample.of(template), language, List.of(text()));
            assertThat(template.bind(Sample.of(template), language, List.of())).isEqualTo(bare);
            var more = new java.util.ArrayList<>(told.blocks());
            int first = more.stream()
                    .filter(block -> block instanceof Rendition.Paragraph one && one.heading())
                    .map(more::indexOf)
                    .findFirst()
                    .orElseThrow();
            var added = List.copyOf(more.subList(first, first + 3));
            more.subList(first, first + 3).clear();
            assertThat(more).isEqualTo(bare.blocks());
            assertThat(((Rendition.Paragraph) added.get(0)).text())
                    .isEqualTo(
                            language == Language.ENGLISH
                                    ? "Why <this>"
                                    : language == Language.CHINESE ? "缘由" : "Why <this> 缘由");
            var places = Lineage.of(told).stream().map(Lineage.Place::address).toList();
            if (language == Language.CHINESE)
                assertThat(places)
                        .contains(TEXT.at("chinese").at(0), TEXT.at("chinese").at(1), CELL);
            else
                assertThat(places)
                        .contains(TEXT.at("titleEnglish"), TEXT.at("english").at(0), CELL);
            var pdf = PdfWriter.write(told, AT);
            assertThat(PdfWriter.write(told, AT).bytes()).isEqualTo(pdf.bytes());
            var docx = DocxWriter.write(told, AT, pdf.contents());
            try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(word.getParagraphs().stream()
                                .anyMatch(one -> one.getText().contains("缘由")))
                        .isEqualTo(language != Language.ENGLISH);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_text_passes_the_judges_of_pdf(Language language) {
        for (var name : List.of("batch-analyses", "event-report", "executed-batch-record")) {
            var template = TemplateBook.shipped().template(name);
            var pdf = PdfWriter.write(template.bind(Sample.of(template), language, List.of(text())), AT);
            for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                assertThat(Judge.failures(pdf.bytes(), flavour)).as(name).isEmpty();
        }
    }
}
