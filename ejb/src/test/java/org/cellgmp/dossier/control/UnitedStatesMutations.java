package org.cellgmp.dossier.control;

import static org.cellgmp.dossier.control.Flaws.INDEX;
import static org.cellgmp.dossier.control.Flaws.US;
import static org.cellgmp.dossier.control.Mutation.bytes;
import static org.cellgmp.dossier.control.Mutation.cut;
import static org.cellgmp.dossier.control.Mutation.in;
import static org.cellgmp.dossier.control.Mutation.of;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Defects of leaves and administrative blocks of the application for the United States, each by the criterion that it breaks. */
final class UnitedStatesMutations {
    static final String FIRST = "0001";
    private static final String SECOND = "0002";
    static final String THIRD = "0003";
    static final String OVERVIEW = "m2/25-clin-over/clinical-overview.pdf";
    private static final String INTRODUCTION = "ID=\"leaf-0019-0001\" operation=\"new\"";
    private static final String REPLACED = "modified-file=\"../0001/index.xml#leaf-0019-0001\"";
    private static final String LETTERS = "ID=\"leaf-0014-0001\" operation=\"new\"";

    private UnitedStatesMutations() {}

    static Stream<Mutation> all() {
        return Stream.of(leaves(), envelopes(), lifecycle(), UnitedStatesFileMutations.all())
                .flatMap(some -> some);
    }

    private static Stream<Mutation> leaves() {
        return Stream.of(
                in(
                        "1034",
                        "operation that does not exist",
                        FIRST,
                        INDEX,
                        INTRODUCTION,
                        INTRODUCTION.replace("new", "add")),
                in("1034", "operation missing", FIRST, INDEX, INTRODUCTION, "ID=\"leaf-0019-0001\""),
                in("1034", "in module 1", FIRST, US, LETTERS, LETTERS.replace("new", "New")),
                of("1306", "file without leaf", FIRST, s -> Files.writeString(s.resolve("m3/stray.txt"), "x")),
                of("1323", "leaf without file", FIRST, Mutation.gone("m2/24-nonclin-over/nonclinical-overview.pdf")),
                in(
                        "TCG 1.8 title",
                        "leaf without title",
                        FIRST,
                        INDEX,
                        "<title>Introduction</title>",
                        "<title></title>"),
                in(
                        "TCG 1.8 title",
                        "title that begins with a blank",
                        FIRST,
                        INDEX,
                        "<title>Introduction<",
                        "<title> Introduction<"),
                in(
                        "TCG 1.8 title",
                        "title of 513 characters",
                        FIRST,
                        INDEX,
                        "<title>Introduction<",
                        "<title>" + "x".repeat(513) + "<"),
                in(
                        "TCG 1.8 node extension",
                        "node extension in 3.3",
                        FIRST,
                        INDEX,
                        "<m3-3-literature-references>",
                        "<m3-3-literature-references><node-extension><title>x</title>",
                        "</m3-3-literature-references>",
                        "</node-extension></m3-3-literature-references>"),
                in(
                        "TCG 1.8 lowest heading",
                        "leaf above 3.2.S.2.2",
                        FIRST,
                        INDEX,
                        "<m3-2-s-2-2-description-of-manufacturing-process-and-process-controls>",
                        "",
                        "</m3-2-s-2-2-description-of-manufacturing-process-and-process-controls>",
                        ""),
                of("TCG 1.8 application", "file of another application", FIRST, s -> {
                    Mutation.gone(OVERVIEW).make(s);
                    Flaws.edit(s, INDEX, text -> text.replace(OVERVIEW, "../../ind999999/0001/" + OVERVIEW));
                }),
                in(
                        "ICH 3.2.2 heading",
                        "empty heading",
                        FIRST,
                        INDEX,
                        "</m3-quality>",
                        "</m3-quality><m4-nonclinical-study-reports></m4-nonclinical-study-reports>"),
                in(
                        "ICH 3.2.2 heading",
                        "key without value",
                        FIRST,
                        INDEX,
                        "manufacturer=\"Example Cells\">\n        <m3-2-s-2",
                        "manufacturer=\"\">\n        <m3-2-s-2"),
                in(
                        "ICH 3.2.2 operation",
                        "new that modifies",
                        SECOND,
                        INDEX,
                        "operation=\"replace\" modified-file=\"../0001/index.xml#leaf-0019-0001\"",
                        "operation=\"new\" modified-file=\"../0001/index.xml#leaf-0019-0001\""),
                in("ICH 3.2.2 operation", "replacement of nothing", SECOND, INDEX, " " + REPLACED, ""),
                in(
                        "ICH 3.2.2 operation",
                        "replacement in the first sequence",
                        FIRST,
                        INDEX,
                        INTRODUCTION,
                        INTRODUCTION.replace("new", "replace")),
                in(
                        "n/k (eCTD4-064)",
                        "checksum of other bytes",
                        FIRST,
                        INDEX,
                        INTRODUCTION + " checksum=\"8",
                        INTRODUCTION + " checksum=\"9"),
                in(
                        "n/k (eCTD4-064)",
                        "checksum of another kind",
                        FIRST,
                        INDEX,
                        "checksum-type=\"md5\"",
                        "checksum-type=\"sha\""));
    }

