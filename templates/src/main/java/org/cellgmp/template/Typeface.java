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
}
