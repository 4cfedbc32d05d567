package org.cellgmp.ectd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileZipTest {
    private static final ZipIntake.Limits SMALL = new ZipIntake.Limits(10, 8 << 20, 200);

    @TempDir
    Path folder;

    private interface Content {
        void to(ZipArchiveOutputStream zip) throws IOException;
    }

    private Path zip(Content content) throws IOException {
        var file = folder.resolve("a.zip");
        try (var zip = new ZipArchiveOutputStream(file.toFile())) {
            content.to(zip);
        }
        return file;
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    private void refused(Path zip, String code) throws IOException {
        var target = Files.createDirectory(folder.resolve("target"));
        assertThatThrownBy(() -> new ZipIntake(SMALL).unpack(zip, target))
                .isInstanceOfSatisfying(
                        ZipIntake.Unreadable.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
        try (var written = Files.walk(folder)) {
            assertThat(written.filter(Files::isRegularFile).filter(file -> !file.startsWith(target)))
                    .containsExactly(zip);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.txt",
                "0000/../../out.txt",
                "/etc/out.txt",
                "0000\\..\\out.txt",
                "C:/out.txt",
                "0000//out.txt",
                "./out.txt",
                "0000/a\u0001.txt"
            })
    void aNameThatLeavesTheFolderIsRefused(String name) throws Exception {
        refused(zip(zip -> put(zip, name, new byte[1])), "bad-name");
    }

    @Test
    void aNameLongerThanAnyDiskTakesIsRefused() throws Exception {
        refused(zip(zip -> put(zip, "0000/" + "字".repeat(200), new byte[1])), "bad-name");
    }

    @Test
    void aSymbolicLinkIsRefused() throws Exception {
        refused(
                zip(zip -> {
                    var entry = new ZipArchiveEntry("0000/link");
                    entry.setUnixMode(0120777);
                    zip.putArchiveEntry(entry);
                    zip.write("/etc/passwd".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    zip.closeArchiveEntry();
                }),
                "link");
    }

    @Test
    void aBombIsRefused() throws Exception {
        refused(zip(zip -> put(zip, "0000/bomb.pdf", new byte[4 << 20])), "bomb");
    }

    @Test
    void moreBytesThanTheLimitAreRefused() throws Exception {
        refused(zip(zip -> put(zip, "0000/big.pdf", new byte[9 << 20])), "too-large");
    }

    @Test
    void moreEntriesThanTheLimitAreRefusedAndAsManyAreNot() throws Exception {
        var ten = zip(zip -> {
            for (int i = 0; i < 10; i++) put(zip, "0000/" + i, new byte[1]);
        });
        new ZipIntake(SMALL).unpack(ten, Files.createDirectory(folder.resolve("ten")));
        try (Stream<Path> files = Files.list(folder.resolve("ten/0000"))) {
            assertThat(files).hasSize(10);
        }
        deleteAll(folder.resolve("ten"));
        refused(
                zip(zip -> {
                    for (int i = 0; i < 11; i++) put(zip, "0000/" + i, new byte[1]);
                }),
                "too-many-entries");
    }

    @Test
    void namesThatDifferOnlyInCaseAreRefused() throws Exception {
        refused(
                zip(zip -> {
                    put(zip, "0000/a.pdf", new byte[1]);
                    put(zip, "0000/A.pdf", new byte[1]);
                }),
                "twice");
    }

    @Test
    void aFileThatIsAlsoAFolderIsRefused() throws Exception {
        refused(
                zip(zip -> {
                    put(zip, "0000/a", new byte[1]);
                    put(zip, "0000/a/b", new byte[1]);
                }),
                "twice");
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        var file =
                Files.write(folder.resolve("a.zip"), "no archive".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        refused(file, "not-a-zip");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
