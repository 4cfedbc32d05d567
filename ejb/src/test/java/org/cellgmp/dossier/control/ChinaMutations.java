package org.cellgmp.dossier.control;

import static org.cellgmp.dossier.control.Mutant.of;
import static org.cellgmp.dossier.control.SequenceCopy.INDEX;

import java.util.stream.Stream;

/** Defects of folders and of index.xml by the criteria of China, chapters 2 and 3. */
final class ChinaMutations {
    static final String FIRST = "cn-trial/0000";
    static final String NEXT = "cn-trial/0001";
    static final String THIRD = "cn-trial/0002";
    static final String REGIONAL = "m1/cn/cn-regional.xml";
    private static final String INTRODUCTION = "m2/22-intro/introduction.pdf";
    private static final String HREF = " xlink:href=\"" + INTRODUCTION + "\"";

    private ChinaMutations() {}

    static Stream<Mutant> all() {
        return Stream.of(folders(), backbone(), leaves(), lifecycle(), ChinaEnvelopeMutations.all())
                .flatMap(mutants -> mutants);
    }

    private static Stream<Mutant> folders() {
        return Stream.of(
                of("2.1", FIRST, "empty folder", s -> s.folder("m3/empty")),
                of("2.2", FIRST, "file of 501 MB", s -> s.size(INTRODUCTION, 501L << 20)),
                of("2.3", FIRST, "file without a leaf", s -> s.write("m3/stray.txt", "x")),
                of("2.4", FIRST, "kind of file that is not accepted", s -> refile(s, "m2/22-intro/introduction.docx")),
                of("2.5", FIRST, "capital in a file name", s -> refile(s, "m2/22-intro/Introduction.pdf")),
                of("2.6", FIRST, "loose file in m1", s -> s.write("m1/loose.txt", "x")),
                of(
                        "2.7",
                        FIRST,
                        "official definition changed",
                        s -> s.write("util/dtd/ich-ectd-3-2.dtd", s.text("util/dtd/ich-ectd-3-2.dtd") + "\n")),
                of("2.8", FIRST, "stray file beside index.xml", s -> s.write("readme.txt", "x")),
                of("2.9", FIRST, "folder of three digits", s -> s.named("000")),
                of(
                        "2.10",
                        THIRD,
                        "number left out",
                        s -> s.named("0003").change(REGIONAL, "<sequence-number>0002", "<sequence-number>0003")));
    }

    /** Moves the introduction and what refers to it. */
    private static void refile(SequenceCopy sequence, String to) {
        sequence.move(INTRODUCTION, to).change(INDEX, "\"" + INTRODUCTION, "\"" + to);
    }

    private static Stream<Mutant> backbone() {
        return Stream.of(
                of(
                        "3.2",
                        FIRST,
                        "definition from elsewhere",
                        s -> s.change(INDEX, "SYSTEM \"util/dtd/", "SYSTEM \"http://example.invalid/")),
                of(
                        "3.3",
                        FIRST,
                        "attribute that does not exist",
                        s -> s.change(INDEX, "<m2-2-introduction>", "<m2-2-introduction colour=\"red\">")),
                of("3.15", FIRST, "sum of other bytes", s -> s.write(SequenceCopy.SUM, "0".repeat(32))),
                of(
                        "3.16",
                        FIRST,
                        "node extension outside 3.2.R",
                        s -> s.change(
                                INDEX,
                                "<m2-2-introduction>",
                                "<m2-2-introduction><node-extension><title>x</title>",
                                "</m2-2-introduction>",
                                "</node-extension></m2-2-introduction>")),
                of("3.17", FIRST, "title of our own in 3.2.R", s -> s.change(INDEX, "3.2.R.2批记录", "3.2.R.2 批记录")),
                of(
                        "3.21",
                        FIRST,
                        "heading without a leaf",
                        s -> s.change(
                                INDEX,
                                "    <m5-3-clinical-study-reports>",
                                "    <m5-3-clinical-study-reports><m5-3-1-reports-of-biopharmaceutic-studies/>"),
                        // Which headings are empty is also told as information.
                        "1.3"),
                of(
                        "3.25",
                        FIRST,
                        "no indication",
                        s -> s.change(INDEX, "indication=\"B-cell acute lymphoblastic leukaemia\"", "indication=\"\"")),
                of(
                        "3.26",
                        FIRST,
                        "no manufacturer",
                        s -> s.change(INDEX, "manufacturer=\"Example Cells\"", "manufacturer=\"\"")),
                of(
                        "3.27",
                        FIRST,
                        "no substance",
                        s -> s.change(INDEX, "substance=\"CD19 CAR-T cells &quot;example&quot;\"", "substance=\"\"")),
                of(
                        "3.28",
                        FIRST,
                        "blank at the end of a key",
                        s -> s.change(INDEX, "manufacturer=\"Example Cells\"", "manufacturer=\"Example Cells \"")));
    }

