package org.cellgmp.template.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks words into lines that fit. Widths are those of a sans-serif face a little wider than most, so that a line also fits
 * where another face stands in. Chinese breaks between characters but never before a mark that ends something.
 */
final class Wrapping {
    private static final String NEVER_FIRST = "、。，．；：！？）】」』》〉”’%,.;:!?)]}…";
    private static final String NEVER_LAST = "（【「『《〈“‘([{";
    private static final String NARROW = "iIljtfr.,:;'|!()[]/\\ \u00b7";
    private static final String WIDE = "mwMW@%\u2014";

    private Wrapping() {}

    /** Width in px. @param size of the type, px */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Wrapping::em).sum() * size;
    }

    private static double em(int point) {
        if (point >= 0x2E80) return 1.0;
        if (NARROW.indexOf(point) >= 0) return 0.36;
        if (WIDE.indexOf(point) >= 0) return 0.93;
        return Character.isUpperCase(point) ? 0.7 : 0.6;
    }

    /** Never empty; at most {@code most} lines, the last then ending in an ellipsis. @param room px */
    static List<String> lines(String text, double size, double room, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text.strip().replaceAll("\\s+", " "), size, room)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
        }
        lines.add(line.toString().stripTrailing());
        if (lines.size() <= most) return lines;
        var cut = new ArrayList<>(lines.subList(0, most));
        var last = cut.get(most - 1);
        while (!last.isEmpty() && width(last + "\u2026", size) > room)
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        cut.set(most - 1, last + "\u2026");
        return cut;
    }

    /** Parts between which a line may end. */
    private static List<String> pieces(String text, double size, double room) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int before = -1;
        for (int point : text.codePoints().toArray()) {
            if (!piece.isEmpty() && mayBreak(before, point)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            // A word longer than a line is broken where the line ends.
            if (width(piece.toString() + Character.toString(point), size) > room && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(point);
            before = point;
        }
        if (!piece.isEmpty()) pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int next) {
        if (NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(before) >= 0) return false;
        if (before == ' ' || before == '-' || before == '/') return next != ' ';
        return before >= 0x2E80 || next >= 0x2E80;
    }
}
