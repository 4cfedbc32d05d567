package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three small sequences, the last of which does something that it must not. */
class LifecycleDefectTest {
    @TempDir
    Path folder;

    private static final String A = "<m3-3-literature-references>%s</m3-3-literature-references>";

    static Stream<Arguments> acts() {
        return Stream.of(
                Arguments.of("replaces the leaf in force", act("replace", "../0001/index.xml#b", "c"), List.of()),
                Arguments.of(
                        "replaces what was replaced",
                        act("replace", "../0000/index.xml#a", "c"),
                        List.of("life.target-replaced")),
                Arguments.of(
                        "deletes what was replaced",
                        act("delete", "../0000/index.xml#a", null),
                        List.of("life.target-replaced")),
                Arguments.of(
                        "acts on a leaf that never was",
                        act("replace", "../0001/index.xml#zz", "c"),
                        List.of("life.target-absent")),
                Arguments.of(
                        "acts on a later sequence",
                        act("replace", "../0005/index.xml#b", "c"),
                        List.of("life.target-later")),
                Arguments.of(
                        "acts on a sequence not given",
                        act("replace", "../0000/m1/eu/none.xml#b", "c"),
                        List.of("life.target-absent")),
                Arguments.of("names no leaf", act("replace", "0001/index.xml", "c"), List.of("life.target-form")),
                Arguments.of(
                        "replaces by the same content",
                        act("replace", "../0001/index.xml#b", "b"),
                        List.of("life.same-content")),
                Arguments.of(
                        "acts twice on one leaf",
                        act("replace", "../0001/index.xml#b", "c") + act("append", "../0001/index.xml#b", "d"),
                        List.of("leaf.append", "life.target-twice")),
                Arguments.of(
                        "appends to an appendix",
                        act("append", "../0001/index.xml#p", "d"),
                        List.of("leaf.append", "life.append-to-append")),
                Arguments.of(
                        "deletes under another title",
                        act("delete", "../0001/index.xml#b", null).replace("T</title>", "U</title>"),
                        List.of("life.delete-title")),
                Arguments.of("deletes", act("delete", "../0001/index.xml#b", null), List.of()),
                Arguments.of(
                        "deletes with a file",
                        act("delete", "../0001/index.xml#b", null)
                                .replace("checksum=", "xlink:href=\"m3/c.txt\" checksum="),
                        List.of("leaf.href-on-delete")));
    }

    private static int count;

    private static String act(String operation, String target, String content) {
        var href = content == null ? "" : "xlink:href=\"m3/" + content + ".txt\" ";
        var md5 = content == null ? "" : Digests.md5(content.getBytes(StandardCharsets.UTF_8));
        return "<leaf ID=\"n" + ++count + "\" operation=\"" + operation + "\" modified-file=\"" + target + "\" " + href
                + "checksum=\"" + md5 + "\" checksum-type=\"md5\"><title>T</title></leaf>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void isNamed(String name, String leaves, List<String> expected) throws Exception {
        sequence("0000", A.formatted(leaf("a", "new", "")), "a");
        sequence(
                "0001",
                A.formatted(leaf("b", "replace", "modified-file=\"../0000/index.xml#a\"")
                        + leaf("p", "append", "modified-file=\"../0000/index.xml#a2\"")),
                "b",
                "p");
        Files.writeString(
                folder.resolve("app/0000/index.xml"),
                Files.readString(folder.resolve("app/0000/index.xml"))
                        .replace("</m3-3", leaf("a2", "new", "") + "</m3-3"));
        sequence("0002", A.formatted(leaves), "b", "c", "d");
        var reports = new SequenceValidator(new StandardFiles(null), Completeness::ofTrial)
                .validate(SequencePackage.of(folder.resolve("app"), "app"));
        assertThat(reports.get(2).findings().stream()
                        .map(SequenceFinding::code)
                        .filter(code -> code.startsWith("life.") || code.startsWith("leaf."))
                        .filter(code -> !code.equals("leaf.href-form"))
                        .sorted()
                        .toList())
                .isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void movingALeafByAnOperationIsNamed() throws Exception {
        sequence("0000", A.formatted(leaf("a", "new", "")), "a");
        sequence(
                "0001",
                "<m3-2-body-of-data>" + act("replace", "../0000/index.xml#a", "b") + "</m3-2-body-of-data>",
                "b");
        var reports = new SequenceValidator(new StandardFiles(null), Completeness::ofTrial)
                .validate(SequencePackage.of(folder.resolve("app"), "app"));
        assertThat(reports.get(1).findings()).extracting("code").contains("life.moved");
    }

    private static String leaf(String id, String operation, String more) {
        return "<leaf ID=\"" + id + "\" operation=\"" + operation + "\" " + more + " xlink:href=\"m3/" + id
                + ".txt\" checksum=\"" + Digests.md5(id.getBytes(StandardCharsets.UTF_8))
                + "\" checksum-type=\"md5\"><title>T</title></leaf>";
    }

    private void sequence(String number, String content, String... files) throws Exception {
        var sequence = Files.createDirectories(
                        folder.resolve("app").resolve(number).resolve("m3"))
                .getParent();
        for (var file : files) Files.writeString(sequence.resolve("m3/" + file + ".txt"), file);
        if (number.equals("0000")) Files.writeString(sequence.resolve("m3/a2.txt"), "a2");
        Files.writeString(
                sequence.resolve("index.xml"), "<ectd:ectd><m3-quality>" + content + "</m3-quality></ectd:ectd>");
    }
}
