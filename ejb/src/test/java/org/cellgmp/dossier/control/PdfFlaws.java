package org.cellgmp.dossier.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
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
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.cellgmp.ectd.Digests;

/** Defects of one PDF in a sequence, each with what is to be found. */
final class PdfFlaws {
    private PdfFlaws() {}

    static Stream<Flaws.Flaw> pdfs() {
        return Stream.of(
                Flaws.us("no PDF", s -> swap(s, "x".getBytes(StandardCharsets.US_ASCII)), "pdf.unreadable"),
                Flaws.us(
                        "PDF cut off",
                        s -> swap(s, java.util.Arrays.copyOf(Shelf.pdf("x", 1), 400)),
                        "*",
                        "pdf.unreadable"),
                Flaws.us(
                        "PDF with a password",
                        s -> swap(
                                s,
                                changed(d ->
                                        d.protect(new StandardProtectionPolicy("a", "b", new AccessPermission())))),
                        "pdf.password"),
                Flaws.us(
                        "PDF with restrictions",
                        s -> swap(
                                s,
                                changed(d -> d.protect(new StandardProtectionPolicy("a", "", new AccessPermission())))),
                        "pdf.security"),
                Flaws.us(
                        "PDF with JavaScript",
                        s -> swap(s, changed(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1")))),
                        "pdf.javascript"),
                Flaws.us("PDF that opens another file", s -> swap(s, changed(PdfFlaws::launch)), "pdf.opening"),
                Flaws.us("PDF with an attachment", s -> swap(s, changed(PdfFlaws::attach)), "pdf.attachment"),
                Flaws.us("PDF with a link to the web", s -> swap(s, changed(PdfFlaws::link)), "pdf.external-link"),
                Flaws.us(
                        "PDF with a font that is not embedded", s -> swap(s, changed(PdfFlaws::plainFont)), "pdf.font"),
                Flaws.us(
                        "PDF without text",
                        s -> swap(s, changed(d -> d.getPage(0).setResources(null))),
                        "pdf.no-text"),
                Flaws.us(
                        "PDF of version 1.3",
                        s -> swap(s, changed(d -> d.getDocument().setVersion(1.3f))),
                        "pdf.version"),
                Flaws.us("six pages without bookmarks", s -> swap(s, Shelf.pdf("x", 6)), "pdf.bookmarks"),
                Flaws.us("five pages without bookmarks", s -> swap(s, Shelf.pdf("x", 5))));
    }

    /** Puts other bytes in the place of the cover letter, with the right checksum. */
    private static void swap(Path sequence, byte[] bytes) throws IOException {
        var before = Digests.md5(sequence.resolve(Flaws.LETTER));
        Files.write(sequence.resolve(Flaws.LETTER), bytes);
        var regional = Digests.md5(sequence.resolve(Flaws.US));
        Files.writeString(
                sequence.resolve(Flaws.US),
                Files.readString(sequence.resolve(Flaws.US)).replace(before, Digests.md5(bytes)));
        Flaws.seal(sequence, regional, Digests.md5(sequence.resolve(Flaws.US)));
    }

    interface Change {
        void to(PDDocument document) throws IOException;
    }

    static byte[] changed(Change change) throws IOException {
        try (var document = Loader.loadPDF(Shelf.pdf("x", 1))) {
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void launch(PDDocument document) {
        var action = new org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch();
        action.getCOSObject().setString(org.apache.pdfbox.cos.COSName.F, "tables.xpt");
        document.getDocumentCatalog().setOpenAction(action);
    }

    static void attach(PDDocument document) {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(java.util.Map.of("a", new PDComplexFileSpecification()));
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    static void link(PDDocument document) throws IOException {
        var link = new PDAnnotationLink();
        var action = new PDActionURI();
        action.setURI("https://example.invalid/");
        link.setAction(action);
        document.getPage(0).getAnnotations().add(link);
    }

    static void plainFont(PDDocument document) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            content.showText("x");
            content.endText();
        }
    }
}
