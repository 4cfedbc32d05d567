package org.cellgmp.template;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.cellgmp.record.CanonicalJson;

/**
 * Writes a long rendition of paragraphs and tables as PDF/A-2a and PDF/UA-1, page by page, without the layout library, whose
 * time and memory grow too fast with the cells of a table. Always with a table of contents.
 */
final class LongPdf {
    private static final String METADATA = resource("long-document.xmp");

    private LongPdf() {}

    /** False for what only the layout library sets. */
    static boolean canSet(Rendition rendition) {
        return rendition.blocks().stream()
                .allMatch(block -> block instanceof Rendition.Paragraph || block instanceof Rendition.Table);
    }

    static PdfWriter.Pdf write(Rendition rendition, OffsetDateTime madeAt, PageProgress progress) {
        var paged = PageFlow.of(rendition);
        try (var document = new PDDocument()) {
            document.setVersion(1.7f);
            var pages = new ArrayList<PDPage>();
            for (var sheet : paged.sheets) {
                var page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
                page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
                document.addPage(page);
                pages.add(page);
            }
            var ink = new PageInk(document);
            var tags = new TagTree();
            var painter = new PagePainter(rendition, paged, pages, ink, tags);
            for (int i = 0; i < pages.size(); i++) {
                progress.at(i, pages.size());
                painter.paint(i);
                ink.onto(pages.get(i));
                paged.sheets.get(i).items().clear();
            }
            ink.end();
            catalog(document, rendition, paged, pages, tags);
            said(document, rendition, madeAt);
            var bytes = new ByteArrayOutputStream(1 << 20);
            document.save(bytes);
            return new PdfWriter.Pdf(bytes.toByteArray(), pages.size(), true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A place on a page at the zoom that the reader has. */
    static PDPageXYZDestination place(PDPage page, Paged.Sheet sheet, int y) {
        var place = new PDPageXYZDestination();
        place.setPage(page);
        place.setLeft(0);
        place.setTop((int) sheet.height() - y + 4);
        return place;
    }

    private static void catalog(PDDocument document, Rendition rendition, Paged paged, List<PDPage> pages, TagTree tags)
            throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(rendition.language().tag());
        catalog.getCOSObject().setItem(COSName.getPDFName("StructTreeRoot"), tags.root());
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        var intent = new PDOutputIntent(
                document,
                new ByteArrayInputStream(
                        ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        for (var say : List.<java.util.function.Consumer<String>>of(
                intent::setInfo, intent::setOutputCondition, intent::setOutputConditionIdentifier))
            say.accept("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        var outline = Outline.of(rendition);
        if (outline.isEmpty()) return;
        var bookmarks = new PDDocumentOutline();
        int heading = 0;
        for (var entry : outline) {
            var item = bookmark(bookmarks, entry, paged, pages, heading++);
            for (var below : entry.below()) bookmark(item, below, paged, pages, heading++);
        }
        bookmarks.openNode();
        catalog.setDocumentOutline(bookmarks);
        catalog.setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDOutlineItem bookmark(
            PDOutlineNode under, Outline.Entry entry, Paged paged, List<PDPage> pages, int heading) {
        var item = new PDOutlineItem();
        var place = paged.headings.get(heading);
        item.setTitle(entry.text());
        item.setDestination(place(pages.get(place[0]), paged.sheets.get(place[0]), place[1]));
        under.addLast(item);
        return item;
    }

    private static void said(PDDocument document, Rendition rendition, OffsetDateTime madeAt) throws IOException {
        var utc = madeAt.withOffsetSameInstant(ZoneOffset.UTC).withNano(0);
        var calendar = GregorianCalendar.from(utc.atZoneSameInstant(ZoneOffset.UTC));
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        var title = rendition.title() + ", " + rendition.number();
        var form = rendition.template().formVersion();
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor("CellGMP");
        information.setSubject(form);
        information.setProducer("CellGMP");
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        var metadata = METADATA.replace("%date%", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(utc) + "Z")
                .replace("%form%", HtmlWriter.escape(form))
                .replace("%title%", HtmlWriter.escape(title));
        var stream = new PDMetadata(document);
        stream.importXMPMetadata(metadata.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(stream);
        var digest = CanonicalJson.sha256(HtmlWriter.print(rendition).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(Long.parseUnsignedLong(digest.substring(0, 15), 16));
    }

    private static String resource(String name) {
        try (InputStream in = LongPdf.class.getClassLoader().getResourceAsStream("template/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
