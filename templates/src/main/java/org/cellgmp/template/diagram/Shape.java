package org.cellgmp.template.diagram;

import java.util.List;

/** One thing in a drawing. Lengths in px of a 96 dpi page, y downwards; colours as {@code #rrggbb}. */
public sealed interface Shape {
    /** @param dashed for what is not borne out */
    record Line(double x1, double y1, double x2, double y2, String colour, double width, boolean dashed)
            implements Shape {}

    /** @param fill colour */
    record Box(
            double x,
            double y,
            double width,
            double height,
            double round,
            String fill,
            String colour,
            double stroke,
            boolean dashed)
            implements Shape {}

    /** @param fill colour */
    record Disc(double x, double y, double radius, String fill, String colour, boolean dashed) implements Shape {}

    /** @param corners x and y in turn */
    record Area(List<Double> corners, String fill) implements Shape {}

    /** @param x left end, or the middle if {@code middle}; @param y of the base line */
    record Words(double x, double y, String text, double size, boolean bold, boolean middle, String colour)
            implements Shape {}
}
