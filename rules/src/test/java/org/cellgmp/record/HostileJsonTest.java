package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** JSON made to break parsers: read, or refused in words; never a hang, a stack overflow or another kind of failure. */
class HostileJsonTest {
    @TestFactory
    Stream<DynamicTest> everyFileOfTheSuite() throws Exception {
        var suite = Path.of(System.getProperty("cellgmp.shared", "none"), "data/robustness/json/json-test-suite-a.zip");
        assumeTrue(Files.exists(suite), "not run: the folder of test inputs is not there");
        var tests = new ArrayList<DynamicTest>();
        try (var zip = new ZipInputStream(Files.newInputStream(suite))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) continue;
                var name = Path.of(entry.getName()).getFileName().toString();
                var bytes = zip.readAllBytes();
                tests.add(DynamicTest.dynamicTest(name, () -> check(name, bytes)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    private static void check(String name, byte[] bytes) {
        var outcome = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outcome(bytes));
        if (name.startsWith("n_")) assertThat(outcome).as(name).startsWith("refused: ");
        // Numbers, repeated members and half surrogates are JSON, but not ours; everything else that must be read is
        // read.
        if (name.startsWith("y_") && outcome.startsWith("refused: "))
            assertThat(outcome).as(name).containsAnyOf("written as strings", "Duplicate", "surrogate");
    }

    private static String outcome(byte[] bytes) {
        try {
            var value = CanonicalJson.parse(bytes);
            var written = CanonicalJson.write(value);
            assertThat(CanonicalJson.write(CanonicalJson.parse(written))).isEqualTo(written);
            return "read";
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return "refused: " + refused.getMessage();
        }
    }

    @TestFactory
    Stream<DynamicTest> formsOfOurOwn() {
        return List.of(
                        "{".repeat(200_000),
                        "{\"a\":".repeat(100_000),
                        "[".repeat(100_000) + "]".repeat(100_000),
                        "\"" + "a".repeat(25_000_000) + "\"",
                        "{\"" + "k".repeat(100_000) + "\":\"v\"}",
                        "{\"a\":" + "9".repeat(1_000_000) + "}",
                        "\ufeff{}",
                        "{\"a\":\"1\"}{\"b\":\"2\"}",
                        "{\"a\":\"1\",}",
                        "// c\n{}",
                        "\u0000",
                        "{\"a\":\"\u0001\"}")
                .stream()
                .map(json -> DynamicTest.dynamicTest(
                        json.length() + " characters",
                        () -> Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(5), () -> outcome(json.getBytes(StandardCharsets.UTF_8)))));
    }
}
