package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Records with the bytes and digests they have had since the format began: another version of Java, another language of the
 * machine or another zone must not change one of them, or signatures over them would no longer hold.
 */
class CanonicalVectorsTest {
    /** Written form and its SHA-256. */
    private static final List<String> VECTORS = List.of(
            "{\"batchNumber\":\"B-1\",\"plannedScale\":{\"uom\":\"cells\",\"value\":\"2.0E8\"},\"productionDate\":\"2026-03-01\",\"shelfLifeEnds\":\"2026-06-01T12:00+08:00\"}",
            "{\"batchNumber\":\"\u7ec6\u80de \ud83e\uddec e\u0301 \\\"\\\\ /\u007f\u0085\u2028\",\"shelfLifeEnds\":\"2026-06-01T12:00:00.000000001Z\"}",
            "{\"batchNumber\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\",\"productionDate\":\"0001-01-01\",\"shelfLifeEnds\":\"-0001-01-01T00:00-18:00\"}",
            "{\"batchNumber\":\"\u0130I\u0131i \u0661\u0662\u0663\",\"productionDate\":\"+10000-01-01\",\"shelfLifeEnds\":\"2026-01-01T00:00:01.100+05:45\"}");

    private static final List<String> DIGESTS = List.of(
            "412b0529940b0f742ea38abd9d1fcf3486f69f1bdc6e82be73f4d6f7ac5988a4",
            "054e621f2bc83176a603205c62bd61a03dd94c85b56ecca340a5587d943f6e18",
            "7fdf348d6405cff1d4421f51875f90918f6bf66674d66ed1f4a938fa3821e715",
            "bf329e5d320f57c71c96804b2f6c3ceec6efbc177281316ec824bef7ce13eedd");

    /** Digests as this Java makes them, one a line; another Java runs this as well. */
    public static void main(String[] arguments) {
        for (var digest : digests()) System.out.println(digest);
    }

    private static List<String> digests() {
        return VECTORS.stream()
                .map(written -> written.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> CanonicalJson.read(BatchHeader.class, bytes))
                .map(CanonicalJson::digest)
                .toList();
    }

    @Test
    void everyVectorIsWrittenToItsBytesAndItsDigest() {
        for (var written : VECTORS) {
            var bytes = written.getBytes(StandardCharsets.UTF_8);
            assertThat(CanonicalJson.write(CanonicalJson.read(BatchHeader.class, bytes)))
                    .isEqualTo(bytes);
        }
        assertThat(digests()).isEqualTo(DIGESTS);
    }

    @Test
    void noLanguageZoneOrEncodingOfTheMachineChangesThem() throws Exception {
        var here = Path.of(System.getProperty("java.home"));
        for (var machine : List.of(
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kathmandu"),
                List.of("-Duser.language=tr", "-Duser.timezone=America/St_Johns", "-Dfile.encoding=ISO-8859-1"),
                List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Dfile.encoding=UTF-16")))
            assertThat(run(here, machine)).as(machine.toString()).isEqualTo(DIGESTS);
    }

    /** Each Java that is installed beside the one that runs this test, from 17 on. */
    @Test
    void noOtherJavaChangesThem() throws Exception {
        try (var beside = Files.list(Path.of(System.getProperty("java.home")).getParent())) {
            for (var home : beside.filter(Files::isDirectory)
                    .filter(CanonicalVectorsTest::runs)
                    .toList())
                assertThat(run(home, List.of()))
                        .as(home.getFileName().toString())
                        .isEqualTo(DIGESTS);
        }
    }

    private static boolean runs(Path home) {
        var release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) return false;
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", ""))
                    .anyMatch(version -> Integer.parseInt(version.split("\\.")[0]) >= 17);
        } catch (IOException | NumberFormatException unknown) {
            return false;
        }
    }

    private static List<String> run(Path home, List<String> machine) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/java").toString());
        command.addAll(machine);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(CanonicalVectorsTest.class.getName());
        // Digests are plain figures and letters in every encoding but those of two bytes, where the zeros fall away.
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.replaceAll("[^0-9a-f\\n]", "").lines().toList();
    }
}
