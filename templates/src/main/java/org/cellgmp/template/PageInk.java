package org.cellgmp.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cellgmp.template.LineFitter.Fitted;

/** Writes what is seen on one page after another. Points from the top left corner come in, those of a PDF go out. */
final class PageInk {
    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final Map<Typeface, PDType0Font> fonts = new EnumMap<>(Typeface.class);
    private final Map<Typeface, Map<Integer, String>> codes = new EnumMap<>(Typeface.class);
    private final StringBuilder out = new StringBuilder(1 << 16);
    private double height;

    PageInk(PDDocument document) throws IOException {
        this.document = document;
        for (var face : Typeface.values()) {
            var font = PDType0Font.load(document, face.font(), true);
            fonts.put(face, font);
            codes.put(face, new HashMap<>());
            resources.put(COSName.getPDFName("F" + face.ordinal()), font);
        }
    }

    void begin(double height) {
        out.setLength(0);
        this.height = height;
    }

    /** Puts everything written since {@link #begin} on the page. */
    void onto(PDPage page) throws IOException {
        page.setResources(resources);
        var stream = new PDStream(document);
        try (OutputStream into = stream.createOutputStream(COSName.FLATE_DECODE)) {
            into.write(out.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
    }

    /** Embeds the letters that were written; nothing can be written after. */
    void end() throws IOException {
        for (var font : fonts.values()) font.subset();
    }

    /** Opens what has a meaning. @param number of the mark on its page */
    void mark(String what, int number) {
        out.append('/').append(what).append(" <</MCID ").append(number).append(">> BDC\n");
    }

    /** Opens what is decoration. */
    void decoration() {
        out.append("/Artifact BMC\n");
    }

    /** Opens what stands in the margin of every page. @param edge Header or Footer */
    void margin(String edge) {
        out.append("/Artifact <</Type /Pagination /Subtype /").append(edge).append(">> BDC\n");
    }

    void close() {
        out.append("EMC\n");
    }

    /** @param shade of grey, from 0 for black to 1 */
    void fill(double x, double y, double width, double tall, double shade) {
        number(shade).append("g ");
        number(x).append(' ');
        number(height - y - tall);
        number(width);
        number(tall).append("re f\n");
    }

    /** Lines of the width 0.4 points, drawn by the next {@link #stroke}. */
    void line(double fromX, double fromY, double toX, double toY) {
        number(fromX);
        number(height - fromY).append("m ");
        number(toX);
        number(height - toY).append("l\n");
    }

    void stroke() {
        out.append("0.549 G 0.4 w S\n");
    }

    /** @param base height of the base line from the top of the page */
    void text(Fitted line, double x, double base, double size, boolean grey) {
        double at = x;
        for (var run : line.runs()) {
            if (run.tag() != null)
                out.append("/Span <</Lang (").append(run.tag()).append(")>> BDC\n");
            out.append("BT ")
                    .append(grey ? "0.251 g " : "0 g ")
                    .append("/F")
                    .append(run.face().ordinal())
                    .append(' ');
            number(size).append("Tf ");
            number(at);
            number(height - base).append("Td <");
            for (int i = 0; i < run.text().length(); ) {
                int point = run.text().codePointAt(i);
                out.append(code(run.face(), point));
                at += run.face().advance(point) * size / 1000;
                i += Character.charCount(point);
            }
            out.append("> Tj ET\n");
            if (run.tag() != null) close();
        }
    }

    private String code(Typeface face, int point) {
        return codes.get(face).computeIfAbsent(point, one -> {
            var font = fonts.get(face);
            font.addToSubset(one);
            try {
                var hex = new StringBuilder();
                for (byte part : font.encode(Character.toString(one))) hex.append(String.format("%02X", part));
                return hex.toString();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Two decimals, a full stop in every locale, a space behind. */
    private StringBuilder number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) out.append('-');
        long size = Math.abs(hundredths);
        out.append(size / 100);
        if (size % 100 != 0) {
            out.append('.').append((char) ('0' + size / 10 % 10));
            if (size % 10 != 0) out.append((char) ('0' + size % 10));
        }
        return out.append(' ');
    }
}
