package org.cellgmp.template.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.cellgmp.template.Glyphs;

/** Paints a drawing on any ground, of pixels or of a page. Letters are drawn from the outlines of the documents' own face. */
public final class Brush {
    private Brush() {}

    /** @param pen scaled so that one unit is one px of the drawing */
    public static void paint(Drawing drawing, Graphics2D pen) {
        for (var shape : drawing.shapes()) draw(shape, pen);
    }

    private static void draw(Shape shape, Graphics2D pen) {
        if (shape instanceof Shape.Line line) {
            stroke(pen, line.colour(), line.width(), line.dashed());
            pen.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
        } else if (shape instanceof Shape.Box box) {
            var outline = new RoundRectangle2D.Double(
                    box.x(), box.y(), box.width(), box.height(), box.round() * 2, box.round() * 2);
            pen.setColor(Color.decode(box.fill()));
            pen.fill(outline);
            stroke(pen, box.colour(), box.stroke(), box.dashed());
            pen.draw(outline);
        } else if (shape instanceof Shape.Disc disc) {
            var outline = new Ellipse2D.Double(
                    disc.x() - disc.radius(), disc.y() - disc.radius(), disc.radius() * 2, disc.radius() * 2);
            pen.setColor(Color.decode(disc.fill()));
            pen.fill(outline);
            stroke(pen, disc.colour(), 1.6, disc.dashed());
            pen.draw(outline);
        } else if (shape instanceof Shape.Area area) {
            var outline = new Path2D.Double();
            for (int i = 0; i + 1 < area.corners().size(); i += 2) {
                if (i == 0) outline.moveTo(area.corners().get(i), area.corners().get(i + 1));
                else outline.lineTo(area.corners().get(i), area.corners().get(i + 1));
            }
            outline.closePath();
            pen.setColor(Color.decode(area.fill()));
            pen.fill(outline);
        } else if (shape instanceof Shape.Words words) words(words, pen);
    }

    private static void words(Shape.Words words, Graphics2D pen) {
        var outline = Glyphs.outline(words.text(), words.size(), words.bold());
        double left = words.middle() ? words.x() - outline.width() / 2 : words.x();
        var placed = AffineTransform.getTranslateInstance(left, words.y());
        pen.setColor(Color.decode(words.colour()));
        pen.fill(placed.createTransformedShape(outline.path()));
    }

    private static void stroke(Graphics2D pen, String colour, double width, boolean dashed) {
        pen.setColor(Color.decode(colour));
        pen.setStroke(
                dashed
                        ? new BasicStroke(
                                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0)
                        : new BasicStroke((float) width));
    }
}
