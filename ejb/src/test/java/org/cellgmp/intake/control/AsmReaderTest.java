package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.QcTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsmReaderTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");

    private static Reading read(String json) throws IOException, Refusal {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(byte[] json) throws IOException, Refusal {
        return SourceFile.read(new ByteArrayInputStream(json), "sent.json", SITE);
    }

    private static QcTest test(Reading reading) {
        return (QcTest) reading.records().get(0);
    }

    /** Every leaf of every instrument's file, digits untouched, stands somewhere in the record as often as in the file. */
    @TestFactory
    Stream<DynamicTest> nothingOfAnyInstrumentIsLost() throws IOException {
        var folder = Shared.file("data/qc-instruments");
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                        var bytes = Files.readAllBytes(file);
                        var reading = read(bytes);
                        assertThat(reading.format()).isEqualTo(SourceFormat.ASM);
                        assertThat(reading.problems())
                                .noneMatch(problem -> problem.severity() == ReadingProblem.Severity.ERROR);
                        assertThat(test(reading).samples()).isNotEmpty();
                        assertThat(missing(JsonTree.read(new ByteArrayInputStream(bytes)), test(reading)))
                                .isEmpty();
                        assertThat(CanonicalJson.read(QcTest.class, CanonicalJson.write(test(reading))))
                                .isEqualTo(test(reading));
                    }));
        }
    }

    private static List<String> missing(Object tree, QcTest record) {
        var wanted = new ArrayList<String>();
        leaves(tree, wanted);
        var held = new ArrayList<>(CanonicalJson.leaves(record).values());
        // Name and version of the converter stand together; a person's name stands once for all samples.
        if (record.rawFile() != null && record.rawFile().convertedBy() != null)
            held.addAll(List.of(record.rawFile().convertedBy().split(" ")));
        var counted = new java.util.HashMap<String, Integer>();
        held.forEach(text -> counted.merge(plain(text), 1, Integer::sum));
        var missing = new ArrayList<String>();
        for (var text : wanted) {
            int left = counted.getOrDefault(plain(text), 0);
            boolean shared = record.analyst() != null && record.analyst().contains(text);
            if (left <= 0 && !shared) missing.add(text);
            counted.put(plain(text), left - 1);
        }
        return missing;
    }

    /** Times are compared as instants, because an offset of zero has two spellings. */
    private static String plain(String text) {
        return SourceTimes.withOffset(text).map(at -> at.toInstant().toString()).orElse(text);
    }

    private static void leaves(Object node, List<String> into) {
        if (node instanceof Map<?, ?> members) {
            // A unit that is a leaf of its own stands beside each value, and the name of an axis beside its values.
            members.values().forEach(member -> leaves(member, into));
            if (members.isEmpty()) into.add("{}");
        } else if (node instanceof List<?> list) {
            list.forEach(one -> leaves(one, into));
            if (list.isEmpty()) into.add("[]");
        } else into.add(String.valueOf(node));
    }

    @Test
    void whatIsKnownGoesToItsMember() throws Exception {
        var file = Shared.file("data/qc-instruments/roche_cedex_hires/roche_cedex_hires_example_1.json");
        var test = test(read(Files.readAllBytes(file)));
        assertThat(test.test()).isEqualTo("cell counting");
        assertThat(test.model()).endsWith("cell-counting.manifest");
        assertThat(test.analyst()).isEqualTo("SuperUser");
        assertThat(test.batchNumber()).isEqualTo("TechDev_CD_N-1");
        assertThat(test.instrument().model()).isEqualTo("Cedex HiRes");
        assertThat(test.instrument().manufacturer()).isEqualTo("Roche");
        assertThat(test.instrument().assetNumber()).isEqualTo("G037DE019");
        assertThat(test.rawFile().name()).isEqualTo("roche_cedex_hires_example_1.csv");
        assertThat(test.rawFile().convertedBy()).isEqualTo("allotropy_roche_cedex_hires 0.1.74");
        assertThat(test.samples()).hasSize(8);
        assertThat(test.samples().get(0).sample()).isEqualTo("0618_F01");
        assertThat(test.measurements()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("viable cell density (cell counter)");
            assertThat(one.value()).isEqualTo("4.5295425");
            assertThat(one.ucum()).isEqualTo("10*6.{cells}/mL");
            assertThat(one.sample()).isEqualTo("0618_F01");
            assertThat(one.role()).isEqualTo("result");
            assertThat(one.source()).startsWith("/cell counting aggregate document/cell counting document/0/");
        });
    }

    private static String asm(String measurement) {
        return "{\"cell counting aggregate document\":{\"cell counting document\":[{\"measurement aggregate document\":"
                + "{\"measurement document\":[" + measurement + "]}}]}}";
    }

    @Test
    void digitsBoundsAndNumbersThatAreNoneStayAsRecorded() throws Exception {
        var test = test(read(asm("{\"measurement identifier\":\"1\",\"measurement time\":\"2026-03-01T10:00:00+08:00\","
                + "\"a\":{\"value\":1.50E3,\"unit\":\"%\"},\"b\":{\"value\":\"<0.5\",\"unit\":\"EU/mL\"},"
                + "\"c\":{\"value\":\"NaN\",\"unit\":\"s\"},\"d\":{\"value\":\"+Infinity\",\"unit\":\"s\"},"
                + "\"e\":0.10,\"f\":true,\"g\":null,\"h\":[],\"i\":{},\"j\":[1.0,null,2.50]}")));
        assertThat(test.measurements())
                .extracting(one -> one.name() + "=" + one.value() + (one.ucum() == null ? "" : " " + one.ucum()))
                .containsExactly("a=1.50E3 %", "b=<0.5 [EU]/mL", "c=NaN s", "d=+Infinity s", "e=0.10", "f=true");
        assertThat(test.series().get(0).axes().get(0).values()).containsExactly("1.0", "", "2.50");
        assertThat(test.unmapped()).extracting(left -> left.text()).containsExactly("null", "[]", "{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a aggregate document\":{}|json-malformed",
                "{\"a aggregate document\":{\"x\":NaN}}|json-malformed",
                "{\"a aggregate document\":{\"x\":Infinity}}|json-malformed",
                "{\"a aggregate document\":{\"x\":1,\"x\":2}}|json-malformed",
                "{\"a aggregate document\":{}} {}|json-malformed",
                "{\"a aggregate document\":{\"x\":01}}|json-malformed",
                "{\"a aggregate document\":{\"x\":\"\\ud800\"}}|json-malformed",
                "{\"other\":{}}|not-json",
                "[{\"a aggregate document\":{}}]|not-json"
            })
    void brokenOrOtherJsonIsRefusedWithItsPlace(String json, String code) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("intake." + code);
            if (code.equals("json-malformed"))
                assertThat(refusal.arguments().get(0)).matches("[0-9]+:[0-9]+");
        });
    }

    @Test
    void depthAndDigitsAreBounded() throws Exception {
        var deep = "{\"a aggregate document\":" + "[".repeat(JsonTree.DEEPEST) + "]".repeat(JsonTree.DEEPEST) + "}";
        assertThatThrownBy(() -> read(deep))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.json-beyond"));
        var allowed = "[".repeat(JsonTree.DEEPEST - 1) + "]".repeat(JsonTree.DEEPEST - 1);
        assertThat(read("{\"a aggregate document\":{\"a document\":[{}]},\"x\":" + allowed + "}")
                        .records())
                .hasSize(1);
        var digits = "9".repeat(JsonTree.MOST_DIGITS + 1);
        assertThatThrownBy(() -> read("{\"a aggregate document\":{\"x\":" + digits + "}}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.json-beyond"));
    }

    @Test
    void aFileWithoutMeasurementsCannotBeKept() throws Exception {
        var reading = read("{\"a aggregate document\":{}}");
        assertThat(reading.keepable()).isFalse();
        assertThat(reading.problems()).extracting(ReadingProblem::code).contains("intake.problem.asm-no-measurement");
    }
}
