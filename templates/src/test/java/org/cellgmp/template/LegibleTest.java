package org.cellgmp.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegibleTest {
    @ParameterizedTest
    @CsvSource({
        "35 \u00d7 10\u2076 cells, 35 \u00d7 10^6 cells",
        "10\u00b9\u2070, 10^10",
        "10\u207b\u00b3 M, 10^-3 M",
        "mm\u00b2, mm\u00b2",
        "\u2079, ^9",
        "10^6, 10^6",
        "a\u202eb, a[U+202E]b"
    })
    void what_the_face_lacks_is_written_so_that_it_is_understood(String recorded, String printed) {
        assertThat(Legible.text(recorded)).isEqualTo(printed);
    }
}
