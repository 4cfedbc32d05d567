package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The written form of a record, byte by byte. Source: RFC 8785, sections 3.2.2 and 3.2.3. */
class CanonicalJsonTest {
    private static String write(Object value) {
        return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }

    @Test
    void membersStandInTheOrderOfTheirUtf16CodeUnits() {
        var members = new LinkedHashMap<String, Object>();
        for (var name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"))
            members.put(name, "x");
        assertThat(write(members))
                .isEqualTo(
                        "{\"\\r\":\"x\",\"1\":\"x\",\"\u0080\":\"x\",\"\u00f6\":\"x\",\"\u20ac\":\"x\",\"\ud83d\ude00\":\"x\",\"\ufb33\":\"x\"}");
    }

    @Test
    void onlyControlsQuoteAndBackslashAreEscaped() {
        assertThat(write(Map.of("s", "\u20ac$\u000f\nA'\u0042\"\\/\b\t\f\r\u007f\u2028\u0000")))
                .isEqualTo("{\"s\":\"\u20ac$\\u000f\\nA'B\\\"\\\\/\\b\\t\\f\\r\u007f\u2028\\u0000\"}");
    }

    @Test
    void charactersOutsideTheBasicPlaneAreWrittenAsFourBytes() {
        assertThat(CanonicalJson.write(Map.of("k", "\ud840\udc00")))
                .containsSequence((byte) 0xf0, (byte) 0xa0, (byte) 0x80, (byte) 0x80);
    }

    @Test
    void halfASurrogatePairIsRefusedBothWays() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("k", "a\ud83d")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("character 2");
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("k", "\ude00a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("\ud83d", "v")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parse("{\"k\":\"\\ud83d\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void whatIsNotRecordedIsLeftOut() {
        assertThat(write(new Quantity("26.0", null))).isEqualTo("{\"value\":\"26.0\"}");
        assertThat(write(new MonitoringResult(null, null, null, null, null, null, null, null)))
                .isEqualTo("{}");
        assertThat(write(new RoomUse("R1", null, null, null, null, null, null, List.of(), null, null)))
                .isEqualTo("{\"roomId\":\"R1\"}");
    }

    @Test
    void digitsOffsetsAndTruthStandAsRecorded() {
        var collection = new Collection(
                "S",
                LocalDate.parse("2026-03-01"),
                null,
                OffsetDateTime.parse("2026-03-01T09:00:00.250+08:00"),
                null,
                new Quantity("0.10", "L"),
                null,
                null,
                null,
                null,
                null,
                List.of("A", "B"),
                null);
        assertThat(write(collection))
                .isEqualTo(
                        "{\"labelStatements\":[\"A\",\"B\"],\"quantity\":{\"uom\":\"L\",\"value\":\"0.10\"},\"siteApprovedUntil\":\"2026-03-01\",\"siteId\":\"S\",\"start\":\"2026-03-01T09:00:00.250+08:00\"}");
        assertThat(write(new Receipt(
                        null, null, null, true, false, null, null, null, null, null, null, null, null, null)))
                .isEqualTo("{\"labelMatches\":false,\"packageIntact\":true}");
    }

    @Test
    void theDigestIsThatOfTheBytes() {
        assertThat(CanonicalJson.digest(new Quantity("1", null)))
                .isEqualTo(CanonicalJson.sha256("{\"value\":\"1\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(CanonicalJson.sha256(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aNumberHasNoFormAndASystemTypeNeither() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("n", 1))).hasMessageContaining("java.lang.Integer");
        assertThatThrownBy(() -> parse("{\"n\":1}"))
                .hasMessageContaining("written as strings")
                .hasMessageContaining("line: 1");
        assertThatThrownBy(() -> parse("{\"n\":NaN}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormThatDoesNotFitIsRefusedByItsPlace() {
        assertThatThrownBy(() -> read("{\"steps\":[{\"number\":\"1\"},{\"start\":\"yesterday\"}]}"))
                .hasMessageContaining("/steps/1/start")
                .hasMessageContaining("ISO 8601");
        assertThatThrownBy(() -> read("{\"steps\":{}}"))
                .hasMessageContaining("/steps")
                .hasMessageContaining("a list");
        assertThatThrownBy(() -> read("{\"steps\":[null]}")).hasMessageContaining("/steps/0");
        assertThatThrownBy(() -> read("{\"steps\":[\"1\"]}"))
                .hasMessageContaining("/steps/0")
                .hasMessageContaining("an object");
        assertThatThrownBy(() -> read("{\"receipt\":{\"packageIntact\":\"true\"}}"))
                .hasMessageContaining("/receipt/packageIntact")
                .hasMessageContaining("true or false");
        assertThatThrownBy(() -> read("{\"identity\":{\"origin\":\"martian\"}}"))
                .hasMessageContaining("/identity/origin")
                .hasMessageContaining("AUTOLOGOUS");
        assertThatThrownBy(() -> read("{\"header\":{\"batchNumber\":true}}"))
                .hasMessageContaining("/header/batchNumber")
                .hasMessageContaining("a string");
        assertThatThrownBy(() -> read("{\"colour\":\"red\"}")).hasMessageContaining("colour");
        assertThatThrownBy(() -> read("null")).hasMessageContaining("an object");
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("an object");
        assertThatThrownBy(() -> read("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMemberThatIsRepeatedIsRefused() {
        assertThatThrownBy(() -> parse("{\"a\":\"1\",\"a\":\"2\"}")).hasMessageContaining("Duplicate");
    }

    @Test
    void nestingIsBounded() {
        assertThat(parse("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatThrownBy(() -> parse("[".repeat(66) + "]".repeat(66))).hasMessageContaining("deeper than 64");
        assertThatThrownBy(() -> parse("[".repeat(1_000_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesAreNamedByPointersWithTheirEscapes() {
        assertThat(CanonicalJson.leaves(Map.of("a/b", Map.of("m~n", "1"), "l", Arrays.asList("x", "y"))))
                .containsExactly(Map.entry("/a~1b/m~0n", "1"), Map.entry("/l/0", "x"), Map.entry("/l/1", "y"));
    }

    private static Object parse(String json) {
        return CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static BatchRecord read(String json) {
        return CanonicalJson.read(BatchRecord.class, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyCharacterIsWrittenAsTheStandardCharsetDoes() {
        var text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++)
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) text.appendCodePoint(c);
        var written = new String(CanonicalJson.write(text.toString()), StandardCharsets.UTF_8);
        assertThat(CanonicalJson.parse(written.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text.toString());
        assertThat(written).endsWith(text.substring(0x80) + "\"");
        assertThat(CanonicalJson.write("\u0001".repeat(5000))).hasSize(5000 * 6 + 2);
    }

    @Test
    void aTreeIsWrittenAsItIsAndWhatHoldsRecordsWithoutWhatIsEmpty() {
        var holding = new LinkedHashMap<String, Object>();
        holding.put("b", List.of());
        holding.put("a", Arrays.asList("x", null, List.of()));
        holding.put("c", null);
        assertThat(new String(CanonicalJson.write(holding), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":[\"x\",null,null]}");
        assertThat(new String(CanonicalJson.writeTree(holding), StandardCharsets.UTF_8))
                .isEqualTo("{\"b\":[],\"a\":[\"x\",null,[]],\"c\":null}");
    }
}
