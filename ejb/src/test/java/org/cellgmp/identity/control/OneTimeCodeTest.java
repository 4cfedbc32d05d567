package org.cellgmp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238 (appendix B, HMAC-SHA-1) and RFC 4648, and which codes are near enough. */
class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void vectorsOfRfc6238(long seconds, String code) {
        assertThat(OneTimeCode.of(SECRET, seconds / 30, 8)).isEqualTo(code);
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void vectorsOfRfc4648(String plain, String written) {
        assertThat(OneTimeCode.base32(plain.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(written);
    }

    @Test
    void oneStepBeforeAndAfterIsTakenTwoAreNot() {
        long step = 1_000;
        var code = OneTimeCode.of(SECRET, step, 6);
        for (long seconds : new long[] {(step - 1) * 30, step * 30, (step + 1) * 30, (step + 2) * 30 - 1})
            assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(seconds), 0))
                    .hasValue(step);
        for (long seconds : new long[] {(step - 1) * 30 - 1, (step + 2) * 30})
            assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(seconds), 0))
                    .isEmpty();
    }

    @Test
    void noCodeIsTakenTwiceNorAnEarlierOneAfterIt() {
        var now = Instant.ofEpochSecond(30_000);
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, 1_000, 6), now, 1_000))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, 999, 6), now, 1_000))
                .isEmpty();
        assertThat(OneTimeCode.step(SECRET, OneTimeCode.of(SECRET, 1_001, 6), now, 1_000))
                .hasValue(1_001);
        for (var nonsense : new String[] {null, "", "abc", "12345", "1234567", "٠١٢٣٤٥"})
            assertThat(OneTimeCode.step(SECRET, nonsense, now, 0)).isEmpty();
    }
}
