package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes are those of an event. */
class EventScannerTest {
    private static final Path VECTORS = Path.of("../ear/docs/vectors/trail");
    private final EventScanner scanner = new EventScanner();

    @ParameterizedTest
    @ValueSource(strings = {"01-least", "02-all-members", "03-escapes-and-order"})
    void theVectorsAreEvents(String name) throws IOException {
        var bytes = Files.readAllBytes(VECTORS.resolve(name + ".json"));
        assertThat(scanner.scan(bytes, 0, bytes.length)).isTrue();
        for (int cut = 1; cut <= bytes.length; cut++)
            assertThat(scanner.scan(bytes, 0, bytes.length - cut)).isFalse();
    }

    @Test
    void ofTheseStringsEachIsCanonical() {
        for (var inside : List.of(
                "",
                "\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u000b\\u000e\\u001f",
                "/",
                "\u007f\u0080\u2028\ufeff\ufffd\ufffe",
                "\ud800\udc00\udbff\udfff",
                "é e\u0301")) assertThat(with(inside)).as(inside).isTrue();
    }

    @Test
    void ofTheseStringsNoneIsCanonical() {
        for (var inside : List.of(
                "\\/",
                "\\u0008",
                "\\u0009",
                "\\u000a",
                "\\u000c",
                "\\u000d",
                "\\u0000",
                "\\u001F",
                "\\u000B",
                "\\u0020",
                "\\u00e9",
                "\\u2028",
                "\\ud83e\\uddec",
                "\\x",
                "\\u00",
                "\\u001",
                "\n",
                "\t",
                "\u0000",
                "\\")) assertThat(with(inside)).as(inside).isFalse();
    }

    @Test
    void bytesThatAreNotUtf8AreNot() {
        for (var inside : new int[][] {
            {0x80},
            {0xc0, 0x80},
            {0xc1, 0xbf},
            {0xc3},
            {0xe0, 0x80, 0x80},
            {0xe0, 0x9f, 0xbf},
            {0xed, 0xa0, 0x80},
            {0xed, 0xbf, 0xbf},
            {0xf0, 0x8f, 0xbf, 0xbf},
            {0xf4, 0x90, 0x80, 0x80},
            {0xf5, 0x80, 0x80, 0x80},
            {0xff},
            {0xe2, 0x82},
            {0xf0, 0x9f, 0xa7}
        }) {
            var bytes = new byte[inside.length];
            for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) inside[i];
            assertThat(scanned(InventedTrail.join(text(BEFORE), bytes, text(AFTER))))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "\"a\"",
                "{\"zone\":\"x\"}",
            })
    void whatIsNoEventIsNot(String text) {
        assertThat(scanned(text(text))).isFalse();
    }

    @Test
    void membersAreSortedByCodeUnitAndStandOnce() {
        assertThat(details("{\"Z\":\"\",\"a\":\"\",\"aa\":\"\",\"é\":\"\",\"🧬\":\"\",\"\ue000\":\"\"}"))
                .isTrue();
        assertThat(details("{\"\\n\":\"\",\"\\u000e\":\"\",\"\\\"\":\"\",\"\\\\\":\"\",\"a\":\"\"}"))
                .isTrue();
        assertThat(details("{\"\ue000\":\"\",\"🧬\":\"\"}")).isFalse();
        assertThat(details("{\"a\":\"\",\"Z\":\"\"}")).isFalse();
        assertThat(details("{\"a\":\"\",\"a\":\"\"}")).isFalse();
        assertThat(details("{\"aa\":\"\",\"a\":\"\"}")).isFalse();
        assertThat(details("{\"a\":\"\",\"\\n\":\"\"}")).isFalse();
    }

    @Test
    void onlyStringsArraysAndObjectsThatHoldSomething() {
        for (var value :
                List.of("1", "true", "null", "{}", "[]", "[{}]", "[\"a\",]", "[,]", "{\"a\":}", "{\"a\"}", " \"a\""))
            assertThat(details("{\"a\":" + value + "}")).as(value).isFalse();
        assertThat(details("{\"a\":[\"x\",[\"y\",{\"b\":\"z\"}]]}")).isTrue();
        assertThat(details("{\"a\": \"x\"}")).isFalse();
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(details("{\"a\":" + "[".repeat(20) + "\"x\"" + "]".repeat(20) + "}"))
                .isTrue();
        assertThat(details("{\"a\":" + "[".repeat(100_000) + "\"x\"" + "]".repeat(100_000) + "}"))
                .isFalse();
    }

    @Test
    void whatEveryEventHasIsThere() {
        var whole = BEFORE + AFTER;
        assertThat(scanned(text(whole))).isTrue();
        for (var spoilt : List.of(
                whole.replace("cellgmp-event/1", "cellgmp-event/2"),
                whole.replace("\"act\":\"x\",", ""),
                whole.replace("\"zone\":\"x\"", "\"zone\":[\"x\"]"),
                whole.replace("-4000-", "-1000-"),
                whole.replace("-8000-", "-7000-"),
                whole.replace("-8000-", "-A000-"),
                whole.replace("2026-03-01T", "2026-02-29T"),
                whole.replace("2026-03-01T", "2026-13-01T"),
                whole.replace(".123456Z", ".123Z"),
                whole.replace(".123456Z", ".123456+00:00"),
                whole.replace("T08:", "T24:"),
                whole + " ",
                " " + whole,
                "\ufeff" + whole)) assertThat(scanned(text(spoilt))).as(spoilt).isFalse();
    }

    @Test
    void theKeyAnnouncedIsTold() {
        var event =
                "{\"act\":\"seal.key-introduced\",\"actor\":\"system\",\"at\":\"2026-03-01T08:15:30.123456Z\",\"details\":{\"key\":\"K\"},"
                        + "\"event\":\"00000000-0000-4000-8000-6613db964cf8\",\"format\":\"cellgmp-event/1\",\"name\":\"x\",\"zone\":\"x\"}";
        assertThat(scanned(text(event))).isTrue();
        assertThat(scanner.announced()).isEqualTo("K");
        assertThat(scanned(text(event.replace("introduced", "withdrawn")))).isTrue();
        assertThat(scanner.announced()).isNull();
    }

    private static final String BEFORE =
            "{\"act\":\"x\",\"actor\":\"x\",\"at\":\"2026-03-01T08:15:30.123456Z\",\"event\":\"00000000-0000-4000-8000-6613db964cf8\","
                    + "\"format\":\"cellgmp-event/1\",\"name\":\"x\",\"reason\":\"";
    private static final String AFTER = "\",\"zone\":\"x\"}";

    private boolean with(String inside) {
        return scanned(text(BEFORE + inside + AFTER));
    }

    private boolean details(String details) {
        return scanned(text((BEFORE + AFTER).replace("\"event\"", "\"details\":" + details + ",\"event\"")));
    }

    private boolean scanned(byte[] bytes) {
        return scanner.scan(bytes, 0, bytes.length);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
