package org.cellgmp.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DC-2026-0001-v1.pdf | inline; filename=\"DC-2026-0001-v1.pdf\"; filename*=UTF-8''DC-2026-0001-v1.pdf",
                "a\"b;c.csv | inline; filename=\"a_b_c.csv\"; filename*=UTF-8''a%22b%3Bc.csv",
                "\u6279.xml | inline; filename=\"_.xml\"; filename*=UTF-8''%E6%89%B9.xml"
            })
    void aNameIsToldToOldClientsAndToNew(String name, String told) {
        assertThat(Downloads.disposition("inline", name)).isEqualTo(told);
    }

    @Test
    void noNameBreaksOutOfItsHeader() {
        assertThat(Downloads.disposition("attachment", "a\r\nSet-Cookie: x"))
                .doesNotContain("\r", "\n")
                .startsWith("attachment; filename=\"a__Set-Cookie_ x\"");
    }
}
