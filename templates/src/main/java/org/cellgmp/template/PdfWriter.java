package org.cellgmp.template;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cellgmp.record.CanonicalJson;

/**
 * Writes a rendition as PDF/A-2a and PDF/UA-1: tagged, fonts embedded, bookmarks for every heading, contents from five pages
 * on, no script, no attachment, no link that leaves the file. The time comes from the caller and the file identifier from the
 * content, so the same rendition and time give the same bytes.
 * Source: ISO 19005-2, ISO 14289-1; FDA PDF Specifications 4.1; CDE eCTD validation criteria, chapter 6.
 */
public final class PdfWriter {
    /** From so many pages on a document has a table of contents. */
    static final int PAGES_WITH_CONTENTS = 5;

    /** A page holds fewer than 60 rows of the smallest type; a longer document is laid out once instead of twice. */
    private static final int ROWS_THAT_FILL_FIVE_PAGES = 300;

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String STYLE = resource("print.css");

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** @param contents true if it carries a table of contents */
    public record Pdf(byte[] bytes, int pages, boolean contents) {}

    private PdfWriter() {}

    /** @param madeAt written into the file as its date, to the second */
    public static Pdf write(Rendition rendition, OffsetDateTime madeAt) {
        return write(rendition, madeAt, (drawn, total) -> {});
    }

    /** The same, telling how far it is. @param madeAt written into the file as its date, to the second */
    public static Pdf write(Rendition rendition, OffsetDateTime madeAt, PageProgress progress) {
        if (rows(rendition) > ROWS_THAT_FILL_FIVE_PAGES)
            return LongPdf.canSet(rendition)
                    ? LongPdf.write(rendition, madeAt, progress)
                    : render(rendition, madeAt, true, progress);
        var plain = render(rendition, madeAt, false, progress);
        return plain.pages() < PAGES_WITH_CONTENTS ? plain : render(rendition, madeAt, true, progress);
    }

    private static long rows(Rendition rendition) {
        return rendition.blocks().stream()
                .mapToLong(block ->
                        block instanceof Rendition.Table table ? table.rows().size() : 1)
                .sum();
    }

