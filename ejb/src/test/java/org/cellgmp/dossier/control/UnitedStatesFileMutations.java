package org.cellgmp.dossier.control;

import static org.cellgmp.dossier.control.Flaws.INDEX;
import static org.cellgmp.dossier.control.Flaws.US;
import static org.cellgmp.dossier.control.Mutation.bytes;
import static org.cellgmp.dossier.control.Mutation.cut;
import static org.cellgmp.dossier.control.Mutation.in;
import static org.cellgmp.dossier.control.Mutation.moved;
import static org.cellgmp.dossier.control.Mutation.of;
import static org.cellgmp.dossier.control.Mutation.pdf;
import static org.cellgmp.dossier.control.UnitedStatesMutations.FIRST;
import static org.cellgmp.dossier.control.UnitedStatesMutations.OVERVIEW;
import static org.cellgmp.dossier.control.UnitedStatesMutations.THIRD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.cellgmp.ectd.Digests;

/** Defects of files, studies and PDFs of the application for the United States, each by the criterion that it breaks. */
final class UnitedStatesFileMutations {
    private static final String STUDY =
            "m5/53-clin-stud-rep/535-rep-effic-safety-stud/b-cell-acute-lymphoblast/" + "5351-stud-rep-contr/cell-101/";
    private static final String TAGGING = STUDY + "stf-cell-101.xml";

    private UnitedStatesFileMutations() {}

    static Stream<Mutation> all() {
        return Stream.of(files(), studies(), pdfs()).flatMap(some -> some);
    }

    private static Stream<Mutation> files() {
        return Stream.of(
                of(
                        "1085",
                        "path of 151 characters",
                        FIRST,
                        moved(OVERVIEW, "m2/" + "a".repeat(60) + "/" + "b".repeat(60) + "/" + "c".repeat(20) + ".pdf")),
                of("v4.5#2", "regional backbone missing", THIRD, s -> {
                    Files.delete(s.resolve(US));
                    Flaws.edit(
                            s,
                            INDEX,
                            text -> cut(
                                    text,
                                    "<m1-administrative",
                                    "</m1-administrative-information-and-prescribing-information>",
                                    ""));
                }),
                in("2001", "definition of version 2.01", FIRST, US, "us-regional-v3-3.dtd", "us-regional-v2-01.dtd"),
                of("n/k index.xml (eCTD4-002)", "index missing", THIRD, s -> Files.delete(s.resolve(INDEX))),
                in(
                        "n/k index.xml (eCTD4-002)",
                        "element that does not exist",
                        FIRST,
                        INDEX,
                        "<m5-2-tabular-listing-of-all-clinical-studies>",
                        "<x/><m5-2-tabular-listing-of-all-clinical-studies>"),
                in(
                        "n/k index.xml (eCTD4-002)",
                        "id that begins with a digit",
                        FIRST,
                        INDEX,
                        "ID=\"leaf-0023-0001\"",
                        "ID=\"1\""),
                in(
                        "n/k us-regional.xml (eCTD4-002)",
                        "element that does not exist",
                        FIRST,
                        US,
                        "<m1-2-cover-letters>",
                        "<x/><m1-2-cover-letters>"),
                of(
                        "n/k (eCTD4-062)",
                        "sum of other bytes",
                        FIRST,
                        s -> Files.writeString(s.resolve("index-md5.txt"), "0".repeat(32))),
                of("n/k (eCTD4-062)", "sum missing", FIRST, s -> Files.delete(s.resolve("index-md5.txt"))),
                of(
                        "n/k (US-eCTD4-527)",
                        "extension that is not taken",
                        FIRST,
                        moved(STUDY + "ae.xpt", STUDY + "ae.exe")),
                of("n/k (US-eCTD4-528)", "empty folder", FIRST, s -> Files.createDirectory(s.resolve("m3/empty"))),
                of("n/k (US-eCTD4-529)", "file of no bytes", FIRST, bytes(STUDY + "ae.xpt", new byte[0])),
                of("TCG 1.8 names", "capital in a name", FIRST, moved(OVERVIEW, "m2/25-clin-over/Overview.pdf")),
                of("TCG 1.8 names", "blank in a folder", FIRST, moved(OVERVIEW, "m2/25 clin-over/overview.pdf")),
                of("TCG 1.8 size", "document of more than 400 MB", FIRST, s -> {
                    var file = s.resolve(STUDY + "define.xml");
                    var before = Digests.md5(file);
                    try (var large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                        large.setLength((400L << 20) + 1);
                    }
                    Flaws.seal(s, before, Digests.md5(file));
                }),
                of("ICH 3.2.2 folder", "stray file", FIRST, s -> Files.writeString(s.resolve("readme.txt"), "x")),
                of("ICH 3.2.2 folder", "folder m6", FIRST, s -> {
                    Files.createDirectory(s.resolve("m6"));
                    Files.writeString(s.resolve("m6/a.txt"), "x");
                }),
                of(
                        "ICH 3.2.2 util",
                        "definition changed",
                        FIRST,
                        s -> Files.writeString(s.resolve("util/dtd/ich-ectd-3-2.dtd"), " ")),
                of(
                        "ICH 3.2.2 util",
                        "stylesheet missing",
                        FIRST,
                        s -> Files.delete(s.resolve("util/style/ectd-2-0.xsl"))),
                in(
                        "ICH 3.2.2 util",
                        "stylesheet of another place",
                        FIRST,
                        INDEX,
                        "util/style/ectd-2-0.xsl",
                        "ectd-2-0.xsl"));
    }

