package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.cellgmp.record.pdf.PdfTraitKind;

/** What the pages show: whether any of it is text, and in which fonts. */
final class PdfContents {
    /** Fonts that readers bring along, as the CDE lists them (6.26): without spaces, foundry and style. */
    private static final Set<String> STANDARD = Set.of(
            "simsun",
            "timesnewroman",
            "timesnewromanps",
            "timesnewromanpsmt",
            "arial",
            "arialmt",
            "couriernew",
            "couriernewps",
            "couriernewpsmt",
            "symbol",
            "zapfdingbats");

    private static final int DEEPEST_FORM = 5;
    private static final byte[] BUFFER_OF_NOTHING = {};

    private final PdfTally tally;
    private final PdfBounds bounds;
    private final PdfUnpacking unpacking;
    private final Map<COSBase, Boolean> fontsSeen = new IdentityHashMap<>();
    private final Map<COSBase, Boolean> resourcesSeen = new IdentityHashMap<>();
    private final Map<COSBase, Boolean> formsWithText = new IdentityHashMap<>();
    private final Set<String> told = new java.util.HashSet<>();
    private final byte[] buffer = new byte[16 << 10];

    /** Nothing at all, marks without text, or text. */
    private enum Shown {
        NOTHING,
        MARKS,
        TEXT
    }

    PdfContents(PdfTally tally, PdfBounds bounds) {
        this.tally = tally;
        this.bounds = bounds;
        this.unpacking = new PdfUnpacking(bounds);
    }

    void look(PdfPages pages) throws IOException {
        for (int page = 0; page < pages.count(); page++) {
            bounds.object();
            var leaf = pages.get(page);
            fonts(leaf.resources(), page, 0);
            var shown = shown(leaf.page().getDictionaryObject(COSName.CONTENTS), leaf.resources());
            if (shown == Shown.MARKS) tally.add(PdfTraitKind.PAGE_WITHOUT_TEXT, page, null);
        }
    }

    private void fonts(COSDictionary resources, int page, int depth) throws IOException {
        if (resources == null || depth > DEEPEST_FORM || resourcesSeen.put(resources, true) != null) return;
        var fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts != null)
            for (var name : fonts.keySet()) {
                bounds.object();
                var font = fonts.getCOSDictionary(name);
                if (font != null && fontsSeen.put(font, true) == null) font(font, page);
            }
        var objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects != null)
            for (var name : objects.keySet()) {
                bounds.object();
                if (objects.getDictionaryObject(name) instanceof COSStream form && form(form))
                    fonts(form.getCOSDictionary(COSName.RESOURCES), page, depth + 1);
            }
    }

    private static boolean form(COSStream object) {
        return "Form".equals(object.getNameAsString(COSName.SUBTYPE));
    }

    private void font(COSDictionary font, int page) {
        var kind = font.getNameAsString(COSName.SUBTYPE);
        if ("Type3".equals(kind)) return;
        var holder = font;
        var descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary first)
            holder = first;
        var descriptor = holder.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3))) return;
        var name = String.valueOf(font.getNameAsString(COSName.BASE_FONT));
        if (!standard(name) && told.size() < 1_000 && told.add(name))
            tally.add(PdfTraitKind.FONT_NOT_EMBEDDED, page, name);
    }

    private static boolean standard(String name) {
        var plain = name.replaceFirst("^[A-Z]{6}\\+", "")
                .replace(" ", "")
                .replaceFirst("[,-].*$", "")
                .toLowerCase(Locale.ROOT);
        return STANDARD.contains(plain);
    }

    private Shown shown(COSBase contents, COSDictionary resources) throws IOException {
        boolean marks = false;
        boolean fonts = resources != null && fontsIn(resources, 0);
        for (var stream : streams(contents)) {
            var here = scan(stream, fonts && resources.getCOSDictionary(COSName.FONT) != null);
            if (here == Shown.TEXT) return Shown.TEXT;
            marks |= here == Shown.MARKS;
        }
        if (marks && fonts && formText(resources, 0)) return Shown.TEXT;
        return marks ? Shown.MARKS : Shown.NOTHING;
    }

    private boolean fontsIn(COSDictionary resources, int depth) throws IOException {
        bounds.object();
        if (resources.getCOSDictionary(COSName.FONT) != null) return true;
        var objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > DEEPEST_FORM) return false;
        for (var name : objects.keySet())
            if (objects.getDictionaryObject(name) instanceof COSStream form && form(form)) {
                var own = form.getCOSDictionary(COSName.RESOURCES);
                if (own != null && fontsIn(own, depth + 1)) return true;
            }
        return false;
    }

    private boolean formText(COSDictionary resources, int depth) throws IOException {
        var objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > DEEPEST_FORM) return false;
        for (var name : objects.keySet()) {
            bounds.object();
            if (!(objects.getDictionaryObject(name) instanceof COSStream form) || !form(form)) continue;
            var known = formsWithText.get(form);
            if (known == null) {
                var own = form.getCOSDictionary(COSName.RESOURCES);
                formsWithText.put(form, false); // a form that holds itself ends here
                known = scan(form, true) == Shown.TEXT || own != null && formText(own, depth + 1);
                formsWithText.put(form, known);
            }
            if (known) return true;
        }
        return false;
    }

    private static java.util.List<COSStream> streams(COSBase contents) {
        if (contents instanceof COSStream one) return java.util.List.of(one);
        var streams = new java.util.ArrayList<COSStream>();
        if (contents instanceof COSArray several)
            for (int i = 0; i < several.size(); i++)
                if (several.getObject(i) instanceof COSStream one) streams.add(one);
        return streams;
    }

    /** Looks for an operator that shows text: Tj, TJ, or a quotation mark behind a string. */
    private Shown scan(COSStream stream, boolean fonts) throws IOException {
        try (var in = opened(stream)) {
            if (in == null) return fonts ? Shown.TEXT : Shown.MARKS; // cannot be told; fonts are there for something
            int before = ' ';
            int last = ' ';
            boolean marks = false;
            for (int read; (read = in.read(buffer)) > 0; ) {
                bounds.unpacked(read);
                for (int i = 0; i < read; i++) {
                    int at = buffer[i];
                    marks |= at > ' ' || at < 0;
                    if (fonts && before == 'T' && (last == 'j' || last == 'J') && at <= ' ') return Shown.TEXT;
                    if (fonts && (last == '\'' || last == '"') && at <= ' ' && (before <= ' ' || before == ')'))
                        return Shown.TEXT;
                    before = last;
                    last = at;
                }
                if (marks && !fonts) return Shown.MARKS;
            }
            if (fonts && before == 'T' && (last == 'j' || last == 'J')) return Shown.TEXT;
            return marks ? Shown.MARKS : Shown.NOTHING;
        } catch (PdfBounds.Beyond beyond) {
            throw beyond;
        } catch (IOException broken) {
            return fonts ? Shown.TEXT : Shown.MARKS;
        }
    }

    private InputStream opened(COSStream stream) throws IOException {
        return stream.hasData() ? unpacking.open(stream) : new java.io.ByteArrayInputStream(BUFFER_OF_NOTHING);
    }
}
