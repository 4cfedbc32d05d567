package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfForm;
import org.cellgmp.record.pdf.PdfOpening;
import org.cellgmp.record.pdf.PdfState;

/**
 * Tells the facts of one PDF. A file that is hostile, broken or too large to be looked into within {@link PdfBounds} gives
 * facts too: that it could not be read, and why. The file stays on disk.
 */
public final class PdfReader {
    /** Goes up with every change that lets the same file give other facts: facts kept by an earlier one are not used. */
    public static final String VERSION = "2";

    private static final Pattern PART = Pattern.compile("pdfaid:part(?:\\s*=\\s*[\"']|>)\\s*([0-9])");
    private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance(?:\\s*=\\s*[\"']|>)\\s*([A-Za-z])");
    private static final Pattern LINEARISED = Pattern.compile("/Linearized[\\s\\S]{0,400}?/L\\s+([0-9]{1,15})");
    private static final int FIRST_BYTES = 1_024;
    private static final int LONGEST_METADATA = 4 << 20;

    private final PDDocument document;
    private final PdfBounds bounds;
    private final PdfTally tally = new PdfTally();

    private PdfReader(PDDocument document, PdfBounds bounds) {
        this.document = document;
        this.bounds = bounds;
    }

    /** Copies it into a work folder first: a PDF is read from its end. */
    public static PdfFacts read(InputStream content) throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        var copy = Files.createTempFile(folder, "cellgmp-", ".pdf");
        try {
            Files.copy(content, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** @throws IOException if the file cannot be read at all; what is wrong with its content is told by the facts */
    public static PdfFacts read(Path file) throws IOException {
        var first = first(file);
        if (!first.contains("%PDF-")) return PdfFacts.not(VERSION, PdfState.UNREADABLE, "not-a-pdf");
        var bounds = new PdfBounds(Files.size(file));
        try {
            PdfBomb.look(file, bounds);
            var read = new BoundedRead(new RandomAccessReadBufferedFile(file), bounds);
            try (var document = Loader.loadPDF(read, IOUtils.createTempFileOnlyStreamCache())) {
                document.getDocumentCatalog();
                var facts = new PdfReader(document, bounds).facts(linearised(first, Files.size(file)));
                return bounds.beyond() == null ? facts : PdfFacts.not(VERSION, PdfState.UNREADABLE, bounds.beyond());
            }
        } catch (InvalidPasswordException locked) {
            return PdfFacts.not(VERSION, PdfState.LOCKED, "password");
        } catch (IOException | RuntimeException broken) {
            return PdfFacts.not(VERSION, PdfState.UNREADABLE, bounds.beyond() == null ? "broken" : bounds.beyond());
        } catch (StackOverflowError deep) {
            return PdfFacts.not(VERSION, PdfState.UNREADABLE, "too-deep");
        }
    }

    private static String first(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /** A file that grew after it was linearised is no longer so. */
    private static boolean linearised(String first, long size) {
        var found = LINEARISED.matcher(first);
        return found.find() && Long.parseLong(found.group(1)) == size;
    }

    private PdfFacts facts(boolean linearised) throws IOException {
        var catalog = document.getDocumentCatalog().getCOSObject();
        var pages = PdfPages.of(catalog, bounds);
        if (pages.count() == 0) return PdfFacts.not(VERSION, PdfState.UNREADABLE, "no-pages");
        var destinations = new PdfDestinations(catalog, pages, bounds);
        var actions = new PdfActions(destinations, tally, bounds);
        actions.ofDocument(catalog);
        int bookmarks = new PdfBookmarks(actions, bounds).count(catalog);
        int links = new PdfAnnotations(actions, tally, bounds).count(pages);
        // What is encrypted is deciphered whole into memory when it is looked at, so its streams are left alone.
        if (!document.isEncrypted()) new PdfContents(tally, bounds).look(pages);
        var form = new PdfFields(actions, bounds);
        form.look(catalog);
        return new PdfFacts(
                VERSION,
                PdfState.READ,
                null,
                Integer.toString(pages.count()),
                version(),
                archival(catalog),
                document.isEncrypted(),
                denied(document.getCurrentAccessPermission()),
                Integer.toString(bookmarks),
                Integer.toString(links),
                PdfTally.plain(catalog.getNameAsString(COSName.PAGE_MODE)),
                PdfTally.plain(catalog.getNameAsString(COSName.PAGE_LAYOUT)),
                opening(catalog, destinations),
                linearised,
                pages.sizes(),
                form.xfa() ? PdfForm.XFA : form.fillable() ? PdfForm.ACROFORM : null,
                form.signed() || catalog.getCOSDictionary(COSName.getPDFName("Perms")) != null,
                tally.traits(),
                tally.targets(),
                stated(document.getDocument().getVersion()),
                titleShown(catalog));
    }

    private String version() {
        return stated(document.getVersion());
    }

    private static String stated(float version) {
        return String.format(java.util.Locale.ROOT, "%.1f", version);
    }

    /** By the dictionary of the document; a title that stands in the metadata alone is not looked for. */
    private Boolean titleShown(COSDictionary catalog) {
        var about = document.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
        var title = about == null ? null : about.getString(COSName.TITLE);
        if (title == null || title.isBlank()) return null;
        var preferences = catalog.getCOSDictionary(COSName.getPDFName("ViewerPreferences"));
        return preferences != null && preferences.getBoolean(COSName.getPDFName("DisplayDocTitle"), false);
    }

    private String archival(COSDictionary catalog) throws IOException {
        if (document.isEncrypted() || !(catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream stream))
            return null;
        var bytes = new PdfUnpacking(bounds).first(stream, LONGEST_METADATA);
        if (bytes == null) return null;
        var text = new String(bytes, StandardCharsets.UTF_8);
        var part = PART.matcher(text);
        if (!part.find()) return null;
        var level = LEVEL.matcher(text);
        return part.group(1) + (level.find() ? level.group(1).toLowerCase(java.util.Locale.ROOT) : "");
    }

    private List<String> denied(AccessPermission allowed) {
        var denied = new ArrayList<String>();
        if (!document.isEncrypted() || allowed == null) return denied;
        if (!allowed.canPrint()) denied.add("print");
        if (!allowed.canModify()) denied.add("change");
        if (!allowed.canExtractContent()) denied.add("copy");
        if (!allowed.canModifyAnnotations()) denied.add("annotate");
        if (!allowed.canFillInForm()) denied.add("fill");
        if (!allowed.canExtractForAccessibility()) denied.add("extract");
        if (!allowed.canAssembleDocument()) denied.add("assemble");
        if (!allowed.canPrintFaithful()) denied.add("print-well");
        return denied;
    }

    private static PdfOpening opening(COSDictionary catalog, PdfDestinations destinations) throws IOException {
        var open = catalog.getDictionaryObject(COSName.OPEN_ACTION);
        if (open instanceof COSArray place) return opening("GoTo", place, destinations);
        if (!(open instanceof COSDictionary action)) return null;
        var kind = action.getNameAsString(COSName.S);
        return "GoTo".equals(kind)
                ? opening(kind, destinations.explicit(action.getDictionaryObject(COSName.D)), destinations)
                : new PdfOpening(PdfTally.plain(String.valueOf(kind)), null, null);
    }

    private static PdfOpening opening(String action, COSArray place, PdfDestinations destinations) {
        if (place == null) return new PdfOpening(action, null, null);
        int page = destinations.page(place);
        return new PdfOpening(action, page < 0 ? null : Integer.toString(page + 1), PdfDestinations.zoom(place));
    }
}
