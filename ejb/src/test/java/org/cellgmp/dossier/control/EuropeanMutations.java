package org.cellgmp.dossier.control;

import static org.cellgmp.dossier.control.Flaws.INDEX;
import static org.cellgmp.dossier.control.Mutation.cut;
import static org.cellgmp.dossier.control.Mutation.gone;
import static org.cellgmp.dossier.control.Mutation.in;
import static org.cellgmp.dossier.control.Mutation.moved;
import static org.cellgmp.dossier.control.Mutation.of;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/** Defects of official files, backbones, leaves and envelopes of the European application, each by the criterion that it breaks. */
final class EuropeanMutations {
    static final String FIRST = "0000";
    static final String SECOND = "0001";
    static final String THIRD = "0002";
    static final String EU = "m1/eu/eu-regional.xml";
    static final String OVERVIEW = "m2/25-clin-over/clinical-overview.pdf";
    private static final String INTRODUCTION = "ID=\"leaf-0019-0000\" operation=\"new\"";
    private static final String REPLACED = "modified-file=\"../0000/index.xml#leaf-0019-0000\"";
    private static final String IDENTIFIER = "7f1c1c3e-1c61-4c5e-9d10-2f0c8f3a9b11";

    private EuropeanMutations() {}

    static Stream<Mutation> all() {
        return Stream.of(official(), backbones(), leaves(), lifecycle(), envelopes(), EuropeanFileMutations.all())
                .flatMap(some -> some);
    }

    private static Stream<Mutation> official() {
        return Map.of(
                        "1", "util/dtd/ich-ectd-3-2.dtd",
                        "2", "util/style/ectd-2-0.xsl",
                        "3", "util/dtd/eu-regional.dtd",
                        "4", "util/dtd/eu-leaf.mod",
                        "5", "util/dtd/eu-envelope.mod",
                        "6", "util/style/eu-regional.xsl")
                .entrySet()
                .stream()
                .flatMap(file -> Stream.of(
                        of(
                                file.getKey() + ".1",
                                "under another name",
                                FIRST,
                                s -> Mutation.move(s, file.getValue(), file.getValue() + ".bak")),
                        of(
                                file.getKey() + ".2",
                                "in another folder",
                                FIRST,
                                s -> Mutation.move(
                                        s, file.getValue(), file.getValue().replaceFirst("util/[a-z]+", "util/other"))),
                        of(
                                file.getKey() + ".3",
                                "changed",
                                FIRST,
                                s -> Files.writeString(s.resolve(file.getValue()), "\n", StandardOpenOption.APPEND))));
    }

