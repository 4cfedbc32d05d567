package org.cellgmp.label.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.cellgmp.label.Symbol;
import org.cellgmp.label.SymbolKind;
import org.cellgmp.record.identifier.ElementStrings;

/** Draws symbols. GS1 element strings begin with FNC1, which tells a scanner what they are. */
public final class Drawing {
    /** Quiet zones: ISO/IEC 16022 asks for one module, ISO/IEC 15417 for ten; printers want a little more than one. */
    private static final int MATRIX_QUIET = 2;

    private static final int BAR_QUIET = 10;
    /** Height of bars, modules. */
    private static final int BAR_HEIGHT = 40;
    /** Longest text as bars: more than GS1-128 allows is too wide for a label. */
    private static final int LONGEST_BARS = 48;
    /** FNC1 as the encoder of Code 128 wants it. */
    private static final char FNC1 = '\u00f1';

    private Drawing() {}

    /** The symbol of a text; empty if the text does not fit. @param gs1 true for element strings */
    public static Optional<Symbol> of(SymbolKind kind, String content, boolean gs1) {
        if (content.isEmpty()
                || !content.chars().allMatch(c -> c > 0x1f && c < 0x7f || gs1 && c == ElementStrings.SEPARATOR))
            return Optional.empty();
        if (kind == SymbolKind.CODE_128 && content.length() > LONGEST_BARS) return Optional.empty();
        try {
            return Optional.of(kind == SymbolKind.DATAMATRIX ? matrix(content, gs1) : bars(content, gs1));
        } catch (IllegalArgumentException | IllegalStateException tooLong) {
            return Optional.empty();
        }
    }

    private static Symbol matrix(String content, boolean gs1) {
        var hints = new HashMap<EncodeHintType, Object>();
        hints.put(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
        if (gs1) {
            hints.put(EncodeHintType.GS1_FORMAT, true);
            hints.put(EncodeHintType.DATA_MATRIX_COMPACT, true);
        }
        var drawn = new DataMatrixWriter().encode(content, BarcodeFormat.DATA_MATRIX, 0, 0, hints);
        return symbol(SymbolKind.DATAMATRIX, drawn, MATRIX_QUIET, MATRIX_QUIET, 1);
    }

    private static Symbol bars(String content, boolean gs1) {
        var hints = new HashMap<EncodeHintType, Object>();
        hints.put(EncodeHintType.MARGIN, 0);
        var text = gs1 ? FNC1 + content.replace(ElementStrings.SEPARATOR, FNC1) : content;
        var drawn = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, hints);
        return symbol(SymbolKind.CODE_128, drawn, BAR_QUIET, 0, BAR_HEIGHT);
    }

    private static Symbol symbol(SymbolKind kind, BitMatrix drawn, int side, int above, int height) {
        var runs = new ArrayList<Symbol.Run>();
        for (int y = 0; y < drawn.getHeight(); y++)
            for (int x = 0; x < drawn.getWidth(); x++) {
                if (!drawn.get(x, y)) continue;
                int from = x;
                while (x + 1 < drawn.getWidth() && drawn.get(x + 1, y)) x++;
                runs.add(new Symbol.Run(side + from, above + y * height, x + 1 - from, height));
            }
        return new Symbol(kind, drawn.getWidth() + 2 * side, drawn.getHeight() * height + 2 * above, runs);
    }
}
