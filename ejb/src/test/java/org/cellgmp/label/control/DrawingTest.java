package org.cellgmp.label.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.cellgmp.label.LabelView;
import org.cellgmp.label.PrintedLabel;
import org.cellgmp.label.Symbol;
import org.cellgmp.label.SymbolKind;
import org.cellgmp.record.identifier.ElementStrings;
import org.cellgmp.record.identifier.Identifiers;
import org.cellgmp.record.identifier.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn is read back by a decoder, from the symbol and from the paper. */
class DrawingTest {
    private static final char GS = ElementStrings.SEPARATOR;
    private static final String ELEMENTS = "0109506000134352" + "17281231" + "10ABC-1" + GS + "21S99";
    private static final int SCALE = 4;

    @ParameterizedTest
    @EnumSource(SymbolKind.class)
    void identifiersReadBack(SymbolKind kind) throws Exception {
        for (var content : List.of("COI-DEMO-0001", "=G12348965432194", "=+02000=G12348965432194=<S1234V00"))
            assertThat(read(Drawing.of(kind, content, false).orElseThrow()).getText())
                    .isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(SymbolKind.class)
    void elementStringsReadBackAsGs1WithTheirSeparators(SymbolKind kind) throws Exception {
        var result = read(Drawing.of(kind, ELEMENTS, true).orElseThrow());
        assertThat(result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER))
                .isEqualTo(kind == SymbolKind.DATAMATRIX ? "]d2" : "]C1");
        var scanned = kind == SymbolKind.DATAMATRIX ? "]d2" + result.getText().substring(1) : result.getText();
        var reading = Identifiers.read(scanned);
        assertThat(reading.misreadings()).isEmpty();
        assertThat(reading.plain()).isEqualTo(ELEMENTS);
        assertThat(reading.value("serial")).isEqualTo("S99");
    }

    @Test
    void whatDoesNotFitIsNotDrawn() {
        assertThat(Drawing.of(SymbolKind.CODE_128, "A".repeat(49), false)).isEmpty();
        assertThat(Drawing.of(SymbolKind.DATAMATRIX, "A".repeat(3000), false)).isEmpty();
        assertThat(Drawing.of(SymbolKind.DATAMATRIX, "\u6279\u53f7", false)).isEmpty();
        assertThat(Drawing.of(SymbolKind.DATAMATRIX, "", false)).isEmpty();
        assertThat(Drawing.of(SymbolKind.DATAMATRIX, "A" + GS, false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SymbolKind.class)
    void theLabelReadsBackFromItsPaper(SymbolKind kind) throws Exception {
        var print = new LabelView(
                "LB-2026-0001",
                "BR-2026-0001",
                1,
                ELEMENTS,
                Scheme.GS1,
                kind,
                2,
                false,
                null,
                "rec",
                "Rec",
                Instant.EPOCH);
        var label = new PrintedLabel(
                print,
                Drawing.of(kind, ELEMENTS, true).orElseThrow(),
                "(10)ABC-1",
                List.of("CAR-T \u7ec6\u80de", "\ud83d\ude00", "L ".repeat(200)));
        try (var document = Loader.loadPDF(LabelPaper.write(label))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var page = new PDFRenderer(document).renderImageWithDPI(1, 300);
            // Held before a camera, a matrix symbol fills its picture.
            var image = kind == SymbolKind.CODE_128 ? page : page.getSubimage(0, 0, 390, 390);
            assertThat(decode(image.getWidth(), image.getHeight(), pixels(image), kind, false)
                            .getText())
                    .contains("10ABC-1");
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Result read(Symbol symbol) throws Exception {
        int width = symbol.columns() * SCALE;
        int height = symbol.rows() * SCALE;
        var pixels = new int[width * height];
        Arrays.fill(pixels, 0xffffff);
        for (var run : symbol.runs())
            for (int y = run.row() * SCALE; y < (run.row() + run.height()) * SCALE; y++)
                Arrays.fill(
                        pixels, y * width + run.column() * SCALE, y * width + (run.column() + run.width()) * SCALE, 0);
        return decode(width, height, pixels, symbol.kind(), symbol.kind() == SymbolKind.DATAMATRIX);
    }

    private static Result decode(int width, int height, int[] pixels, SymbolKind kind, boolean pure) throws Exception {
        var hints = new java.util.EnumMap<DecodeHintType, Object>(DecodeHintType.class);
        hints.put(
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(kind == SymbolKind.DATAMATRIX ? BarcodeFormat.DATA_MATRIX : BarcodeFormat.CODE_128));
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.ASSUME_GS1, true);
        if (pure) hints.put(DecodeHintType.PURE_BARCODE, true);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        hints);
    }
}