    private static Stream<Mutation> envelopes() {
        return Stream.of(
                in(
                        "n/k (US-eCTD4-503)",
                        "number of another sequence",
                        FIRST,
                        US,
                        "\">0001</sequence-number",
                        "\">0002</sequence-number"),
                in("n/k (US-eCTD4-510)", "application number of five digits", FIRST, US, ">123456<", ">12345<"),
                in(
                        "n/k (US-eCTD4-510)",
                        "application type of version 2",
                        FIRST,
                        US,
                        "application-type=\"fdaat4\"",
                        "application-type=\"ind\""),
                in("n/k (US-eCTD4-508)", "submission type that does not exist", FIRST, US, "\"fdast1\"", "\"fdast99\""),
                in("n/k (US-eCTD4-502)", "sub-type that does not exist", FIRST, US, "fdasst3", "fdasst9"),
                in("n/k (US-eCTD4-502)", "amendment that opens", FIRST, US, "fdasst3", "fdasst4"),
                in(
                        "n/k (US-eCTD4-506)",
                        "submission of a later sequence",
                        FIRST,
                        US,
                        "\">0001</submission-id",
                        "\">0003</submission-id"),
                in(
                        "n/k (US-eCTD4-507/509)",
                        "group of two types",
                        FIRST,
                        US,
                        "</application>\n    </application-set>",
                        "</application>\n<application application-containing-files=\"false\"><application-information>"
                                + "<application-number application-type=\"fdaat1\">654321</application-number></application-information>"
                                + "<submission-information><submission-id submission-type=\"fdast1\">0001</submission-id>"
                                + "<sequence-number submission-sub-type=\"fdasst3\">0001</sequence-number></submission-information>"
                                + "</application>\n    </application-set>"),
                in(
                        "n/k (US-eCTD4-556)",
                        "no application with the files",
                        FIRST,
                        US,
                        "containing-files=\"true\"",
                        "containing-files=\"false\""),
                in("M1 2.6 applicant", "applicant id of eight digits", FIRST, US, ">999999999<", ">99999999<"),
                in("M1 2.6 applicant", "contact of no known kind", FIRST, US, "fdaact2", "fdaact9"),
                in("M1 2.6 applicant", "applicant without name", FIRST, US, "Example Cells &amp; Co (invented)", ""),
                new Mutation("M1 2.6 first number", "sequence 0000", UnitedStatesMutations::earlier));
    }

    /** The first sequence alone, one number too low, and so named in its backbone. */
    private static void earlier(Path application) throws Exception {
        for (var number : new String[] {SECOND, THIRD}) remove(application.resolve(number));
        Files.move(application.resolve(FIRST), application.resolve("0000"));
        Flaws.in(
                        US,
                        "\">0001</submission-id",
                        "\">0000</submission-id",
                        "\">0001</sequence-number",
                        "\">0000</sequence-number")
                .make(application.resolve("0000"));
    }

    static void remove(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static Stream<Mutation> lifecycle() {
        return Stream.of(
                in(
                        "n/k (eCTD4-026)",
                        "target that never was",
                        SECOND,
                        INDEX,
                        "index.xml#leaf-0019-0001",
                        "index.xml#leaf-9999-0001"),
                in(
                        "n/k (eCTD4-026)",
                        "target of a later sequence",
                        SECOND,
                        INDEX,
                        "../0001/index.xml#leaf-0019-0001",
                        "../0005/index.xml#leaf-0019-0001"),
                in(
                        "n/k (eCTD4-025)",
                        "target of another heading",
                        SECOND,
                        INDEX,
                        "index.xml#leaf-0019-0001",
                        "index.xml#leaf-0023-0001"),
                in(
                        "n/k ended target",
                        "target replaced before",
                        THIRD,
                        INDEX,
                        "../0002/index.xml#leaf-0022-0002",
                        "../0001/index.xml#leaf-0022-0001"),
                in(
                        "n/k ended target",
                        "two leaves for one target",
                        SECOND,
                        INDEX,
                        "</m2-2-introduction>",
                        "<leaf ID=\"again\" operation=\"delete\" " + REPLACED
                                + " checksum=\"\" checksum-type=\"md5\" xlink:type=\"simple\"><title>Introduction</title></leaf></m2-2-introduction>"),
                in("TCG 1.8 append", "appendix", SECOND, INDEX, "operation=\"replace\"", "operation=\"append\""),
                of(
                        "ICH 3.2.2 content",
                        "replaced by the same",
                        SECOND,
                        s -> bytes(
                                        "m2/22-intro/introduction.pdf",
                                        Files.readAllBytes(s.resolve("../0001/m2/22-intro/introduction.pdf")))
                                .make(s)),
                of("ICH 3.2.2 content", "deleted under another title", SECOND, s -> {
                    remove(s.resolve("m2/22-intro"));
                    Flaws.edit(
                            s,
                            INDEX,
                            text -> cut(
                                    text,
                                    "<leaf ID=\"leaf-0019",
                                    "</leaf>",
                                    "<leaf ID=\"a\" operation=\"delete\" " + REPLACED
                                            + " checksum=\"\" checksum-type=\"md5\" xlink:type=\"simple\"><title>Other</title></leaf>"));
                }));
    }
}
