package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.cellgmp.template.data.EventReport;
import org.cellgmp.template.data.InvestigationReport;
import org.cellgmp.template.data.ReportPart;
import org.cellgmp.template.diagram.Twig;
import org.cellgmp.template.diagram.WhyTree;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reports of the quality unit with more, longer and larger than any sample holds. */
class ReportLimitsTest {
    @Test
    void twoHundredRowsAndWordsWithoutBlanksStayWithinThePage() throws Exception {
        var template = TemplateBook.shipped().template("event-report");
        var sample = (EventReport) Sample.of(template);
        var lengthy = Figure.said("W".repeat(2_000) + "\u957f".repeat(2_000));
        var batches = new ArrayList<EventReport.Batch>();
        for (int i = 1; i <= 200; i++)
            batches.add(new EventReport.Batch(
                    Figure.said("BR-2026-" + (1_000 + i)),
                    i == 100 ? lengthy : Figure.said("EX-" + i),
                    null,
                    null,
                    null,
                    null));
        var data = new EventReport(
                sample.document(),
                sample.notFinal(),
                sample.event(),
                batches,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Collections.nCopies(
                        1,
                        new ReportPart.Cause(
                                lengthy, lengthy, lengthy, lengthy, lengthy, lengthy, List.of(lengthy, lengthy))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var pdf = PdfWriter.write(template.bind(data, Language.BOTH), PdfContract.MADE_AT);
        assertThat(outside(pdf.bytes())).isEmpty();
        assertThat(words(pdf.bytes())).contains("BR-2026-1200", "Nobodyhassignedyet.", "\u5c1a\u65e0\u7b7e\u540d");
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Judge.failures(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aDrawingLargerThanAPageIsFittedIntoOneAndKeepsItsDescription() throws Exception {
        var template = TemplateBook.shipped().template("investigation-report");
        var sample = (InvestigationReport) Sample.of(template);
        var twigs = new ArrayList<Twig>();
        for (int i = 0; i < 80; i++)
            twigs.add(new Twig(
                    "cause \u539f\u56e0 <" + i + "> \ud83d\ude00",
                    null,
                    Twig.Look.PROPOSED,
                    false,
                    "unsupported",
                    List.of()));
        var tree = WhyTree.draw("Why tree", "effect & \"more\"", twigs);
        var drawn = new Rendition.Drawn(tree, 0);
        assertThat(tree.height() * drawn.scale(true) * 25.4 / 96).isLessThanOrEqualTo(138.01);
        var data = new InvestigationReport(
                sample.document(),
                List.of(),
                sample.event(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ReportPart.Drawn(new Picture(tree, tree, tree))),
                sample.causes(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var rendition = template.bind(data, Language.CHINESE);
        var pdf = PdfWriter.write(rendition, PdfContract.MADE_AT).bytes();
        assertThat(Judge.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Judge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(DocxWriter.write(rendition, PdfContract.MADE_AT, false))
                .isEqualTo(DocxWriter.write(rendition, PdfContract.MADE_AT, false));
    }

    private static String words(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    /** Letters that would not print on Letter paper. */
    private static List<String> outside(byte[] pdf) throws Exception {
        var outside = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getX() < 54 || text.getEndX() > 612 - 27 || text.getY() > 792 - 27)
                        outside.add(text.getUnicode() + " at " + text.getX() + "," + text.getY());
                    super.processTextPosition(text);
                }
            }.getText(document);
        }
        return outside;
    }
}
