package org.cellgmp.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Noto Sans SC in its two weights (SIL Open Font License), parsed once and kept; a document embeds the glyphs it uses. */
enum Typeface {
    REGULAR("NotoSansSC-Regular.ttf", 400),
    BOLD("NotoSansSC-Bold.ttf", 700);

    static final String FAMILY = "Noto Sans SC";
    private final String file;
    private final int weight;
    private TrueTypeFont font;
    private CmapLookup characters;
    private final float[] advances = new float[0x10000];

    Typeface(String file, int weight) {
        this.file = file;
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    synchronized TrueTypeFont font() {
        if (font == null)
            try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream("fonts/ttf/NotoSansSC/" + file)) {
                if (in == null) throw new IllegalStateException("font " + file + " is not on the class path");
                font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                // Recorded text is printed letter by letter: no ligatures, and their search would take most of the
                // time.
                font.setEnableGsub(false);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        return font;
    }

    /** True if the face has a glyph for the code point. */
    synchronized boolean covers(int codePoint) {
        try {
            if (characters == null) characters = font().getUnicodeCmapLookup();
            return characters.getGlyphId(codePoint) != 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Width of a letter in thousandths of the size of the type. */
    double advance(int codePoint) {
        if (codePoint >= advances.length) return measured(codePoint);
        float known = advances[codePoint];
        if (known == 0) advances[codePoint] = known = measured(codePoint);
        return known;
    }

    private synchronized float measured(int codePoint) {
        try {
            covers(codePoint);
            return font().getAdvanceWidth(characters.getGlyphId(codePoint)) * 1000f / font().getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Height above the base line and depth below it, in thousandths of the size of the type. */
    synchronized double[] reach() {
        try {
            var head = font().getHorizontalHeader();
            double scale = 1000.0 / font().getUnitsPerEm();
            return new double[] {head.getAscender() * scale, -head.getDescender() * scale};
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
