package org.cellgmp.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private record Row(String number, int version, OffsetDateTime at, List<String> none, String absent) {}

    private static String written(Json json) {
        return new String(json.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyNumberIsAStringInItsOwnDigits() {
        assertThat(written(Json.of("a", 3, "b", 9_007_199_254_740_993L, "c", new BigDecimal("26.0"), "d", true)))
                .isEqualTo("{\"a\":\"3\",\"b\":\"9007199254740993\",\"c\":\"26.0\",\"d\":true}");
    }

    @Test
    void aOneTimeCodeIsBroughtToTheCallAndOnlyAsAText() throws Refusal {
        CurrentCall.from("10.0.0.1");
        try {
            CurrentCall.bringing("by header");
            Json.read("{\"account\":\"ana\"}");
            assertThat(CurrentCall.code()).isEqualTo("by header");
            Json.read("{\"oneTimeCode\":{\"a\":\"1\"}}");
            assertThat(CurrentCall.code()).isEqualTo("by header");
            Json.read("{\"account\":\"ana\",\"oneTimeCode\":\"123456\"}");
            assertThat(CurrentCall.code()).isEqualTo("123456");
        } finally {
            CurrentCall.end();
        }
        assertThat(CurrentCall.code()).isNull();
    }

    @Test
    void recordsAndTimesAreWrittenAndAbsentMembersLeftOut() {
        var row = new Row("BR-2026-0001", 2, OffsetDateTime.parse("2026-03-02T09:40+08:00"), List.of(), null);
        assertThat(written(Json.page(List.of(row), null)))
                .isEqualTo(
                        "{\"items\":[{\"at\":\"2026-03-02T09:40+08:00\",\"number\":\"BR-2026-0001\",\"version\":\"2\"}]}");
        assertThat(written(Json.of("at", Instant.EPOCH))).isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-             | json.empty",
                "~  ~          | json.empty",
                "{             | json.malformed",
                "{'a':1}       | json.malformed",
                "{'a':'1'}x    | json.malformed",
                "{'a':'1','a':'2'} | json.malformed",
                "[]            | json.no-object",
                "'x'           | json.no-object",
            },
            quoteCharacter = '~')
    void whatIsNoObjectIsRefusedWithItsReason(String body, String code) {
        assertThatThrownBy(() -> Json.read(body == null ? null : body.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aBodyBeyondTheLimitOrNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> Json.read("{\"a\":\"" + "x".repeat(Json.LARGEST_BODY) + "\"}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LARGE));
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(Refusal.class);
    }

    @Test
    void membersAreAskedForByName() throws Refusal {
        var body = Json.read("{\"a\":\"1\",\"b\":true,\"c\":\"\"}");
        assertThat(Json.required(body, "a")).isEqualTo("1");
        assertThat(Json.optional(body, "z")).isNull();
        assertThatThrownBy(() -> Json.required(body, "c"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("c");
        assertThatThrownBy(() -> Json.optional(body, "b"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("b");
    }
}
