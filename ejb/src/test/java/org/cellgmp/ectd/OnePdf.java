package org.cellgmp.ectd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDSimpleFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.cellgmp.dossier.control.Shelf;

/** PDF files that differ from a good one in one point. */
public final class OnePdf {
    private OnePdf() {}

    /** Does something to a file of two pages with text. */
    @FunctionalInterface
    public interface Change {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] with(Change change) {
        try (var document = Loader.loadPDF(Shelf.pdf("x", 2))) {
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Change link(PDAction action) {
        return document -> {
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(72, 700, 100, 12));
            link.setAction(action);
            var annotations = document.getPage(0).getAnnotations();
            annotations.add(link);
            document.getPage(0).setAnnotations(annotations);
        };
    }

    public static Change bookmark(PDAction action) {
        return document -> {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline == null) document.getDocumentCatalog().setDocumentOutline(outline = new PDDocumentOutline());
            var item = new PDOutlineItem();
            item.setTitle("Chapter");
            if (action != null) item.setAction(action);
            outline.addLast(item);
        };
    }

    public static PDAction to(PDPageDestination destination) {
        var action = new PDActionGoTo();
        destination.setPageNumber(1);
        // A place in the same file is said by its page, which only the file itself has.
        action.getCOSObject().setItem(COSName.D, destination.getCOSObject());
        return action;
    }

    public static PDAction inherited() {
        return to(new PDPageXYZDestination());
    }

    public static PDAction fitted() {
        return to(new PDPageFitDestination());
    }

    public static PDAction missing() {
        var action = new PDActionGoTo();
        action.getCOSObject().setString(COSName.D, "nowhere");
        return action;
    }

    public static PDAction web() {
        var action = new PDActionURI();
        action.setURI("https://example.invalid/");
        return action;
    }

    public static PDAction file(String path) {
        var action = new PDActionRemoteGoTo();
        var file = new PDSimpleFileSpecification();
        file.setFile(path);
        action.setFile(file);
        action.getCOSObject().setString(COSName.D, "table-1");
        return action;
    }

    public static PDAction other(String kind) {
        var dictionary = new COSDictionary();
        dictionary.setName(COSName.S, kind);
        return new PDAction(dictionary) {};
    }

    public static PDAction twice(PDAction first) {
        var after = new COSArray();
        after.add(inherited().getCOSObject());
        first.getCOSObject().setItem(COSName.getPDFName("Next"), after);
        return first;
    }

    /** A file made of words, its table of objects right. @param objects from number 1 on; the first is the catalogue */
    public static byte[] raw(List<String> objects) {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format("%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 ")
                .append(objects.size() + 1)
                .append("\n0000000000 65535 f \n")
                .append(places)
                .append("trailer\n<< /Root 1 0 R /Size ")
                .append(objects.size() + 1)
                .append(" >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
