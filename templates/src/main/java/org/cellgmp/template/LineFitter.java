package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;

/** Breaks the lines of a cell or a paragraph into lines that fit a width, as {@link LineBreaks} allows. */
final class LineFitter {
    /** Letters of one weight side by side. @param tag language of the words; null for that of the document */
    record Run(String text, Typeface face, String tag) {}

    /** What stands on one line, from left to right. */
    record Fitted(List<Run> runs, double width) {}

    private final LineBreaks breaks = new LineBreaks();

    /**
     * @param size of the type, points; @param width that may be filled, points
     * @return at least one line; a word wider than the width is broken between letters
     */
    List<Fitted> fit(List<Rendition.Line> lines, Typeface face, double size, double width) {
        var fitted = new ArrayList<Fitted>();
        for (var line : lines) fit(line, face, size, width, fitted);
        if (fitted.isEmpty()) fitted.add(new Fitted(List.of(), 0));
        return fitted;
    }

    private void fit(Rendition.Line line, Typeface face, double size, double width, List<Fitted> fitted) {
        var text = line.text();
        var faces = faces(line, text.length(), face);
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            fit(text, begin, end, faces, line.tag(), size, width, fitted);
            begin = end + 1;
        }
        fit(text, begin, text.length(), faces, line.tag(), size, width, fitted);
    }

    /** One face for every character; null where all have the same. */
    private static Typeface[] faces(Rendition.Line line, int length, Typeface face) {
        var faces = new Typeface[length];
        int at = 0;
        for (var piece : line.pieces())
            for (int i = 0; i < piece.text().length(); i++) faces[at++] = piece.mark() ? Typeface.BOLD : face;
        return faces;
    }

    private void fit(
            String all,
            int begin,
            int end,
            Typeface[] faces,
            String tag,
            double size,
            double width,
            List<Fitted> fitted) {
        double room = width * 1000 / size + 0.5;
        if (wide(all, begin, end, faces) <= room) {
            fitted.add(cut(all, begin, end, faces, tag, size));
            return;
        }
        breaks.setText(all.substring(begin, end));
        int line = begin;
        int good = begin;
        double filled = 0;
        for (int next = breaks.next(); next >= 0; next = breaks.next()) {
            int at = begin + next;
            double more = wide(all, good, at, faces);
            if (filled + more - blanks(all, line, at, faces) > room && good > line) {
                fitted.add(cut(all, line, good, faces, tag, size));
                line = good;
                filled = 0;
            }
            while (wide(all, line, at, faces) - blanks(all, line, at, faces) > room) {
                int torn = torn(all, line, at, faces, room);
                fitted.add(cut(all, line, torn, faces, tag, size));
                line = torn;
            }
            filled = wide(all, line, at, faces);
            good = at;
        }
        if (line < end) fitted.add(cut(all, line, end, faces, tag, size));
    }

    /** Where a word that is wider than the line is broken: after as many letters as fit, at least one. */
    private static int torn(String all, int from, int until, Typeface[] faces, double room) {
        double wide = 0;
        int at = from;
        while (at < until) {
            int point = all.codePointAt(at);
            wide += faces[at].advance(point);
            if (wide > room && at > from) return at;
            at += Character.charCount(point);
        }
        return until;
    }

    private static double wide(String all, int from, int until, Typeface[] faces) {
        double wide = 0;
        for (int at = from; at < until; ) {
            int point = all.codePointAt(at);
            wide += faces[at].advance(point);
            at += Character.charCount(point);
        }
        return wide;
    }

    /** Width of the spaces at the end, which may hang over. */
    private static double blanks(String all, int from, int until, Typeface[] faces) {
        int at = until;
        while (at > from && all.charAt(at - 1) == ' ') at--;
        return wide(all, at, until, faces);
    }

    private static Fitted cut(String all, int from, int until, Typeface[] faces, String tag, double size) {
        int end = until;
        while (end > from && all.charAt(end - 1) == ' ') end--;
        var runs = new ArrayList<Run>(1);
        int begin = from;
        for (int at = from; at < end; at++)
            if (at + 1 == end || faces[at + 1] != faces[at]) {
                runs.add(new Run(all.substring(begin, at + 1), faces[at], tag));
                begin = at + 1;
            }
        return new Fitted(runs, wide(all, from, end, faces) * size / 1000);
    }
}
