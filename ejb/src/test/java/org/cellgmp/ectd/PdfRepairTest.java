package org.cellgmp.ectd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.cellgmp.record.pdf.PdfTraitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfRepairTest {
    @TempDir
    Path folder;

    static Stream<Arguments> defects() {
        return Stream.of(
                arguments(PdfMend.BOOKMARK_ZOOM, OnePdf.bookmark(OnePdf.fitted())),
                arguments(PdfMend.LINK_ZOOM, OnePdf.link(OnePdf.fitted())),
                arguments(PdfMend.LINK_ZOOM, OnePdf.link(remote())),
                arguments(PdfMend.LINK_ZOOM, (OnePdf.Change) PdfRepairTest::named),
                arguments(PdfMend.PAGE_MODE, OnePdf.bookmark(OnePdf.inherited())),
                arguments(PdfMend.PAGE_LAYOUT, (OnePdf.Change) document ->
                        document.getDocumentCatalog().getCOSObject().setName(COSName.PAGE_LAYOUT, "TwoColumnLeft")),
                arguments(PdfMend.OPENING, (OnePdf.Change) document -> document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.OPEN_ACTION, OnePdf.fitted().getCOSObject())),
                arguments(PdfMend.OPENING, (OnePdf.Change) document -> document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.OPEN_ACTION, OnePdf.missing().getCOSObject())),
                arguments(PdfMend.TITLE, (OnePdf.Change)
                        document -> document.getDocumentInformation().setTitle("Potency")),
                arguments(PdfMend.VERSION, (OnePdf.Change)
                        document -> document.getDocument().setVersion(1.3f)));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void isPutRightAndSaysTheSame(PdfMend kind, OnePdf.Change change) throws Exception {
        var original = original(OnePdf.with(change));
        var known = KnownFile.of(original);
        assertThat(PdfRepairPlan.of(known.pdf()).has(kind)).isTrue();

        var copy = folder.resolve("copy.pdf");
        var repaired = PdfRepair.write(original, known, copy);

        assertThat(KnownFile.of(original)).as("the original").isEqualTo(known);
        assertThat(repaired).isEqualTo(KnownFile.of(copy));
        assertThat(PdfRepairPlan.of(repaired.pdf())).isEqualTo(new PdfRepairPlan(List.of(), null, false));
        assertThat(repaired.pdf().traits()).isEmpty();
        var again = folder.resolve("again.pdf");
        PdfRepair.write(original, known, again);
        assertThat(again).hasSameBinaryContentAs(copy);

        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "not compared: pdftotext is not installed");
        assertThat(told("pdftotext", "-layout", copy.toString(), "-"))
                .isEqualTo(told("pdftotext", "-layout", original.toString(), "-"))
                .contains("x");
        assertThat(told("pdfinfo", copy.toString()).lines().filter(PdfRepairTest::ofContent))
                .isEqualTo(told("pdfinfo", original.toString())
                        .lines()
                        .filter(PdfRepairTest::ofContent)
                        .toList());
    }

    private static boolean ofContent(String line) {
        return !line.startsWith("File size:") && !line.startsWith("PDF version:");
    }

    @Test
    void allAtOnce() throws Exception {
        var original = original(OnePdf.with(document -> {
            for (var change : defects().map(one -> (OnePdf.Change) one.get()[1]).toList()) change.to(document);
        }));
        var known = KnownFile.of(original);
        assertThat(PdfRepairPlan.of(known.pdf()).mends())
                .extracting(PdfRepairPlan.Mend::kind)
                .containsExactly(
                        PdfMend.BOOKMARK_ZOOM,
                        PdfMend.LINK_ZOOM,
                        PdfMend.PAGE_MODE,
                        PdfMend.PAGE_LAYOUT,
                        PdfMend.OPENING,
                        PdfMend.TITLE,
                        PdfMend.VERSION);
        var repaired = PdfRepair.write(original, known, folder.resolve("copy.pdf"));
        assertThat(PdfRepairPlan.of(repaired.pdf()).mends()).isEmpty();
        assertThat(repaired.pdf().header()).isEqualTo("1.4");
        assertThat(repaired.pdf().links()).isEqualTo(known.pdf().links());
    }

    /** Where a place was fitted to the window, its corner stays. */
    @Test
    void aPlaceIsKept() throws Exception {
        var wide = new PDPageFitWidthDestination();
        wide.setTop(500);
        assertThat(places(OnePdf.to(wide), 0)).containsExactly("XYZ", "0.0", "500", "null");
        assertThat(places(OnePdf.fitted(), 0)).containsExactly("XYZ", "0.0", "792.0", "null");
        assertThat(places(OnePdf.fitted(), 90)).containsExactly("XYZ", "0.0", "0.0", "null");
        assertThat(places(OnePdf.fitted(), 180)).containsExactly("XYZ", "612.0", "0.0", "null");
        assertThat(places(OnePdf.fitted(), 270)).containsExactly("XYZ", "612.0", "792.0", "null");
        assertThat(places(rectangle(), 0)).containsExactly("XYZ", "10", "700", "null");
    }

    private List<String> places(org.apache.pdfbox.pdmodel.interactive.action.PDAction action, int turn)
            throws Exception {
        var original = original(OnePdf.with(document -> {
            for (var page : document.getPages()) page.setMediaBox(PDRectangle.LETTER);
            document.getPage(1).setRotation(turn);
            OnePdf.link(action).to(document);
        }));
        var copy = folder.resolve("copy.pdf");
        PdfRepair.write(original, KnownFile.of(original), copy);
        try (var document = Loader.loadPDF(copy.toFile())) {
            var place = document.getPage(0)
                    .getAnnotations()
                    .get(0)
                    .getCOSObject()
                    .getCOSDictionary(COSName.A)
                    .getCOSArray(COSName.D);
            assertThat(place.getInt(0)).isEqualTo(1);
            return Stream.of(1, 2, 3, 4)
                    .map(place::getObject)
                    .map(PdfRepairTest::word)
                    .toList();
        }
    }

    private static String word(org.apache.pdfbox.cos.COSBase part) {
        if (part instanceof COSName name) return name.getName();
        if (part instanceof COSInteger number) return Long.toString(number.longValue());
        return part instanceof COSFloat number ? Float.toString(number.floatValue()) : "null";
    }

    @Test
    void whatIsNotOursToChangeIsOnlyTold() throws Exception {
        var original = original(OnePdf.with(document -> {
            OnePdf.bookmark(OnePdf.fitted()).to(document);
            OnePdf.link(OnePdf.web()).to(document);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.OPEN_ACTION, OnePdf.other("JavaScript").getCOSObject());
        }));
        var known = KnownFile.of(original);
        var plan = PdfRepairPlan.of(known.pdf());
        assertThat(plan.has(PdfMend.OPENING)).isFalse();
        var repaired = PdfRepair.write(original, known, folder.resolve("copy.pdf"));
        assertThat(repaired.pdf().traits())
                .extracting(trait -> trait.kind())
                .containsExactly(PdfTraitKind.LINK_EXTERNAL, PdfTraitKind.JAVASCRIPT);
        assertThat(repaired.pdf().open().action()).isEqualTo("JavaScript");
    }

    static Stream<Arguments> untouched() {
        return Stream.of(
                arguments("encrypted", (OnePdf.Change) document -> {
                    OnePdf.bookmark(OnePdf.fitted()).to(document);
                    document.protect(new StandardProtectionPolicy("a", "", new AccessPermission()));
                }),
                arguments("signed", (OnePdf.Change) document -> {
                    OnePdf.bookmark(OnePdf.fitted()).to(document);
                    field(document);
                }),
                arguments("form", (OnePdf.Change) document -> {
                    OnePdf.bookmark(OnePdf.fitted()).to(document);
                    var form = new COSDictionary();
                    form.setItem(COSName.XFA, new COSArray());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }));
    }

    @ParameterizedTest
    @MethodSource("untouched")
    void whatIsSealedStaysAsItIs(String reason, OnePdf.Change change) throws Exception {
        var original = original(OnePdf.with(change));
        var known = KnownFile.of(original);
        assertThat(PdfRepairPlan.of(known.pdf())).isEqualTo(new PdfRepairPlan(List.of(), reason, false));
        assertThatThrownBy(() -> PdfRepair.write(original, known, folder.resolve("copy.pdf")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("copy.pdf")).doesNotExist();
    }

    @Test
    void aNewerVersionIsNotCalledAnOlderOne() throws Exception {
        var facts = KnownFile.of(original(OnePdf.with(document -> document.setVersion(2.0f))))
                .pdf();
        assertThat(facts.version()).isEqualTo("2.0");
        assertThat(PdfRepairPlan.of(facts).mends()).isEmpty();
    }

    private Path original(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("original.pdf"), bytes);
    }

    private static org.apache.pdfbox.pdmodel.interactive.action.PDAction remote() {
        var action = OnePdf.file("../32s1/general.pdf");
        var place = new COSArray();
        place.add(COSInteger.get(3));
        place.add(COSName.getPDFName("Fit"));
        action.getCOSObject().setItem(COSName.D, place);
        return action;
    }

    private static org.apache.pdfbox.pdmodel.interactive.action.PDAction rectangle() {
        var action = OnePdf.fitted();
        var place = action.getCOSObject().getCOSArray(COSName.D);
        place.clear();
        place.add(COSInteger.get(1));
        place.add(COSName.getPDFName("FitR"));
        for (int side : new int[] {10, 20, 500, 700}) place.add(COSInteger.get(side));
        return action;
    }

    /** A link by a name, whose place sets a zoom. */
    private static void named(PDDocument document) throws IOException {
        var place = new COSArray();
        place.add(document.getPage(1).getCOSObject());
        place.add(COSName.getPDFName("Fit"));
        var holder = new COSDictionary();
        holder.setItem(COSName.D, place);
        var places = new COSDictionary();
        places.setItem(COSName.getPDFName("table-1"), holder);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, places);
        var action = new PDActionGoTo();
        action.getCOSObject().setName(COSName.D, "table-1");
        OnePdf.link(action).to(document);
    }

    private static void field(PDDocument document) {
        var field = new COSDictionary();
        field.setName(COSName.FT, "Sig");
        field.setString(COSName.T, "a");
        field.setItem(COSName.V, new COSDictionary());
        var fields = new COSArray();
        fields.add(field);
        var form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private static String told(String... command) throws Exception {
        var run = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(String.join(" ", command) + told).isZero();
        return told;
    }
}
