package org.cellgmp.ectd;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfTraitKind;

/**
 * Writes a copy of a PDF in which that is put right which changes nothing that its pages show: {@link PdfMend}. Contents, fonts,
 * attachments, scripts and metadata go over as they are. The same file always gives the same copy; the original is not touched.
 */
public final class PdfRepair {
    private static final COSName VIEWER = COSName.getPDFName("ViewerPreferences");
    private static final COSName NAMES = COSName.getPDFName("Names");

    private final PDDocument document;
    private final COSDictionary catalog;
    private final PdfPages pages;
    private final PdfZoom zoom;
    private final PdfBounds bounds;

    private PdfRepair(PDDocument document, PdfBounds bounds) throws IOException {
        this.document = document;
        this.bounds = bounds;
        catalog = document.getDocumentCatalog().getCOSObject();
        pages = PdfPages.of(catalog, bounds);
        zoom = new PdfZoom(new PdfDestinations(catalog, pages, bounds), pages);
    }

    /**
     * @param original of which {@code known} tells
     * @param copy written anew
     * @return what is known of the copy
     * @throws IOException if the plan has nothing to do, or the copy would not hold what the original holds; no copy is left then
     */
    public static KnownFile write(Path original, KnownFile known, Path copy) throws IOException {
        var plan = PdfRepairPlan.of(known.pdf());
        if (plan.mends().isEmpty()) throw new IOException("nothing to repair");
        boolean good = false;
        try {
            write(original, plan, known.sha256(), copy);
            var repaired = KnownFile.of(copy);
            mustBeSame(known.pdf(), repaired.pdf());
            good = true;
            return repaired;
        } catch (RuntimeException | StackOverflowError broken) {
            throw new IOException("cannot be written anew", broken);
        } finally {
            if (!good) Files.deleteIfExists(copy);
        }
    }

    private static void write(Path original, PdfRepairPlan plan, String sha256, Path copy) throws IOException {
        var bounds = new PdfBounds(Files.size(original));
        PdfBomb.look(original, bounds);
        var read = new BoundedRead(new RandomAccessReadBufferedFile(original), bounds);
        try (var document = Loader.loadPDF(read, IOUtils.createTempFileOnlyStreamCache());
                var out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            new PdfRepair(document, bounds).mend(plan);
            identify(document, sha256);
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private void mend(PdfRepairPlan plan) throws IOException {
        if (plan.has(PdfMend.BOOKMARK_ZOOM) || plan.has(PdfMend.LINK_ZOOM)) {
            named();
            if (plan.has(PdfMend.BOOKMARK_ZOOM)) bookmarks();
            if (plan.has(PdfMend.LINK_ZOOM)) links();
        }
        if (plan.has(PdfMend.PAGE_MODE)) catalog.setItem(COSName.PAGE_MODE, COSName.getPDFName("UseOutlines"));
        if (plan.has(PdfMend.PAGE_LAYOUT)) catalog.removeItem(COSName.PAGE_LAYOUT);
        // Without an action a file opens at its first page, as the reader likes it.
        if (plan.has(PdfMend.OPENING)) catalog.removeItem(COSName.OPEN_ACTION);
        if (plan.has(PdfMend.TITLE)) {
            if (catalog.getCOSDictionary(VIEWER) == null) catalog.setItem(VIEWER, new COSDictionary());
            catalog.getCOSDictionary(VIEWER).setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        }
        if (plan.has(PdfMend.VERSION))
            document.getDocument().setVersion(Float.parseFloat(PdfRepairPlan.EARLIEST_VERSION));
    }

    /** Names lead bookmarks and links to places; the place is put right, the name stays. */
    private void named() throws IOException {
        var places = new HashMap<String, COSBase>();
        var names = catalog.getCOSDictionary(NAMES);
        if (names != null)
            PdfDestinations.names(names.getCOSDictionary(COSName.DESTS), places, bounds, new IdentityHashMap<>(), 0);
        var old = catalog.getCOSDictionary(COSName.DESTS);
        if (old != null) for (var key : old.keySet()) zoom.inherit(old.getDictionaryObject(key));
        for (var place : places.values()) zoom.inherit(place);
    }

    private void bookmarks() throws IOException {
        PdfBookmarks.each(catalog, bounds, this::way);
    }

    private void links() throws IOException {
        for (int page = 0; page < pages.count(); page++) {
            var annotations = pages.get(page).page().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                bounds.object();
                if (annotations.getObject(i) instanceof COSDictionary annotation
                        && "Link".equals(annotation.getNameAsString(COSName.SUBTYPE))) way(annotation);
            }
        }
    }

    private void way(COSDictionary holder) throws IOException {
        zoom.inherit(holder.getDictionaryObject(COSName.DEST));
        if (holder.getDictionaryObject(COSName.A) instanceof COSDictionary action)
            if ("GoTo".equals(action.getNameAsString(COSName.S))) zoom.inherit(action.getDictionaryObject(COSName.D));
            else zoom.inheritElsewhere(action.getDictionaryObject(COSName.D));
    }

    /** The first half of an identifier stays with a document; the second is another for each of its states. */
    private static void identify(PDDocument document, String sha256) {
        var state = new COSString(Arrays.copyOf(HexFormat.of().parseHex(sha256), 16));
        var trailer = document.getDocument().getTrailer();
        var before = trailer.getCOSArray(COSName.ID);
        var now = new COSArray();
        now.add(before != null && before.size() == 2 && before.getObject(0) instanceof COSString first ? first : state);
        now.add(state);
        trailer.setItem(COSName.ID, now);
    }

    /** Whatever a damaged file loses when it is written anew, it must not lose unseen. */
    private static void mustBeSame(PdfFacts before, PdfFacts after) throws IOException {
        var zooms = Set.of(PdfTraitKind.BOOKMARK_ZOOM, PdfTraitKind.LINK_ZOOM);
        boolean same = after.wasRead()
                && PdfRepairPlan.of(after).mends().isEmpty()
                && before.pages().equals(after.pages())
                && before.sizes().equals(after.sizes())
                && before.bookmarks().equals(after.bookmarks())
                && before.links().equals(after.links())
                && before.targets().equals(after.targets())
                && Objects.equals(before.archival(), after.archival())
                && before.form() == after.form()
                && before.traits().stream()
                        .filter(trait -> !zooms.contains(trait.kind()))
                        .toList()
                        .equals(after.traits());
        if (!same) throw new IOException("the copy would not hold what the original holds");
    }
}
