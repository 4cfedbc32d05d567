package org.cellgmp.ectd;

import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** What the regions ask of a PDF, as far as it can be told without rendering it. */
final class PdfCheck {
    /** More pages than this want bookmarks (CDE 6.23). */
    static final int PAGES_WITHOUT_BOOKMARKS = 5;

    private static final Set<String> MEDIA = Set.of(
            "JavaScript", "Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView", "3D", "RichMedia", "Screen");
    private static final int DEEPEST_FORM = 5;

    private final String path;
    private final FindingList findings;
    private final Map<COSBase, Boolean> seen = new IdentityHashMap<>();
    private final Set<String> notEmbedded = new HashSet<>();
    private boolean media;
    private boolean attachments;
    private String external;
    private boolean fonts;

    private PdfCheck(String path, FindingList findings) {
        this.path = path;
        this.findings = findings;
    }

    /** @param formOrLiterature exempt from the wish for bookmarks and against security settings */
    static void check(SequenceFiles files, String path, boolean formOrLiterature, FindingList findings) {
        var check = new PdfCheck(path, findings);
        try (var in = files.open(path);
                var document =
                        Loader.loadPDF(new RandomAccessReadBuffer(in), IOUtils.createTempFileOnlyStreamCache())) {
            check.document(document, formOrLiterature);
        } catch (InvalidPasswordException locked) {
            findings.add("pdf.password", path, path);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            findings.add("pdf.unreadable", path, path, broken.getClass().getSimpleName());
        }
    }

    private void document(PDDocument document, boolean formOrLiterature) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            findings.add("pdf.unreadable", path, path, "0");
            return;
        }
        if (document.isEncrypted() && !formOrLiterature) findings.add("pdf.security", path, path);
        float version = document.getVersion();
        if (version < 1.4f - 0.01f || version > 1.7f + 0.01f) findings.add("pdf.version", path, path, version);
        var catalog = document.getDocumentCatalog();
        var names = catalog.getNames();
        if (names != null) {
            media |= names.getJavaScript() != null;
            attachments |= names.getEmbeddedFiles() != null;
        }
        action(catalog.getCOSObject().getDictionaryObject(COSName.OPEN_ACTION));
        actions(catalog.getCOSObject().getCOSDictionary(COSName.AA));
        for (var page : document.getPages()) {
            actions(page.getCOSObject().getCOSDictionary(COSName.AA));
            resources(page.getResources(), 0);
            var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++)
                if (annotations.getObject(i) instanceof COSDictionary annotation) annotation(annotation);
        }
        boolean bookmarks = catalog.getDocumentOutline() != null
                && catalog.getDocumentOutline().hasChildren();
        if (pages > PAGES_WITHOUT_BOOKMARKS && !bookmarks && !formOrLiterature)
            findings.add("pdf.bookmarks", path, path, pages);
        if (media) findings.add("pdf.javascript", path, path);
        if (attachments) findings.add("pdf.attachment", path, path);
        if (external != null && !formOrLiterature) findings.add("pdf.external-link", path, path, external);
        for (var font : notEmbedded.stream().sorted().limit(5).toList()) findings.add("pdf.font", path, path, font);
        if (!fonts) findings.add("pdf.no-text", path, path);
    }

    private void annotation(COSDictionary annotation) {
        var kind = annotation.getNameAsString(COSName.SUBTYPE);
        if ("FileAttachment".equals(kind)) attachments = true;
        if (kind != null && MEDIA.contains(kind)) media = true;
        action(annotation.getDictionaryObject(COSName.A));
        actions(annotation.getCOSDictionary(COSName.AA));
    }

    private void actions(COSDictionary additional) {
        if (additional != null) for (var key : additional.keySet()) action(additional.getDictionaryObject(key));
    }

    private void action(COSBase base) {
        if (!(base instanceof COSDictionary action)) return;
        var kind = action.getNameAsString(COSName.S);
        if (kind == null) return;
        if (MEDIA.contains(kind)) media = true;
        if (kind.equals("URI")) {
            var uri = action.getString(COSName.URI);
            external = uri == null ? "?" : uri.length() > 100 ? uri.substring(0, 100) : uri;
        }
    }

    private void resources(PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST_FORM || seen.put(resources.getCOSObject(), true) != null) return;
        for (var name : resources.getFontNames()) {
            fonts = true;
            var dictionary =
                    resources.getCOSObject().getCOSDictionary(COSName.FONT).getCOSDictionary(name);
            if (dictionary == null || seen.put(dictionary, true) != null) continue;
            var font = resources.getFont(name);
            if (font != null && !embedded(font)) notEmbedded.add(font.getName());
        }
        for (var name : resources.getXObjectNames())
            if (!resources.isImageXObject(name) && resources.getXObject(name) instanceof PDFormXObject form)
                resources(form.getResources(), depth + 1);
    }

    private static boolean embedded(PDFont font) {
        if (font instanceof PDType3Font) return true;
        if (font instanceof PDType0Font composite)
            return composite.getDescendantFont().isEmbedded();
        return font.isEmbedded();
    }
}
