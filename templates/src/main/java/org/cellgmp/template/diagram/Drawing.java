package org.cellgmp.template.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A picture on white ground.
 *
 * @param title said to who cannot see it; @param described the same picture in words
 * @param width px; @param height px
 */
public record Drawing(String title, String described, int width, int height, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /**
     * As SVG that stands alone: presentation attributes only, no style, script, link or font to fetch, so that the same
     * bytes serve a page with a strict policy, a print and a document.
     */
    public String svg() {
        var out = new StringBuilder(4096);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(title + ". " + described))
                .append("\" font-family=\"Noto Sans, Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei,"
                        + " sans-serif\"><title>")
                .append(escaped(title))
                .append("</title><desc>")
                .append(escaped(described))
                .append("</desc><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        for (var shape : shapes) write(shape, out);
        return out.append("</svg>").toString();
    }

    private static void write(Shape shape, StringBuilder out) {
        if (shape instanceof Shape.Line line) {
            out.append("<line");
            number("x1", line.x1(), out);
            number("y1", line.y1(), out);
            number("x2", line.x2(), out);
            number("y2", line.y2(), out);
            stroke(line.colour(), line.width(), line.dashed(), out);
        } else if (shape instanceof Shape.Box box) {
            out.append("<rect");
            number("x", box.x(), out);
            number("y", box.y(), out);
            number("width", box.width(), out);
            number("height", box.height(), out);
            number("rx", box.round(), out);
            attribute("fill", box.fill(), out);
            stroke(box.colour(), box.stroke(), box.dashed(), out);
        } else if (shape instanceof Shape.Disc disc) {
            out.append("<circle");
            number("cx", disc.x(), out);
            number("cy", disc.y(), out);
            number("r", disc.radius(), out);
            attribute("fill", disc.fill(), out);
            stroke(disc.colour(), 1.6, disc.dashed(), out);
        } else if (shape instanceof Shape.Area area) {
            out.append("<polygon points=\"");
            for (int i = 0; i < area.corners().size(); i++)
                out.append(i == 0 ? "" : i % 2 == 0 ? " " : ",")
                        .append(plain(area.corners().get(i)));
            out.append('"');
            attribute("fill", area.fill(), out);
        } else if (shape instanceof Shape.Words words) {
            words(words, out);
            return;
        }
        out.append("/>");
    }

    private static void words(Shape.Words words, StringBuilder out) {
        out.append("<text");
        number("x", words.x(), out);
        number("y", words.y(), out);
        number("font-size", words.size(), out);
        attribute("fill", words.colour(), out);
        if (words.bold()) attribute("font-weight", "700", out);
        if (words.middle()) attribute("text-anchor", "middle", out);
        out.append('>').append(escaped(words.text())).append("</text>");
    }

    private static void stroke(String colour, double width, boolean dashed, StringBuilder out) {
        attribute("stroke", colour, out);
        number("stroke-width", width, out);
        if (dashed) attribute("stroke-dasharray", "5 4", out);
    }

    private static void number(String name, double value, StringBuilder out) {
        attribute(name, plain(value), out);
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(storable(point) ? point : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** What XML 1.0 can hold. */
    private static boolean storable(int point) {
        boolean blank = point == '\t' || point == '\n' || point == '\r';
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return blank || point >= 0x20 && !surrogate && (point & 0xfffe) != 0xfffe;
    }
}