    private static Stream<Mutation> backbones() {
        return Stream.of(
                in(
                        "3.4",
                        "version behind that of the sequence before",
                        THIRD,
                        EU,
                        "dtd-version=\"3.1\"",
                        "dtd-version=\"3.0\""),
                of("7.1", "index in another folder", THIRD, s -> Mutation.move(s, INDEX, "m2/index.xml")),
                of("7.2", "no index", THIRD, s -> Files.delete(s.resolve(INDEX))),
                in("7.3", "not well-formed", THIRD, INDEX, "</ectd:ectd>", ""),
                in(
                        "7.4",
                        "element that does not exist",
                        FIRST,
                        INDEX,
                        "<m2-2-introduction>",
                        "<x/><m2-2-introduction>"),
                in(
                        "7.4",
                        "operation that does not exist",
                        FIRST,
                        INDEX,
                        INTRODUCTION,
                        INTRODUCTION.replace("new", "add")),
                in(
                        "7.5",
                        "definition of another place",
                        FIRST,
                        INDEX,
                        "SYSTEM \"util/dtd/",
                        "SYSTEM \"http://example.invalid/"),
                in("7.6", "stylesheet of another place", FIRST, INDEX, "util/style/ectd-2-0.xsl", "ectd-2-0.xsl"),
                of("8.1", "sum in another folder", FIRST, s -> Mutation.move(s, "index-md5.txt", "util/index-md5.txt")),
                of("8.2", "no sum", FIRST, s -> Files.delete(s.resolve("index-md5.txt"))),
                of(
                        "8.3",
                        "sum of other bytes",
                        FIRST,
                        s -> Files.writeString(s.resolve("index-md5.txt"), "0".repeat(32))),
                of("9.1", "in another folder", THIRD, moved(EU, "m1/eu/10-cover/eu-regional.xml")),
                of("9.2", "under another name", THIRD, moved(EU, "m1/eu/regional.xml")),
                of(
                        "9.3",
                        "not well-formed",
                        THIRD,
                        s -> Flaws.edit(s, EU, text -> text.replace("</eu:eu-backbone>", ""))),
                in("9.4", "element that does not exist", FIRST, EU, "<m1-2-form>", "<x/><m1-2-form>"),
                in(
                        "9.5",
                        "definition of another place",
                        FIRST,
                        EU,
                        "SYSTEM \"../../util/dtd/",
                        "SYSTEM \"http://example.invalid/"),
                in(
                        "9.6",
                        "stylesheet of another place",
                        FIRST,
                        EU,
                        "../../util/style/eu-regional.xsl",
                        "eu-regional.xsl"),
                in(
                        "10.1",
                        "empty heading",
                        FIRST,
                        INDEX,
                        "</m3-quality>",
                        "</m3-quality><m4-nonclinical-study-reports><m4-3-literature-references></m4-3-literature-references>"
                                + "</m4-nonclinical-study-reports>"),
                in(
                        "12.1",
                        "node extension in 3.2.P.1",
                        FIRST,
                        INDEX,
                        "<m3-2-p-1-description-and-composition-of-the-drug-product>",
                        "<m3-2-p-1-description-and-composition-of-the-drug-product><node-extension><title>x</title>",
                        "</m3-2-p-1-description-and-composition-of-the-drug-product>",
                        "</node-extension></m3-2-p-1-description-and-composition-of-the-drug-product>"),
                in(
                        "12.BP",
                        "node extension without title",
                        FIRST,
                        INDEX,
                        "<m3-3-literature-references>",
                        "<m3-3-literature-references><node-extension><title></title>",
                        "</m3-3-literature-references>",
                        "</node-extension></m3-3-literature-references>"));
    }

    private static Stream<Mutation> leaves() {
        return Stream.of(
                in("11.1", "checksum of another kind", FIRST, INDEX, "checksum-type=\"md5\"", "checksum-type=\"sha\""),
                of(
                        "11.2",
                        "checksum of other bytes",
                        FIRST,
                        s -> Flaws.edit(
                                s,
                                INDEX,
                                text -> text.replaceFirst(
                                        "(ID=\"leaf-0019-0000\" operation=\"new\" checksum=\")[0-9a-f]{32}",
                                        "$1" + "0".repeat(32)))),
                in("11.3", "leaf without title", FIRST, INDEX, "<title>Introduction</title>", "<title></title>"),
                of("11.4", "leaf without file", FIRST, gone(OVERVIEW)),
                of("11.4", "reference out of the application", FIRST, s -> {
                    gone(OVERVIEW).make(s);
                    Flaws.edit(s, INDEX, text -> text.replace(OVERVIEW, "../../other/0000/" + OVERVIEW));
                }),
                of("11.5", "deletion with a file", SECOND, s -> {
                    gone("m2/22-intro/introduction.pdf").make(s);
                    Flaws.edit(
                            s,
                            INDEX,
                            text -> cut(
                                    text,
                                    "<leaf ID=\"leaf-0019",
                                    ">",
                                    "<leaf ID=\"a\" operation=\"delete\" " + REPLACED
                                            + " checksum=\"\" checksum-type=\"md5\" xlink:type=\"simple\""
                                            + " xlink:href=\"m2/24-nonclin-over/nonclinical-overview.pdf\">"));
                }),
                in("11.6", "replacement of nothing", SECOND, INDEX, " " + REPLACED, ""),
                in(
                        "11.7",
                        "new that modifies",
                        SECOND,
                        INDEX,
                        "operation=\"replace\" " + REPLACED,
                        "operation=\"new\" " + REPLACED),
                in(
                        "11.8",
                        "replacement in the first sequence",
                        FIRST,
                        INDEX,
                        INTRODUCTION,
                        INTRODUCTION.replace("new", "replace")),
                in("11.BP1", "appendix", SECOND, INDEX, "operation=\"replace\"", "operation=\"append\""),
                in(
                        "11.BP2",
                        "title that begins with a blank",
                        FIRST,
                        INDEX,
                        "<title>Introduction<",
                        "<title> Introduction<"));
    }

