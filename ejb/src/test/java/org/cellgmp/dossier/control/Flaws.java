package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.Region;

/** Defects in folders, backbones and envelopes, each with what is to be found. Checksums are made right again around each. */
final class Flaws {
    private Flaws() {}

    interface Defect {
        void make(Path sequence) throws Exception;
    }

    /** @param expected codes of every error and warning, no more and no less */
    record Flaw(String name, Region region, Defect defect, String... expected) {
        @Override
        public String toString() {
            return region + " " + name;
        }
    }

    static final String INDEX = "index.xml";
    static final String CN = "m1/cn/cn-regional.xml";
    static final String US = "m1/us/us-regional.xml";
    static final String LETTER = "m1/us/1-2/cover-letters.pdf";

    static Flaw cn(String name, Defect defect, String... expected) {
        return new Flaw(name, Region.CN, defect, expected);
    }

    static Flaw us(String name, Defect defect, String... expected) {
        return new Flaw(name, Region.US, defect, expected);
    }

    static Stream<Flaw> backbones() {
        return Stream.of(
                us(
                        "wrong xlink namespace",
                        in(INDEX, "www.w3c.org/1999", "www.w3.org/1999"),
                        "xml.invalid",
                        "xml.xlink-namespace"),
                cn(
                        "wrong xlink namespace",
                        in(CN, "www.w3.org/1999/xlink", "www.w3c.org/1999/xlink"),
                        "xml.invalid",
                        "xml.xlink-namespace"),
                us("not well-formed", in(INDEX, "</ectd:ectd>", ""), "*", "xml.unreadable"),
                us(
                        "own entity",
                        in(
                                INDEX,
                                "dtd/ich-ectd-3-2.dtd\">",
                                "dtd/ich-ectd-3-2.dtd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                        "*",
                        "xml.entities"),
                us(
                        "entity bomb",
                        in(US, "v3-3.dtd\">", "v3-3.dtd\" [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"),
                        "*",
                        "xml.entities"),
                us(
                        "definition from elsewhere",
                        in(INDEX, "SYSTEM \"util/dtd/", "SYSTEM \"http://example.invalid/"),
                        "xml.doctype"),
                us(
                        "definition of version 2.01",
                        in(US, "us-regional-v3-3.dtd", "us-regional-v2-01.dtd"),
                        "xml.doctype"),
                cn(
                        "schema from elsewhere",
                        in(CN, "../../util/dtd/cn-regional-1-0.xsd", "cn-regional-1-0.xsd"),
                        "xml.schema-reference"),
                us(
                        "unknown element",
                        s -> edit(
                                s,
                                INDEX,
                                text -> text.replace("m2-4-nonclinical-overview", "m2-4-nonclinical-overwiev")),
                        "xml.invalid"),
                us("no stylesheet", in(INDEX, "util/style/ectd-2-0.xsl", "ectd-2-0.xsl"), "xml.stylesheet"),
                us("id that starts with a digit", in(INDEX, "ID=\"leaf-0019-0001\"", "ID=\"1\""), "xml.invalid"),
                us("id twice", in(INDEX, "ID=\"leaf-0019-0001\"", "ID=\"leaf-0020-0001\""), "xml.invalid"),
                us(
                        "unknown operation",
                        in(
                                INDEX,
                                first("operation=\"new\"", "leaf-0019-0001\" "),
                                first("operation=\"add\"", "leaf-0019-0001\" ")),
                        "leaf.operation",
                        "xml.invalid"),
                us(
                        "replacement in the first sequence",
                        in(
                                INDEX,
                                "ID=\"leaf-0019-0001\" operation=\"new\"",
                                "ID=\"leaf-0019-0001\" operation=\"replace\" modified-file=\"../0000/index.xml#a\""),
                        "leaf.first-not-new"),
                us(
                        "replacement of nothing",
                        in(
                                INDEX,
                                "ID=\"leaf-0019-0001\" operation=\"new\"",
                                "ID=\"leaf-0019-0001\" operation=\"replace\""),
                        "leaf.first-not-new"),
                us(
                        "new that modifies",
                        in(
                                INDEX,
                                "ID=\"leaf-0019-0001\" operation=\"new\"",
                                "ID=\"leaf-0019-0001\" operation=\"new\" modified-file=\"../0000/index.xml#a\""),
                        "leaf.modified-on-new"),
                us(
                        "target in the same sequence",
                        in(
                                INDEX,
                                "ID=\"leaf-0019-0001\" operation=\"new\"",
                                "ID=\"leaf-0019-0001\" operation=\"replace\" modified-file=\"index.xml#leaf-0020-0001\""),
                        "leaf.first-not-new"),
                us(
                        "target without a leaf",
                        in(
                                INDEX,
                                "ID=\"leaf-0019-0001\" operation=\"new\"",
                                "ID=\"leaf-0019-0001\" operation=\"replace\" modified-file=\"../0000/index.xml\""),
                        "leaf.first-not-new"),
                us(
                        "backslash in a reference",
                        in(INDEX, "href=\"m2/22-intro/", "href=\"m2\\22-intro/"),
                        "file.unreferenced",
                        "leaf.href-form"),
                us(
                        "reference out of the application",
                        in(INDEX, "href=\"m2/22-intro/", "href=\"../../x/m2/22-intro/"),
                        "file.unreferenced",
                        "leaf.other-application"),
                us(
                        "absolute reference",
                        in(INDEX, "href=\"m2/22-intro/", "href=\"/m2/22-intro/"),
                        "file.unreferenced",
                        "leaf.href-form"),
                us(
                        "checksum type",
                        in(INDEX, "checksum-type=\"md5\"", "checksum-type=\"sha\""),
                        "*",
                        "leaf.checksum-type"),
                us(
                        "checksum in capitals",
                        s -> edit(
                                s,
                                INDEX,
                                text -> text.replaceFirst(
                                        "checksum=\"[^\"]*\" checksum-type=\"md5\" xlink:type=\"simple\" xlink:href=\"m2/22",
                                        "checksum=\""
                                                + Digests.md5(s.resolve("m2/22-intro/introduction.pdf"))
                                                        .toUpperCase(java.util.Locale.ROOT)
                                                + "\" checksum-type=\"md5\" xlink:type=\"simple\" xlink:href=\"m2/22")),
                        "leaf.checksum-form"),
                us("no title", in(INDEX, "<title>Introduction</title>", "<title> </title>"), "leaf.title-missing"),
                us(
                        "title with a blank at the end",
                        in(INDEX, "<title>Introduction</title>", "<title>Introduction </title>"),
                        "leaf.title-edges"),
                us(
                        "no leaf for the regional backbone",
                        in(
                                INDEX,
                                "xlink:href=\"m1/us/us-regional.xml\"",
                                "xlink:href=\"m2/22-intro/introduction.pdf\""),
                        "file.unreferenced",
                        "index.no-regional-leaf",
                        "leaf.checksum-wrong"),
                us(
                        "empty heading",
                        in(
                                INDEX,
                                "<m3-3-literature-references>",
                                "<m3-3-literature-references/><x>",
                                "</m3-3-literature-references>",
                                "</x>"),
                        "*",
                        "heading.empty"),
                us(
                        "key without value",
                        in(
                                INDEX,
                                "manufacturer=\"Example Cells\">\n        <m3-2-s-2",
                                "manufacturer=\"\">\n        <m3-2-s-2"),
                        "heading.key-missing"),
                us(
                        "key with a blank at the end",
                        in(
                                INDEX,
                                "manufacturer=\"Example Cells\">\n        <m3-2-s-2",
                                "manufacturer=\"Example Cells \">\n        <m3-2-s-2"),
                        "heading.key-edges"),
                us(
                        "node extension",
                        in(
                                INDEX,
                                "<m2-2-introduction>",
                                "<m2-2-introduction><node-extension><title>x</title>",
                                "</m2-2-introduction>",
                                "</node-extension></m2-2-introduction>"),
                        "extension.forbidden"),
                us(
                        "leaf above a lowest heading",
                        in(INDEX, "<m2-2-introduction>", "", "</m2-2-introduction>", ""),
                        "leaf.not-lowest"),
                cn(
                        "node extension outside 3.2.R",
                        in(
                                INDEX,
                                "<m2-2-introduction>",
                                "<m2-2-introduction><node-extension><title>x</title>",
                                "</m2-2-introduction>",
                                "</node-extension></m2-2-introduction>"),
                        "extension.forbidden"),
                cn(
                        "3.2.R not split",
                        in(
                                INDEX,
                                "<node-extension>\n          <title>3.2.R.1工艺验证</title>",
                                "",
                                "</leaf>\n        </node-extension>\n        <node-extension>",
                                "</leaf>\n        <node-extension>"),
                        "*",
                        "extension.wanted"),
                cn("title of our own in 3.2.R", in(INDEX, "3.2.R.2批记录", "3.2.R.2 批记录"), "extension.title"),
                cn(
                        "node extension in the regional backbone",
                        in(
                                CN,
                                "<cn-1-2>",
                                "<cn-1-2><node-extension><title>x</title>",
                                "</cn-1-2>",
                                "</node-extension></cn-1-2>"),
                        "extension.regional"));
    }

    static Stream<Flaw> envelopes() {
        return Stream.of(
                cn(
                        "application number",
                        in(CN, "x202612345", "2026-12345"),
                        "envelope.application-folder",
                        "envelope.application-id"),
                cn(
                        "sequence number",
                        in(CN, "<sequence-number>0000", "<sequence-number>0001"),
                        "envelope.sequence-folder"),
                cn(
                        "related sequence ahead",
                        in(CN, "<related-sequence>0000", "<related-sequence>0007"),
                        "envelope.related-form"),
                cn("response that names itself", in(CN, "cnsqt1", "cnsqt2"), "envelope.related-not-own"),
                cn("triple that does not exist", in(CN, "cnrat1", "cnrat3"), "envelope.triple"),
                cn("code that does not exist", in(CN, "cnprt2", "cnprt9"), "*", "envelope.code"),
                cn(
                        "no description",
                        s -> edit(
                                s,
                                CN,
                                text -> text.replaceFirst("<sequence-description>[^<]*", "<sequence-description>")),
                        "envelope.empty"),
                cn(
                        "description of 121 characters",
                        s -> edit(
                                s,
                                CN,
                                text -> text.replaceFirst(
                                        "<sequence-description>[^<]*", "<sequence-description>" + "字".repeat(121))),
                        "envelope.description-too-long"),
                cn(
                        "description of 120 characters",
                        s -> edit(
                                s,
                                CN,
                                text -> text.replaceFirst(
                                        "<sequence-description>[^<]*", "<sequence-description>" + "字".repeat(120)))),
                cn(
                        "heading for marketed products",
                        s -> edit(s, CN, text -> text.replace("cn-1-3-1-1", "cn-1-3-1-2")),
                        "content.not-allowed",
                        "content.wanted"),
                us("application number", in(US, ">123456<", ">12345<"), "admin.application-number"),
                us("applicant id", in(US, ">999999999<", ">99999999<"), "admin.duns"),
                us(
                        "sequence number",
                        in(US, "\">0001</sequence-number", "\">0002</sequence-number"),
                        "envelope.sequence-folder"),
                us(
                        "submission id ahead",
                        in(US, "\">0001</submission-id", "\">0003</submission-id"),
                        "admin.submission-id"),
                us("original in place of application", in(US, "fdasst3", "fdasst1"), "admin.sub-type"),
                us("sub-type that does not exist", in(US, "fdasst3", "fdasst9"), "envelope.code"),
                us(
                        "values of version 2",
                        in(US, "application-type=\"fdaat4\"", "application-type=\"ind\""),
                        "envelope.code"),
                us(
                        "no application with files",
                        in(US, "containing-files=\"true\"", "containing-files=\"false\""),
                        "admin.no-files"),
                us(
                        "e-mail of 65 characters",
                        in(US, "a.example@", "a".repeat(65 - "@example.invalid".length()) + "@"),
                        "admin.email-too-long"));
    }

    interface Edit {
        String of(String text) throws IOException;
    }

    static String first(String replaced, String after) {
        return after + replaced;
    }

    /** Replaces the first occurrence of each old text by its new one, and makes the checksums right again. */
    static Defect in(String file, String... oldAndNew) {
        return sequence -> edit(sequence, file, text -> {
            for (int i = 0; i < oldAndNew.length; i += 2) {
                int at = text.indexOf(oldAndNew[i]);
                assertThat(at)
                        .as("not in " + file + ": " + oldAndNew[i] + " in " + text)
                        .isNotNegative();
                text = text.substring(0, at) + oldAndNew[i + 1] + text.substring(at + oldAndNew[i].length());
            }
            return text;
        });
    }

    static void edit(Path sequence, String file, Edit edit) throws IOException {
        var path = sequence.resolve(file);
        var before = Digests.md5(path);
        Files.writeString(path, edit.of(Files.readString(path)));
        seal(sequence, before, Digests.md5(path));
    }

    static void seal(Path sequence, String before, String after) throws IOException {
        var index = sequence.resolve(INDEX);
        Files.writeString(index, Files.readString(index).replace(before, after));
        Files.writeString(sequence.resolve("index-md5.txt"), Digests.md5(index));
    }
}
