package org.cellgmp.ectd;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.cellgmp.record.pdf.PdfTraitKind;

/** What happens when something is clicked, opened or left. */
final class PdfActions {
    private static final Set<String> MEDIA = Set.of("Rendition", "Movie", "Sound", "RichMediaExecute");
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName UNIX = COSName.getPDFName("Unix");
    private static final COSName DOS = COSName.getPDFName("DOS");
    private static final COSName MAC = COSName.getPDFName("Mac");
    private static final COSName WINDOWS = COSName.getPDFName("Win");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?is).*\\.(exe|com|bat|cmd|scr|pif|msi|lnk|hta|vbs|vbe|js|jse|wsf|ps1|sh|jar|app|dll)\\s*");

    private static final int MOST_IN_A_ROW = 1_000;

    private final PdfDestinations destinations;
    private final PdfTally tally;
    private final PdfBounds bounds;

    /** What a bookmark's and a link's shortcomings are called. */
    enum Way {
        BOOKMARK,
        LINK;

        PdfTraitKind kind(String what) {
            return PdfTraitKind.valueOf(name() + "_" + what);
        }
    }

    PdfActions(PdfDestinations destinations, PdfTally tally, PdfBounds bounds) {
        this.destinations = destinations;
        this.tally = tally;
        this.bounds = bounds;
    }

    /** Scripts and attachments that belong to no page, and what runs on opening and closing. */
    void ofDocument(COSDictionary catalog) throws IOException {
        var names = catalog.getCOSDictionary(COSName.getPDFName("Names"));
        if (names != null) {
            for (var script : entries(names, "JavaScript").keySet()) tally.add(PdfTraitKind.JAVASCRIPT, -1, script);
            for (var file : entries(names, "EmbeddedFiles").keySet()) tally.add(PdfTraitKind.ATTACHMENT, -1, file);
        }
        if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action) plain(action, -1);
        additional(catalog, -1);
    }

    private Map<String, COSBase> entries(COSDictionary names, String tree) throws IOException {
        var found = new HashMap<String, COSBase>();
        var sorted = new java.util.TreeMap<String, COSBase>();
        PdfDestinations.names(
                names.getCOSDictionary(COSName.getPDFName(tree)), found, bounds, new IdentityHashMap<>(), 0);
        sorted.putAll(found);
        return sorted;
    }

    /** Judges a bookmark or link. @param holder of the action or destination; @param page counted from 0, negative for none */
    void way(Way way, COSDictionary holder, int page, String name) throws IOException {
        bounds.object();
        var destination = holder.getDictionaryObject(COSName.DEST);
        var action = holder.getDictionaryObject(COSName.A);
        if (destination != null) here(way, destination, page, name);
        else if (action instanceof COSDictionary first) action(way, first, page, name);
        else tally.add(way.kind("WITHOUT_ACTION"), page, name);
        if (next(action) > 0) tally.add(way.kind("SEVERAL_ACTIONS"), page, name);
    }

    private void action(Way way, COSDictionary action, int page, String name) throws IOException {
        plain(action, page);
        var kind = String.valueOf(action.getNameAsString(COSName.S));
        switch (kind) {
            case "GoTo" -> here(way, action.getDictionaryObject(COSName.D), page, name);
            case "GoToR", "Launch" -> elsewhere(way, action, page, name);
            case "URI" -> tally.add(way.kind("EXTERNAL"), page, action.getString(COSName.URI));
            default -> tally.add(way.kind("OTHER_ACTION"), page, kind);
        }
    }

    private void here(Way way, COSBase destination, int page, String name) throws IOException {
        var place = destinations.explicit(destination);
        if (place == null || destinations.page(place) < 0) tally.add(way.kind("MISSING_DESTINATION"), page, name);
        else if (!PdfDestinations.inherits(place)) tally.add(way.kind("ZOOM"), page, name);
    }

    private void elsewhere(Way way, COSDictionary action, int page, String name) throws IOException {
        var path = path(action);
        if (path == null) {
            tally.add(way.kind("MISSING_DESTINATION"), page, name);
            return;
        }
        if (path.matches("(?i)(https?|ftp|mailto|www)[:.].*") || program(action, path))
            tally.add(way.kind("EXTERNAL"), page, path);
        else if (absolute(path)) tally.add(way.kind("ABSOLUTE_PATH"), page, path);
        else tally.target(path, destination(action.getDictionaryObject(COSName.D)));
        if (action.getDictionaryObject(COSName.D) instanceof COSArray place
                && place.size() > 0
                && !PdfDestinations.inherits(place)) tally.add(way.kind("ZOOM"), page, name);
    }

    /** Whether it starts what no submission holds. A table of data may be opened so. */
    private static boolean program(COSDictionary action, String path) {
        if (!"Launch".equals(action.getNameAsString(COSName.S))) return false;
        var windows = action.getCOSDictionary(WINDOWS);
        return windows != null && windows.containsKey(COSName.P)
                || PROGRAM.matcher(path).matches();
    }

    private static String destination(COSBase destination) {
        if (destination instanceof COSName name) return name.getName();
        if (destination instanceof COSString text) return text.getString();
        if (destination instanceof COSArray place && place.size() > 0 && place.getObject(0) instanceof COSNumber number)
            return Integer.toString(number.intValue() + 1);
        return null;
    }

    /** As written, from whichever of its places holds it. */
    static String path(COSDictionary action) {
        var file = action.getDictionaryObject(COSName.F);
        if (file == null && action.getCOSDictionary(WINDOWS) != null)
            file = action.getCOSDictionary(WINDOWS).getDictionaryObject(COSName.F);
        if (file instanceof COSString text) return text.getString();
        if (!(file instanceof COSDictionary specification)) return null;
        for (var key : new COSName[] {COSName.UF, COSName.F, UNIX, DOS, MAC})
            if (specification.getDictionaryObject(key) instanceof COSString text) return text.getString();
        return null;
    }

    static boolean absolute(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.startsWith("/")
                || lower.startsWith("\\")
                || lower.matches("[a-z]:.*")
                || lower.startsWith("file:");
    }

    /** Scripts, media and programs among an action and all that follow it.
     *
     * @throws PdfBounds.Beyond if more follow each other than are looked at: what is not seen must not read as absent
     */
    void plain(COSDictionary first, int page) throws IOException {
        var seen = new IdentityHashMap<COSBase, Boolean>();
        var left = new java.util.ArrayDeque<COSDictionary>();
        left.add(first);
        while (!left.isEmpty()) {
            if (seen.size() + left.size() > MOST_IN_A_ROW) throw bounds.past("too-much");
            var action = left.remove();
            bounds.object();
            if (seen.put(action, true) != null) continue;
            var kind = String.valueOf(action.getNameAsString(COSName.S));
            if (kind.equals("JavaScript")) tally.add(PdfTraitKind.JAVASCRIPT, page, null);
            else if (MEDIA.contains(kind)) tally.add(PdfTraitKind.MEDIA, page, kind);
            else if (kind.equals("GoTo3DView")) tally.add(PdfTraitKind.THREE_DIMENSIONAL, page, kind);
            else if (kind.equals("Launch")) tally.add(PdfTraitKind.LAUNCH, page, path(action));
            var next = action.getDictionaryObject(NEXT);
            if (next instanceof COSDictionary one) left.add(one);
            if (next instanceof COSArray several)
                for (int i = 0; i < several.size() && i <= MOST_IN_A_ROW; i++)
                    if (several.getObject(i) instanceof COSDictionary one) left.add(one);
        }
    }

    /** What runs at other moments than a click. */
    void additional(COSDictionary holder, int page) throws IOException {
        var actions = holder.getCOSDictionary(COSName.AA);
        if (actions == null) return;
        for (var key : actions.keySet())
            if (actions.getDictionaryObject(key) instanceof COSDictionary action) plain(action, page);
    }

    private static int next(COSBase action) {
        if (!(action instanceof COSDictionary first)) return 0;
        var next = first.getDictionaryObject(NEXT);
        return next instanceof COSDictionary ? 1 : next instanceof COSArray several ? several.size() : 0;
    }
}
