package org.cellgmp.template;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Outlines of letters of the documents' own face, so that a picture needs no font of the machine it is drawn on. */
public final class Glyphs {
    /** @param path from the left end of the base line, y downwards; @param width px */
    public record Outline(GeneralPath path, double width) {}

    private Glyphs() {}

    /** @param size of the type, px */
    public static Outline outline(String text, double size, boolean bold) {
        var face = bold ? Typeface.BOLD : Typeface.REGULAR;
        // The parsed face reads its tables on demand and is shared.
        synchronized (face) {
            try {
                var font = face.font();
                double scale = size / font.getUnitsPerEm();
                var characters = font.getUnicodeCmapLookup();
                var path = new GeneralPath();
                double x = 0;
                for (int point : text.codePoints().toArray()) {
                    int glyph = characters.getGlyphId(point);
                    var drawn = font.getGlyph().getGlyph(glyph);
                    if (drawn != null) {
                        var placed = AffineTransform.getTranslateInstance(x, 0);
                        placed.scale(scale, -scale);
                        path.append(placed.createTransformedShape(drawn.getPath()), false);
                    }
                    x += font.getAdvanceWidth(glyph) * scale;
                }
                return new Outline(path, x);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