    private static Stream<Mutation> lifecycle() {
        return Stream.of(
                in("11.9", "target that never was", SECOND, INDEX, "#leaf-0019-0000", "#leaf-9999-0000"),
                in(
                        "11.9",
                        "target of a later sequence",
                        SECOND,
                        INDEX,
                        "../0000/index.xml#leaf-0019",
                        "../0005/index.xml#leaf-0019"),
                in(
                        "11.10",
                        "target replaced before",
                        THIRD,
                        INDEX,
                        "../0001/index.xml#leaf-0022-0001",
                        "../0000/index.xml#leaf-0022-0000"),
                in("11.11", "target of another heading", SECOND, INDEX, "#leaf-0019-0000", "#leaf-0023-0000"),
                in(
                        "11.11",
                        "target of another language",
                        SECOND,
                        EU,
                        "<pi-doc xml:lang=\"en\"",
                        "<pi-doc xml:lang=\"de\""),
                of("11.11", "target of another kind", SECOND, s -> {
                    var folder = s.resolve("m1/eu/13-pi/131-spclabelpl/ema/en");
                    try (var files = Files.list(folder)) {
                        var text = files.findFirst().orElseThrow();
                        Files.move(
                                text,
                                folder.resolve(text.getFileName().toString().replace("combined", "other")));
                    }
                    Flaws.in(EU, "type=\"combined\"", "type=\"other\"", "ema-combined", "ema-other")
                            .make(s);
                }),
                in(
                        "11.12",
                        "two leaves for one target",
                        SECOND,
                        INDEX,
                        "</m2-2-introduction>",
                        "<leaf ID=\"again\" operation=\"delete\" " + REPLACED
                                + " checksum=\"\" checksum-type=\"md5\" xlink:type=\"simple\"><title>Introduction</title></leaf></m2-2-introduction>"));
    }

    private static Stream<Mutation> envelopes() {
        return Stream.of(
                new Mutation("9.7", "identifier that is no UUID", application -> {
                    for (var number : new String[] {FIRST, SECOND, THIRD})
                        Flaws.in(EU, IDENTIFIER, "examplecel").make(application.resolve(number));
                }),
                in("9.8", "identifier other than before", THIRD, EU, IDENTIFIER, IDENTIFIER.replace('7', '8')),
                of(
                        "9.9",
                        "two envelopes of two identifiers",
                        FIRST,
                        s -> Flaws.edit(s, EU, text -> {
                            var envelope = text.substring(text.indexOf("<envelope "), text.indexOf("</eu-envelope>"));
                            return text.replace("</eu-envelope>", envelope.replace("7f1c", "8f1c") + "</eu-envelope>");
                        })),
                in(
                        "14.1",
                        "envelope of a country for which nothing is filed",
                        FIRST,
                        EU,
                        "<envelope country=\"ema\"",
                        "<envelope country=\"de\""),
                in("14.2", "number of another sequence", FIRST, EU, "<sequence>0000", "<sequence>0007"),
                in(
                        "14.3",
                        "related sequence of three digits",
                        SECOND,
                        EU,
                        "<related-sequence>0000",
                        "<related-sequence>000"),
                in("14.4", "blank behind a value", FIRST, EU, "</invented-name>", " </invented-name>"),
                in("14.6", "opening that relates to another", THIRD, EU, "type=\"response\"", "type=\"initial\""),
                in(
                        "14.7",
                        "response that relates to itself",
                        SECOND,
                        EU,
                        "<related-sequence>0000",
                        "<related-sequence>0001"));
    }
}