    private static Stream<Mutation> studies() {
        return Stream.of(
                in(
                        "1735",
                        "dataset tagged as protocol",
                        FIRST,
                        TAGGING,
                        "<title>ae.xpt</title>\n      <file-tag name=\"data-tabulation-dataset-sdtm\" info-type=\"us\"/>",
                        "<title>ae.xpt</title>\n      <file-tag name=\"protocol-or-amendment\" info-type=\"ich\"/>"),
                of("1736", "demographics missing", FIRST, moved(STUDY + "dm.xpt", STUDY + "vs.xpt")),
                of("1737", "two datasets of one name", FIRST, moved(STUDY + "ae.xpt", STUDY + "more/dm.xpt")),
                of(
                        "1789",
                        "report that no study names",
                        FIRST,
                        s -> Flaws.edit(
                                s,
                                TAGGING,
                                text -> cut(
                                        text,
                                        "<doc-content xlink:href=\"../../../../../../index.xml#leaf-0041",
                                        "</doc-content>",
                                        ""))),
                in(
                        "1952",
                        "title other than that of the leaf",
                        FIRST,
                        TAGGING,
                        "<title>ae.xpt<",
                        "<title>Adverse events<"));
    }

    private static Stream<Mutation> pdfs() {
        return Stream.of(
                of(
                        "5057",
                        "page without text",
                        FIRST,
                        pdf(OVERVIEW, d -> d.getPage(0).setResources(null))),
                of("n/k (US-eCTD4-529)", "no PDF", FIRST, bytes(OVERVIEW, "x".getBytes(StandardCharsets.US_ASCII))),
                of("n/k (US-eCTD4-530)", "font not embedded", FIRST, pdf(OVERVIEW, PdfFlaws::plainFont)),
                of(
                        "n/k (US-eCTD4-532)",
                        "version 1.3",
                        FIRST,
                        pdf(OVERVIEW, d -> d.getDocument().setVersion(1.3f))),
                of("n/k (US-eCTD4-546..553)", "link to the web", FIRST, pdf(OVERVIEW, PdfFlaws::link)),
                of(
                        "PDF 4.1 content",
                        "JavaScript",
                        FIRST,
                        pdf(OVERVIEW, d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("1")))),
                of("PDF 4.1 content", "attachment", FIRST, pdf(OVERVIEW, PdfFlaws::attach)),
                of("PDF 4.1 bookmarks", "six pages without bookmarks", FIRST, bytes(OVERVIEW, Shelf.pdf("x", 6))));
    }
}