    static Pdf render(Rendition rendition, OffsetDateTime madeAt, boolean contents, PageProgress progress) {
        var pages = new int[2];
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfVersion(1.7f);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(COLOURS);
            builder.withProducer("CellGMP");
            builder.useUnicodeLineBreaker(new LineBreaks());
            for (var face : Typeface.values()) {
                var font = PDType0Font.load(document, face.font(), true);
                builder.useFont(new PDFontSupplier(font), Typeface.FAMILY, face.weight(), FontStyle.NORMAL, true);
            }
            builder.useObjectDrawerFactory(new PageBrush(rendition));
            builder.usePageSupplier((into, width, height, number, shadow) -> {
                progress.at(pages[0]++, pages[1]);
                var page = new PDPage(new PDRectangle(width, height));
                into.addPage(page);
                return page;
            });
            var html = html(rendition, contents);
            builder.withHtmlContent(html, "about:blank");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                pages[1] = renderer.getRootBox().getLayer().getPages().size();
                renderer.createPDFWithoutClosing();
                var made = renderer.getPdfDocument();
                finish(made, html, madeAt);
                var bytes = new ByteArrayOutputStream();
                made.save(bytes);
                return new Pdf(bytes.toByteArray(), made.getNumberOfPages(), contents);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the layout library leaves to the clock or to chance is set here. */
    private static void finish(PDDocument document, String html, OffsetDateTime madeAt) throws IOException {
        var utc = madeAt.withOffsetSameInstant(ZoneOffset.UTC).withNano(0);
        var calendar = GregorianCalendar.from(utc.atZoneSameInstant(ZoneOffset.UTC));
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        var information = document.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.setDocumentId(Long.parseUnsignedLong(
                CanonicalJson.sha256(html.getBytes(StandardCharsets.UTF_8)).substring(0, 15), 16));
        var catalog = document.getDocumentCatalog();
        if (catalog.getDocumentOutline() != null) catalog.setPageMode(PageMode.USE_OUTLINES);
        var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var date = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(utc) + "Z";
        for (var name : List.of("CreateDate", "ModifyDate", "MetadataDate"))
            metadata = metadata.replaceAll(
                    "<xmp:" + name + ">[^<]*</xmp:" + name + ">", "<xmp:" + name + ">" + date + "</xmp:" + name + ">");
        catalog.getMetadata().importXMPMetadata(metadata.getBytes(StandardCharsets.UTF_8));
    }

    static String html(Rendition rendition, boolean contents) {
        var out = new StringBuilder(1 << 16);
        out.append("<html lang=\"")
                .append(rendition.language().tag())
                .append("\"><head><title>")
                .append(HtmlWriter.escape(rendition.title() + ", " + rendition.number()))
                .append("</title>\n");
        out.append("<meta name=\"author\" content=\"CellGMP\"/><meta name=\"subject\" content=\"")
                .append(HtmlWriter.escape(rendition.template().formVersion()))
                .append("\"/>\n");
        out.append("<style>").append(STYLE).append(margins(rendition)).append("</style>\n");
        var outline = Outline.of(rendition);
        if (!outline.isEmpty()) {
            out.append("<bookmarks>");
            outline.forEach(entry -> bookmark(entry, out));
            out.append("</bookmarks>\n");
        }
        out.append("</head><body>\n");
        var body = HtmlWriter.print(rendition);
        if (contents && !outline.isEmpty())
            body = body.replaceFirst(
                    "(?=<h2 id=\"h1\">)", java.util.regex.Matcher.quoteReplacement(contents(rendition, outline)));
        return out.append(body).append("</body></html>").toString();
    }

    private static void bookmark(Outline.Entry entry, StringBuilder out) {
        out.append("<bookmark name=\"")
                .append(HtmlWriter.escape(entry.text()))
                .append("\" href=\"#")
                .append(entry.id())
                .append("\">");
        entry.below().forEach(one -> bookmark(one, out));
        out.append("</bookmark>");
    }

    private static String contents(Rendition rendition, List<Outline.Entry> outline) {
        var out = new StringBuilder("<div class=\"contents\"><p class=\"caption\">")
                .append(Outline.heading(rendition.language()))
                .append("</p>\n");
        for (var entry : outline) {
            entry(entry, "toc1", out);
            for (var below : entry.below()) entry(below, "toc2", out);
        }
        return out.append("</div>\n").toString();
    }

    private static void entry(Outline.Entry entry, String level, StringBuilder out) {
        out.append("<p class=\"")
                .append(level)
                .append("\"><a href=\"#")
                .append(entry.id())
                .append("\">")
                .append(HtmlWriter.escape(entry.text()))
                .append("</a></p>\n");
    }

    private static String margins(Rendition rendition) {
        var css = new StringBuilder("@page {\n");
        corner(css, "top", rendition.header());
        corner(css, "bottom", rendition.footer());
        return css.append("}\n").toString();
    }

    private static void corner(StringBuilder css, String edge, List<Rendition.Line> lines) {
        var left = new StringBuilder();
        var right = new StringBuilder();
        var now = left;
        for (var line : lines)
            for (var piece : line.pieces())
                switch (piece.kind()) {
                    case LEFT_RIGHT -> now = right;
                    case PAGE -> now.append(" counter(page)");
                    case PAGES -> now.append(" counter(pages)");
                    case TEXT -> now.append(' ').append(quoted(piece.text()));
                }
        corner(css, edge, "left", left);
        corner(css, edge, "right", right);
    }

    /** One rule holds all of a margin box: the layout library does not merge two. */
    private static void corner(StringBuilder css, String edge, String side, StringBuilder content) {
        boolean top = edge.equals("top");
        css.append("@")
                .append(edge)
                .append('-')
                .append(side)
                .append(" { content:")
                .append(content.length() == 0 ? " \"\"" : content);
        css.append("; font: 9pt \"")
                .append(Typeface.FAMILY)
                .append("\"; color: #404040; width: 50%; text-align: ")
                .append(side);
        css.append("; vertical-align: ").append(top ? "bottom" : "top");
        css.append(
                top
                        ? "; padding-bottom: 1.5mm; margin-bottom: 6mm; border-bottom"
                        : "; padding-top: 1.5mm; margin-top: 3mm; border-top");
        css.append(": 0.4pt solid #8c8c8c; }\n");
    }

    /** A CSS string; every character that could end it, or the style element, is written by its code point. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point > 0x7F || Character.isLetterOrDigit(point) || " .,:()-_+/".indexOf(point) >= 0)
                quoted.appendCodePoint(point);
            else quoted.append(String.format("\\%06x", point));
        });
        return quoted.append('"').toString();
    }

    private static String resource(String name) {
        try (InputStream in = PdfWriter.class.getClassLoader().getResourceAsStream("template/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
