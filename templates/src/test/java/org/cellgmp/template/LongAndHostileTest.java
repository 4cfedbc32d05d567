package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.template.data.BatchAnalyses;
import org.cellgmp.template.data.ExecutedBatchRecord;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LongAndHostileTest {
    private static final Address CELL = Address.parse("BR-2026-0001/v1#/header/batchNumber");

    @Test
    void two_hundred_steps_have_contents_bookmarks_and_repeated_heads() throws Exception {
        var rendition = TemplateBook.shipped().template("executed-batch-record").bind(steps(200), Language.BOTH);
        var pdf = PdfWriter.write(rendition, PdfContract.MADE_AT);
        assertThat(pdf.contents()).isTrue();
        assertThat(pdf.pages()).isGreaterThan(40);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(PdfContract.bookmarks(document.getDocumentCatalog().getDocumentOutline()))
                    .hasSameSizeAs(PdfContract.headings(rendition))
                    .anyMatch(title -> title.startsWith("Step 200: "));
            assertThat(new PDFTextStripper().getText(document)).contains("Page " + pdf.pages() + " of " + pdf.pages());
        }
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(rendition, PdfContract.MADE_AT, true)))) {
            assertThat(word.getTables().size()).isGreaterThan(400);
        }
    }

    @Test
    void sixty_batches_stand_six_abreast_with_heads_on_every_page() throws Exception {
        var pdf = PdfWriter.write(
                TemplateBook.shipped().template("batch-analyses").bind(batches(60, 40), Language.ENGLISH),
                PdfContract.MADE_AT);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            for (int page = 1; page <= pdf.pages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(document);
                if (text.contains("Test 7 ") && !text.contains("2 Results"))
                    assertThat(text).as("page " + page).contains("Acceptance criterion");
            }
            var all = new PDFTextStripper().getText(document);
            for (int batch = 1; batch <= 60; batch++) assertThat(all).contains(String.format("EX-%03d", batch));
        }
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void no_string_breaks_a_document_or_vanishes_from_it() throws Exception {
        var strings = new ArrayList<>(List.of(
                "<script>alert(1)</script>",
                "</style><h1>",
                "{{document.number}}",
                "{{#steps}}",
                "\u00a6",
                "a\u0000b\u0007c",
                "\ud83d\ude00 emoji",
                "\ud800 lone surrogate",
                "\u202egnp.exe",
                "line one\r\nline two\rline three",
                "\"; content: url(x); \"",
                "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "&amp; & \u00a0 ]]>",
                "x".repeat(5000),
                "\u5f88".repeat(3000),
                "=1+1",
                "\ufffe\uffff"));
        var naughty = Path.of(System.getProperty("cellgmp.shared", "/nonexistent"), "data/robustness/text/blns.json");
        if (Files.exists(naughty))
            ((List<?>) CanonicalJson.parse(Files.readAllBytes(naughty))).forEach(one -> strings.add(one.toString()));
        var template = TemplateBook.shipped().template("executed-batch-record");
        var sample = (ExecutedBatchRecord) Sample.of(template);
        var events = new ArrayList<ExecutedBatchRecord.Event>();
        for (var string : strings) {
            var figure = Figure.of(string, CELL);
            events.add(new ExecutedBatchRecord.Event(
                    figure, figure, figure, figure, null, null, List.of(figure), null, null));
        }
        var nasty = Figure.of("\"} </style><b>&'\\ {{x}} \ud83d\ude00", CELL);
        var batch = new ExecutedBatchRecord.Batch(
                nasty, nasty, nasty, nasty, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
        var rendition = template.bind(
                new ExecutedBatchRecord(
                        sample.document(),
                        batch,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        sample.product(),
                        List.of(),
                        List.of(),
                        events,
                        List.of(),
                        List.of(),
                        Figure.said("0")),
                Language.ENGLISH);
        var pdf = PdfWriter.write(rendition, PdfContract.MADE_AT);
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("[U+1F600]", "[U+0000]", "[U+202E]", "[U+D800]")
                    .contains("{{#steps}}");
        }
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(rendition, PdfContract.MADE_AT, true)))) {
            assertThat(word.getTables()).isNotEmpty();
        }
        var page = HtmlWriter.page(rendition, address -> "/batches/" + address.number());
        // Some of the strings say "style=" themselves: as words they may stand there, as an attribute nothing may.
        assertThat(page)
                .doesNotContain("<script>")
                .doesNotContain("</style>")
                .doesNotContainPattern("<[a-zA-Z][^>]*\\s(style|on[a-z]+)\\s*=");
    }

    @Test
    void chinese_text_comes_out_of_the_file_as_it_went_in() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "not run: pdftotext is not installed");
        var rendition = PdfContract.sample("executed-batch-record", Language.CHINESE);
        var file = Files.createTempFile("chinese", ".pdf");
        Files.write(file, PdfWriter.write(rendition, PdfContract.MADE_AT).bytes());
        var reader = new ProcessBuilder("/usr/bin/pdftotext", "-enc", "UTF-8", file.toString(), "-")
                .redirectErrorStream(true)
                .start();
        var text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", "");
        assertThat(reader.waitFor()).isZero();
        for (var heading : PdfContract.headings(rendition)) assertThat(text).contains(heading.replaceAll("\\s+", ""));
        assertThat(text).contains("\u6d17\u6da4\u4f53\u79ef\u8d85\u51fa2mL");
        Files.delete(file);
    }

    private static ExecutedBatchRecord steps(int count) {
        var sample = (ExecutedBatchRecord) Sample.of(TemplateBook.shipped().template("executed-batch-record"));
        var steps = new ArrayList<ExecutedBatchRecord.Step>();
        for (int i = 1; i <= count; i++) {
            var like = sample.steps().get(i % 2);
            steps.add(new ExecutedBatchRecord.Step(
                    Figure.of(Integer.toString(i), CELL),
                    like.name(),
                    like.type(),
                    like.openness(),
                    like.room(),
                    like.start(),
                    like.end(),
                    like.performedBy(),
                    like.verifiedBy(),
                    like.responsible(),
                    like.hold(),
                    like.holdLimit(),
                    like.longest(),
                    like.source(),
                    like.passage(),
                    like.doublings(),
                    like.parameters()));
        }
        return new ExecutedBatchRecord(
                sample.document(),
                sample.batch(),
                sample.collections(),
                sample.donorTests(),
                sample.receipts(),
                sample.scans(),
                sample.custody(),
                sample.materials(),
                sample.equipment(),
                sample.rooms(),
                sample.monitoring(),
                steps,
                sample.inProcessTests(),
                sample.qcResults(),
                sample.product(),
                sample.yields(),
                sample.labels(),
                sample.events(),
                sample.amendments(),
                sample.signatures(),
                sample.unmapped());
    }

    private static BatchAnalyses batches(int count, int tests) {
        var sample = (BatchAnalyses) Sample.of(TemplateBook.shipped().template("batch-analyses"));
        var like = sample.panels().get(0);
        var panels = new ArrayList<BatchAnalyses.Panel>();
        for (int from = 1; from <= count; from += BatchAnalyses.BATCHES_ABREAST) {
            var heads = new ArrayList<BatchAnalyses.Abreast>();
            var results = new ArrayList<BatchAnalyses.Result>();
            for (int i = from; i < from + BatchAnalyses.BATCHES_ABREAST && i <= count; i++) {
                heads.add(new BatchAnalyses.Abreast(Figure.of(String.format("EX-%03d", i), CELL)));
                results.add(new BatchAnalyses.Result(List.of(Figure.of("9" + i % 10 + ".0 %", CELL))));
            }
            var lines = new ArrayList<BatchAnalyses.Line>();
            for (int test = 1; test <= tests; test++) {
                var name = Figure.of("Test " + test + " ", CELL);
                lines.add(new BatchAnalyses.Line(
                        name,
                        name,
                        like.lines().get(0).method(),
                        like.lines().get(1).criterion(),
                        results));
            }
            panels.add(new BatchAnalyses.Panel(
                    Figure.said(Integer.toString(panels.size() + 1)),
                    like.specification(),
                    like.edition(),
                    like.from(),
                    like.until(),
                    heads,
                    lines));
        }
        return new BatchAnalyses(
                sample.document(), sample.product(), sample.batches(), panels, sample.exceptions(), sample.citations());
    }
}
