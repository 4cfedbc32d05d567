package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cellgmp.record.RecordedNumber.Censoring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedNumberTest {
    @ParameterizedTest
    @CsvSource({
        "26.0, NONE, 26.0",
        "'  7 ', NONE, 7",
        "-0.50, NONE, -0.50",
        "<0.5, BELOW, 0.5",
        "'< 0.5', BELOW, 0.5",
        "<=5, AT_MOST, 5",
        ">100, ABOVE, 100",
        ">=100, AT_LEAST, 100",
        "\u22645, AT_MOST, 5",
        "\u22665, AT_MOST, 5",
        "\u22655, AT_LEAST, 5",
        "\u22675, AT_LEAST, 5",
        "\uff1c5, BELOW, 5",
        "\uff1e5, ABOVE, 5",
        "\uff1e\uff1d5, AT_LEAST, 5",
        "1.20E8, NONE, 1.20E8",
        "1.20 x 10^8, NONE, 1.20E8",
        "1.20\u00d710\u2078, NONE, 1.20E8",
        "2*10^-3, NONE, 2E-3",
        "'<1 x 10^4', BELOW, 1E4",
        "3\u00b710\u207b\u00b2, NONE, 3E-2"
    })
    void keepsDigitsAndSide(String text, Censoring censoring, BigDecimal number) {
        var read = RecordedNumber.parse(text).orElseThrow();
        assertThat(read.censoring()).isEqualTo(censoring);
        assertThat(read.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1,000",
                "1.000,5",
                "5 mL",
                "1.2.3",
                "--5",
                "<",
                "5<",
                "1e",
                "1e9999",
                "0x10",
                "NaN",
                "Infinity",
                "\uff15",
                "5 x 10",
                "5 x 11^2",
                "1111111111222222222233333333334",
                "<<5",
                "5%",
                "\u0661"
            })
    void whatIsNotOneNumberIsNone(String text) {
        assertThat(RecordedNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.0", "<0.5", ">=100", "0.00", "-3.10"})
    void isWrittenInItsDigits(String text) {
        assertThat(RecordedNumber.parse(text).orElseThrow()).hasToString(text);
        assertThat(RecordedNumber.parse(text).orElseThrow().censored())
                .isEqualTo(text.startsWith("<") || text.startsWith(">"));
    }
}