    private static Stream<Mutant> leaves() {
        return Stream.of(
                of("3.4", FIRST, "file is not there", s -> s.remove(INTRODUCTION)),
                of("3.7", FIRST, "new leaf without a file", s -> {
                    s.change(INDEX, HREF, "");
                    s.remove(INTRODUCTION);
                }),
                of(
                        "3.8",
                        NEXT,
                        "deletion with a file",
                        s -> s.change(
                                INDEX,
                                "modified-file=\"../0000/index.xml#leaf-0028-0000\"",
                                "modified-file=\"../0000/index.xml#leaf-0028-0000\" xlink:href=\"index-md5.txt\"")),
                of(
                        "3.9",
                        NEXT,
                        "replacement of nothing",
                        s -> s.change(INDEX, " modified-file=\"../0000/index.xml#leaf-0030-0000\"", "")),
                of(
                        "3.10",
                        FIRST,
                        "replacement in the first sequence",
                        s -> s.change(
                                INDEX,
                                "\"leaf-0019-0000\" operation=\"new\"",
                                "\"leaf-0019-0000\" operation=\"replace\" modified-file=\"../0000/index.xml#x\"")),
                of("3.12", FIRST, "absolute path", s -> {
                    s.change(INDEX, "href=\"" + INTRODUCTION, "href=\"/" + INTRODUCTION);
                    s.remove(INTRODUCTION);
                }),
                of(
                        "3.13",
                        FIRST,
                        "checksum of another type",
                        s -> s.change(INDEX, "checksum-type=\"md5\"", "checksum-type=\"sha256\"")),
                of("3.14", FIRST, "file changed on the way", s -> s.write(INTRODUCTION, Shelf.pdf("other", 1))),
                of("3.18", FIRST, "no title", s -> s.change(INDEX, "<title>前言</title>", "<title/>")),
                of("3.20", FIRST, "blank before a title", s -> s.change(INDEX, "<title>前言", "<title> 前言")),
                of(
                        "3.22",
                        FIRST,
                        "no element of module 1",
                        s -> s.match(
                                INDEX,
                                "(?s)<m1-administrative-information-and.*</m1-administrative-information-and[^>]*>",
                                ""),
                        // cn-regional.xml is then a file of module 1 without a leaf.
                        "2.3"),
                of("3.29", FIRST, "file of another application", s -> {
                    s.change(INDEX, "href=\"" + INTRODUCTION, "href=\"../../x202600001/0000/" + INTRODUCTION);
                    s.remove(INTRODUCTION);
                }));
    }

    private static Stream<Mutant> lifecycle() {
        return Stream.of(
                of("3.5", NEXT, "two acts on one leaf", s -> s.change(INDEX, "#leaf-0041-0000\"", "#leaf-0030-0000\"")),
                of(
                        "3.6",
                        NEXT,
                        "replacement by the same bytes",
                        s -> s.match(
                                INDEX,
                                "(leaf-0030-0000\" checksum=\")[0-9a-f]{32}",
                                "$137972550a1c463baa63744efbb6d2157"),
                        "3.14"),
                of("3.11", NEXT, "leaf that never was", s -> s.change(INDEX, "#leaf-0030-0000\"", "#leaf-none\"")),
                of("3.19", NEXT, "deletion under another title", s -> s.change(INDEX, "剂型及产品组成", "组成")),
                of(
                        "3.23",
                        NEXT,
                        "append",
                        s -> s.change(
                                INDEX,
                                "\"leaf-0030-0001\" operation=\"replace\"",
                                "\"leaf-0030-0001\" operation=\"append\"")),
                of(
                        "3.24",
                        NEXT,
                        "another manufacturer's leaf",
                        s -> s.change(
                                INDEX,
                                "dosageform=\"suspension for infusion\" manufacturer=\"Example Cells\"",
                                "dosageform=\"suspension\" manufacturer=\"Example Cells\"")),
                of(
                        "3.29",
                        NEXT,
                        "leaf of another application",
                        s -> s.change(
                                INDEX,
                                "\"../0000/index.xml#leaf-0030-0000\"",
                                "\"../../x1/0000/index.xml#leaf-0030-0000\"")),
                of(
                        "3.31",
                        THIRD,
                        "deletion of what was replaced",
                        s -> s.remove(s.path("batch-analyses.pdf"))
                                .match(
                                        INDEX,
                                        "operation=\"replace\" modified-file=\"../0001/index.xml#leaf-0030-0001\" checksum=\"[^\"]*\"([^>]*) xlink:href=\"([^\"]*)\"",
                                        "operation=\"delete\" modified-file=\"../0000/index.xml#leaf-0030-0000\" checksum=\"\"$1")),
                of(
                        "3.32",
                        THIRD,
                        "replacement of what was replaced",
                        s -> s.change(INDEX, "../0001/index.xml#leaf-0030-0001", "../0000/index.xml#leaf-0030-0000")),
                of(
                        "3.33",
                        THIRD,
                        "replacement of what was deleted",
                        s -> s.change(INDEX, "        <m3-2-p-5-control-of-drug-product>", """
                        <m3-2-p-1-description-and-composition-of-the-drug-product>
                        <leaf ID="again" operation="delete" modified-file="../0000/index.xml#leaf-0028-0000"
                          checksum="" checksum-type="md5"><title>剂型及产品组成</title></leaf>
                        </m3-2-p-1-description-and-composition-of-the-drug-product>
                        <m3-2-p-5-control-of-drug-product>""")),
                of(
                        "3.36",
                        NEXT,
                        "another language",
                        s -> s.change(
                                INDEX,
                                "\"leaf-0030-0001\" operation",
                                "\"leaf-0030-0001\" xml:lang=\"en\" operation")));
    }
}
