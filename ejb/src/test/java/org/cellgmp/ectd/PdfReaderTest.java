package org.cellgmp.ectd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.pdf.PdfFacts;
import org.cellgmp.record.pdf.PdfForm;
import org.cellgmp.record.pdf.PdfSpot;
import org.cellgmp.record.pdf.PdfState;
import org.cellgmp.record.pdf.PdfTarget;
import org.cellgmp.record.pdf.PdfTrait;
import org.cellgmp.record.pdf.PdfTraitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    @TempDir
    Path folder;

    private PdfFacts read(byte[] bytes) throws Exception {
        var facts = PdfReader.read(Files.write(folder.resolve("one.pdf"), bytes));
        assertThat(CanonicalJson.read(PdfFacts.class, CanonicalJson.write(facts)))
                .isEqualTo(facts);
        return facts;
    }

    private PdfFacts changed(OnePdf.Change change) throws Exception {
        return read(OnePdf.with(change));
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                arguments(PdfTraitKind.LINK_EXTERNAL, OnePdf.link(OnePdf.web())),
                arguments(PdfTraitKind.LINK_EXTERNAL, OnePdf.link(OnePdf.file("http://example.invalid/x.pdf"))),
                arguments(PdfTraitKind.LINK_OTHER_ACTION, OnePdf.link(OnePdf.other("Named"))),
                arguments(PdfTraitKind.LINK_WITHOUT_ACTION, OnePdf.link(null)),
                arguments(PdfTraitKind.LINK_SEVERAL_ACTIONS, OnePdf.link(OnePdf.twice(OnePdf.inherited()))),
                arguments(PdfTraitKind.LINK_MISSING_DESTINATION, OnePdf.link(OnePdf.missing())),
                arguments(PdfTraitKind.LINK_ABSOLUTE_PATH, OnePdf.link(OnePdf.file("C:\\x.pdf"))),
                arguments(PdfTraitKind.LINK_ABSOLUTE_PATH, OnePdf.link(OnePdf.file("/home/x.pdf"))),
                arguments(PdfTraitKind.LINK_ZOOM, OnePdf.link(OnePdf.fitted())),
                arguments(PdfTraitKind.BOOKMARK_EXTERNAL, OnePdf.bookmark(OnePdf.web())),
                arguments(PdfTraitKind.BOOKMARK_OTHER_ACTION, OnePdf.bookmark(OnePdf.other("Named"))),
                arguments(PdfTraitKind.BOOKMARK_WITHOUT_ACTION, OnePdf.bookmark(null)),
                arguments(PdfTraitKind.BOOKMARK_SEVERAL_ACTIONS, OnePdf.bookmark(OnePdf.twice(OnePdf.inherited()))),
                arguments(PdfTraitKind.BOOKMARK_MISSING_DESTINATION, OnePdf.bookmark(OnePdf.missing())),
                arguments(PdfTraitKind.BOOKMARK_ABSOLUTE_PATH, OnePdf.bookmark(OnePdf.file("file:///x.pdf"))),
                arguments(PdfTraitKind.BOOKMARK_ZOOM, OnePdf.bookmark(OnePdf.fitted())),
                arguments(PdfTraitKind.ANNOTATION, (OnePdf.Change) PdfReaderTest::note),
                arguments(PdfTraitKind.MEDIA, annotated("Movie")),
                arguments(PdfTraitKind.THREE_DIMENSIONAL, annotated("3D")),
                arguments(PdfTraitKind.ATTACHMENT, annotated("FileAttachment")),
                arguments(PdfTraitKind.ATTACHMENT, (OnePdf.Change) PdfReaderTest::attach),
                arguments(PdfTraitKind.JAVASCRIPT, (OnePdf.Change) document -> document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.OPEN_ACTION, OnePdf.other("JavaScript").getCOSObject())),
                arguments(PdfTraitKind.PAGE_WITHOUT_TEXT, (OnePdf.Change)
                        document -> document.getPage(1).setResources(null)),
                arguments(PdfTraitKind.PAGE_WITHOUT_TEXT, (OnePdf.Change) PdfReaderTest::lineOnly),
                arguments(PdfTraitKind.FONT_NOT_EMBEDDED, plain(Standard14Fonts.FontName.HELVETICA)));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aDefectIsToldAndNothingElse(PdfTraitKind kind, OnePdf.Change change) throws Exception {
        var facts = changed(change);
        assertThat(facts.state()).isEqualTo(PdfState.READ);
        assertThat(facts.traits()).extracting(PdfTrait::kind).containsExactly(kind);
        assertThat(facts.count(kind)).isEqualTo(1);
        assertThat(facts.spots(kind)).hasSize(1);
    }

    @Test
    void aProgramIsToldWhereverItIsStarted() throws Exception {
        var launch = launch("tables.xpt");
        assertThat(changed(OnePdf.link(launch)).traits())
                .extracting(PdfTrait::kind)
                .containsExactly(PdfTraitKind.LAUNCH);
        assertThat(changed(OnePdf.bookmark(launch)).targets()).containsExactly(new PdfTarget("tables.xpt", null));
        assertThat(changed(OnePdf.bookmark(launch("CMD.EXE"))).traits())
                .extracting(PdfTrait::kind)
                .containsExactly(PdfTraitKind.BOOKMARK_EXTERNAL, PdfTraitKind.LAUNCH);
        var followed = OnePdf.inherited();
        followed.getCOSObject().setItem(COSName.getPDFName("Next"), launch.getCOSObject());
        assertThat(changed(OnePdf.link(followed)).has(PdfTraitKind.LAUNCH)).isTrue();
        var opened = changed(document ->
                document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, launch.getCOSObject()));
        assertThat(opened.spots(PdfTraitKind.LAUNCH)).containsExactly(new PdfSpot(null, "tables.xpt"));
        assertThat(opened.open().action()).isEqualTo("Launch");
        assertThat(changed(document -> {
                            var additional = new COSDictionary();
                            additional.setItem(COSName.O, launch.getCOSObject());
                            document.getPage(1).getCOSObject().setItem(COSName.AA, additional);
                        })
                        .spots(PdfTraitKind.LAUNCH))
                .containsExactly(new PdfSpot("2", "tables.xpt"));
    }

    private static org.apache.pdfbox.pdmodel.interactive.action.PDAction launch(String file) {
        var action = OnePdf.other("Launch");
        action.getCOSObject().setString(COSName.F, file);
        return action;
    }

    /** A thousand harmless actions do not hide the next. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreActionsThanAreLookedAtAreNotPassedOver(boolean chain) throws Exception {
        assertThat(changed(OnePdf.link(row(1_001, chain))).reason()).isEqualTo("too-much");
        var facts = changed(OnePdf.link(row(1_000, chain)));
        assertThat(facts.state()).isEqualTo(PdfState.READ);
        assertThat(facts.count(PdfTraitKind.LAUNCH)).isEqualTo(1);
    }

    /** Actions, each behind the one before or all behind the first; the last starts a program. */
    private static org.apache.pdfbox.pdmodel.interactive.action.PDAction row(int length, boolean chain) {
        var first = OnePdf.inherited();
        var last = first.getCOSObject();
        var all = new org.apache.pdfbox.cos.COSArray();
        for (int i = 1; i < length; i++) {
            var next = new COSDictionary();
            next.setName(COSName.S, i == length - 1 ? "Launch" : "Named");
            if (chain) last.setItem(COSName.getPDFName("Next"), next);
            else all.add(next);
            last = next;
        }
        if (!chain) first.getCOSObject().setItem(COSName.getPDFName("Next"), all);
        return first;
    }

    @Test
    void tellsHeaderAndTitle() throws Exception {
        var facts = changed(document -> {
            document.getDocument().setVersion(1.4f);
            document.getDocumentCatalog().setVersion("1.6");
            document.getDocumentInformation().setTitle("Potency");
            var preferences = new COSDictionary();
            preferences.setBoolean("DisplayDocTitle", true);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("ViewerPreferences"), preferences);
        });
        assertThat(facts.header()).isEqualTo("1.4");
        assertThat(facts.version()).isEqualTo("1.6");
        assertThat(facts.titleShown()).isTrue();
        assertThat(changed(document -> {
                            document.getDocumentInformation().setTitle("Potency");
                            document.getDocumentCatalog()
                                    .getCOSObject()
                                    .removeItem(COSName.getPDFName("ViewerPreferences"));
                        })
                        .titleShown())
                .isFalse();
        assertThat(changed(document -> document.getDocumentInformation().setTitle(" "))
                        .titleShown())
                .isNull();
    }

    static Stream<OnePdf.Change> good() {
        return Stream.of(
                document -> {},
                OnePdf.link(OnePdf.inherited()),
                OnePdf.bookmark(OnePdf.inherited()),
                OnePdf.link(OnePdf.file("../32s1/general.pdf")),
                plain(Standard14Fonts.FontName.SYMBOL),
                document -> document.addPage(new PDPage()),
                annotated("Popup"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsTakenIsNoDefect(OnePdf.Change change) throws Exception {
        assertThat(changed(change).traits()).isEmpty();
    }

    @Test
    void tellsWhatTheFileIs() throws Exception {
        var facts = changed(document -> {
            OnePdf.bookmark(OnePdf.inherited()).to(document);
            OnePdf.link(OnePdf.file("../32s1/general.pdf")).to(document);
            document.getPage(1).setRotation(90);
            document.getDocumentCatalog().getCOSObject().setName(COSName.PAGE_MODE, "UseOutlines");
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.OPEN_ACTION, OnePdf.fitted().getCOSObject());
        });
        assertThat(facts.pages()).isEqualTo("2");
        assertThat(facts.bookmarks()).isEqualTo("1");
        assertThat(facts.links()).isEqualTo("1");
        assertThat(facts.targets()).containsExactly(new PdfTarget("../32s1/general.pdf", "table-1"));
        assertThat(facts.sizes())
                .extracting(size -> size.width() + "x" + size.height())
                .containsExactly("612x792", "792x612");
        assertThat(facts.pageMode()).isEqualTo("UseOutlines");
        assertThat(facts.open().page()).isEqualTo("2");
        assertThat(facts.open().zoom()).isEqualTo("fit");
        assertThat(facts.encrypted()).isFalse();
        assertThat(facts.form()).isNull();
        assertThat(facts.signed()).isFalse();
        assertThat(facts.linearised()).isFalse();
    }

    @Test
    void tellsProtectionAndForms() throws Exception {
        var restricted = changed(document -> {
            var allowed = new AccessPermission();
            allowed.setCanPrint(false);
            document.protect(new StandardProtectionPolicy("a", "", allowed));
        });
        assertThat(restricted.encrypted()).isTrue();
        assertThat(restricted.denied()).contains("print");
        assertThat(changed(document -> document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission())))
                        .state())
                .isEqualTo(PdfState.LOCKED);
        assertThat(changed(document -> field(document, "Tx")).form()).isEqualTo(PdfForm.ACROFORM);
        var signed = changed(document -> field(document, "Sig"));
        assertThat(signed.signed()).isTrue();
        assertThat(signed.form()).isNull();
    }

    @Test
    void examplesAreFewAndAllAreCounted() throws Exception {
        var facts = changed(document -> {
            for (int i = 0; i < 30; i++) OnePdf.bookmark(OnePdf.web()).to(document);
        });
        assertThat(facts.count(PdfTraitKind.BOOKMARK_EXTERNAL)).isEqualTo(30);
        assertThat(facts.spots(PdfTraitKind.BOOKMARK_EXTERNAL)).hasSize(PdfFacts.MOST_EXAMPLES);
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        assertThat(read("x".getBytes(StandardCharsets.US_ASCII)).reason()).isEqualTo("not-a-pdf");
        assertThat(read("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)).reason())
                .isEqualTo("broken");
        assertThat(read(OnePdf.raw(List.of(
                                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 999999999 >>")))
                        .reason())
                .isEqualTo("no-pages");
    }

    @Test
    void circlesEnd() throws Exception {
        var facts = read(OnePdf.raw(List.of(
                "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R /Dests 5 0 R >>",
                "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /A 6 0 R >> >> >>",
                "<< /First 5 0 R >>",
                "<< /Title (a) /Next 5 0 R /First 5 0 R /A << /S /GoTo /D (x) /Next 7 0 R >> >>",
                "<< /Subtype /Form /Resources << /XObject << /A 6 0 R >> >> /Length 4 >>\nstream\n/A Do\nendstream",
                "<< /S /JavaScript /Next 7 0 R >>")));
        assertThat(facts.state()).isEqualTo(PdfState.READ);
        assertThat(facts.pages()).isEqualTo("1");
        assertThat(facts.bookmarks()).isEqualTo("1");
        assertThat(facts.count(PdfTraitKind.JAVASCRIPT)).isEqualTo(1);
    }

    private static void note(PDDocument document) throws java.io.IOException {
        add(document, new PDAnnotationText().getCOSObject());
    }

    private static OnePdf.Change annotated(String kind) {
        return document -> {
            var annotation = new COSDictionary();
            annotation.setName(COSName.SUBTYPE, kind);
            add(document, annotation);
        };
    }

    private static void add(PDDocument document, COSDictionary annotation) throws java.io.IOException {
        document.getPage(0).setAnnotations(List.of(new PDAnnotationUnknown(annotation)));
    }

    private static void attach(PDDocument document) {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(java.util.Map.of("a", new PDComplexFileSpecification()));
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static void lineOnly(PDDocument document) throws java.io.IOException {
        try (var content = new PDPageContentStream(document, document.getPage(1))) {
            content.moveTo(1, 1);
            content.lineTo(100, 100);
            content.stroke();
        }
    }

    private static OnePdf.Change plain(Standard14Fonts.FontName name) {
        return document -> {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(name), 10);
                content.showText(name == Standard14Fonts.FontName.SYMBOL ? "\u03b1" : "x");
                content.endText();
            }
        };
    }

    private static void field(PDDocument document, String kind) {
        var field = new COSDictionary();
        field.setName(COSName.FT, kind);
        field.setString(COSName.T, "a");
        if (kind.equals("Sig")) field.setItem(COSName.V, new COSDictionary());
        var fields = new org.apache.pdfbox.cos.COSArray();
        fields.add(field);
        var form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }
}
