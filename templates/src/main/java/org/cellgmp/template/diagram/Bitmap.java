package org.cellgmp.template.diagram;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing as PNG, for what shows no SVG, e.g. older Word. Letters are drawn from the outlines of the documents' own face. */
public final class Bitmap {
    /** Most pixels of a picture; a larger drawing is drawn smaller. */
    private static final double MOST = 24_000_000;

    private Bitmap() {}

    /** @param scale pixels for each px of the drawing; 3 prints well */
    public static byte[] png(Drawing drawing, double scale) {
        double fit = Math.min(scale, Math.sqrt(MOST / ((double) drawing.width() * drawing.height())));
        var image = new BufferedImage(
                Math.max(1, (int) (drawing.width() * fit)),
                Math.max(1, (int) (drawing.height() * fit)),
                BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(fit, fit);
        Brush.paint(drawing, pen);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
