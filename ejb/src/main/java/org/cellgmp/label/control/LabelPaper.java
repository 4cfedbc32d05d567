package org.cellgmp.label.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cellgmp.label.PrintedLabel;
import org.cellgmp.label.Symbol;
import org.cellgmp.label.SymbolKind;

/** Labels on paper: one page of 100 mm by 50 mm for each copy, for a label printer. */
public final class LabelPaper {
    private static final float MILLIMETRE = 72f / 25.4f;
    private static final float WIDTH = 100 * MILLIMETRE;
    private static final float HEIGHT = 50 * MILLIMETRE;
    private static final float MARGIN = 4 * MILLIMETRE;
    private static final float MATRIX_SIDE = 28 * MILLIMETRE;
    private static final float BARS_HEIGHT = 14 * MILLIMETRE;
    private static final float SIZE = 7;
    private static final float LEADING = 9;
    private static final String FONT = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private LabelPaper() {}

    public static byte[] write(PrintedLabel label) {
        try (var document = new PDDocument();
                var in = LabelPaper.class.getClassLoader().getResourceAsStream(FONT)) {
            if (in == null) throw new IllegalStateException("font " + FONT + " is not on the class path");
            PDFont font = PDType0Font.load(document, in, true);
            for (int copy = 1; copy <= label.print().copies(); copy++) {
                var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
                document.addPage(page);
                try (var paper = new PDPageContentStream(document, page)) {
                    draw(paper, font, label, copy);
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void draw(PDPageContentStream paper, PDFont font, PrintedLabel label, int copy) throws IOException {
        var symbol = label.drawn();
        boolean matrix = symbol.kind() == SymbolKind.DATAMATRIX;
        float wide = matrix ? MATRIX_SIDE : WIDTH - 2 * MARGIN;
        float high = matrix ? MATRIX_SIDE : BARS_HEIGHT;
        float bottom = HEIGHT - MARGIN - high;
        symbol(paper, symbol, MARGIN, bottom, wide, high);
        float left = matrix ? MARGIN + wide + MARGIN : MARGIN;
        float y = matrix ? HEIGHT - MARGIN - SIZE : bottom - LEADING;
        float room = WIDTH - MARGIN - left;
        for (var line : label.lines()) {
            if (y < MARGIN + 2 * LEADING) break;
            text(paper, font, line, left, y, room);
            y -= LEADING;
        }
        text(paper, font, label.legible(), MARGIN, MARGIN + LEADING, WIDTH - 2 * MARGIN);
        text(
                paper,
                font,
                label.print().number() + "  " + copy + "/" + label.print().copies(),
                MARGIN,
                MARGIN,
                WIDTH - 2 * MARGIN);
    }

    private static void symbol(
            PDPageContentStream paper, Symbol symbol, float left, float bottom, float wide, float high)
            throws IOException {
        float module = wide / symbol.columns();
        float rise = high / symbol.rows();
        for (var run : symbol.runs())
            paper.addRect(
                    left + run.column() * module,
                    bottom + high - (run.row() + run.height()) * rise,
                    run.width() * module,
                    run.height() * rise);
        paper.fill();
    }

    /** One line, set smaller if it is too long for its room; what the face has no sign for is shown as a square. */
    private static void text(PDPageContentStream paper, PDFont font, String text, float x, float y, float room)
            throws IOException {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.appendCodePoint(drawable(font, c) ? c : '\u25a1'));
        float length = font.getStringWidth(shown.toString()) / 1000 * SIZE;
        paper.beginText();
        paper.setFont(font, length > room ? SIZE * room / length : SIZE);
        paper.newLineAtOffset(x, y);
        paper.showText(shown.toString());
        paper.endText();
    }

    private static boolean drawable(PDFont font, int c) {
        try {
            font.encode(Character.toString(c));
            return c >= 0x20;
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }
}
