package org.cellgmp.dossier.control;

import static org.cellgmp.dossier.control.EuropeanMutations.EU;
import static org.cellgmp.dossier.control.EuropeanMutations.FIRST;
import static org.cellgmp.dossier.control.EuropeanMutations.OVERVIEW;
import static org.cellgmp.dossier.control.EuropeanMutations.THIRD;
import static org.cellgmp.dossier.control.Mutation.bytes;
import static org.cellgmp.dossier.control.Mutation.moved;
import static org.cellgmp.dossier.control.Mutation.of;
import static org.cellgmp.dossier.control.Mutation.pdf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.cellgmp.ectd.Digests;

/** Defects of folders, files and PDFs of the European application, each by the criterion that it breaks. */
final class EuropeanFileMutations {
    private static final String STUDY =
            "m5/53-clin-stud-rep/535-rep-effic-safety-stud/b-cell-acute-lymphoblast/" + "5351-stud-rep-contr/cell-101/";
    private static final String LETTER = "10-cover/ema/ema-cover-cover-letter.pdf";

    private EuropeanFileMutations() {}

    static Stream<Mutation> all() {
        return Stream.concat(files(), pdfs());
    }

    private static Stream<Mutation> files() {
        return Stream.of(
                of("15.2", "empty folder", FIRST, s -> Files.createDirectory(s.resolve("m3/empty"))),
                of("15.3", "file without leaf", FIRST, s -> Files.writeString(s.resolve("m3/stray.txt"), "x")),
                of("15.4", "file of no bytes", FIRST, bytes(STUDY + "ae.xpt", new byte[0])),
                of("15.5", "extension that is not taken", FIRST, moved(STUDY + "ae.xpt", STUDY + "ae.exe")),
                of(
                        "15.6",
                        "path of more than 180 characters",
                        FIRST,
                        moved(OVERVIEW, "m2/" + "a".repeat(60) + "/" + "b".repeat(60) + "/" + "c".repeat(45) + ".pdf")),
                of("15.7", "capital in a name", FIRST, moved(OVERVIEW, "m2/25-clin-over/Overview.pdf")),
                of("15.8", "stray file", FIRST, s -> Files.writeString(s.resolve("readme.txt"), "x")),
                of(
                        "15.9",
                        "folder of module 1 that is none",
                        FIRST,
                        s -> letter(s, "11-cover/ema/ema-cover-cover-letter.pdf")),
                of("15.10", "file of module 1 without country", FIRST, s -> letter(s, "10-cover/ema/cover-letter.pdf")),
                of(
                        "15.10",
                        "file of module 1 of another word",
                        FIRST,
                        s -> letter(s, "10-cover/ema/ema-form-letter.pdf")),
                of("15.BP4", "file of more than 200 MB", FIRST, s -> {
                    var file = s.resolve(STUDY + "define.xml");
                    var before = Digests.md5(file);
                    try (var large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                        large.setLength((200L << 20) + 1);
                    }
                    Flaws.seal(s, before, Digests.md5(file));
                }));
    }

    /** The cover letter under another path of m1/eu, its backbone told of it. */
    private static void letter(java.nio.file.Path sequence, String to) throws Exception {
        Mutation.move(sequence, "m1/eu/" + LETTER, "m1/eu/" + to);
        Flaws.edit(sequence, EU, text -> text.replace('"' + LETTER + '"', '"' + to + '"'));
        var left = sequence.resolve("m1/eu/10-cover/ema");
        if (to.startsWith("10-cover/")) return;
        Files.delete(left);
        Files.delete(left.getParent());
    }

    private static Stream<Mutation> pdfs() {
        return Stream.of(
                of(
                        "16.1",
                        "password",
                        FIRST,
                        pdf(OVERVIEW, d -> d.protect(new StandardProtectionPolicy("a", "b", new AccessPermission())))),
                of("16.2", "no PDF", FIRST, bytes(OVERVIEW, "x".getBytes(StandardCharsets.US_ASCII))),
                of(
                        "16.3",
                        "restrictions",
                        FIRST,
                        pdf(OVERVIEW, d -> d.protect(new StandardProtectionPolicy("a", "", new AccessPermission())))),
                of(
                        "16.4",
                        "version 1.3",
                        FIRST,
                        pdf(OVERVIEW, d -> d.getDocument().setVersion(1.3f))),
                of(
                        "16.5",
                        "JavaScript",
                        FIRST,
                        pdf(OVERVIEW, d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1")))),
                of(
                        "16.5",
                        "attachment",
                        THIRD,
                        s -> Mutation.pdf("m2/24-nonclin-over/nonclinical-overview.pdf", PdfFlaws::attach)
                                .make(s)),
                of("16.BP4", "six pages without bookmarks", FIRST, bytes(OVERVIEW, Shelf.pdf("x", 6))),
                of(
                        "16.BP5",
                        "page without text",
                        FIRST,
                        pdf(OVERVIEW, d -> d.getPage(0).setResources(null))),
                of("16.BP6", "font not embedded", FIRST, pdf(OVERVIEW, PdfFlaws::plainFont)));
    }
}
