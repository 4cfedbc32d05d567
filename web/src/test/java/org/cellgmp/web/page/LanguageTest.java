package org.cellgmp.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-  | -                         | ENGLISH",
                "-  | zh-CN,zh;q=0.9,en;q=0.8   | CHINESE",
                "-  | fr,zh-TW;q=0.7,en;q=0.6   | CHINESE",
                "-  | en,zh                     | ENGLISH",
                "-  | zh;q=0,en                 | ENGLISH",
                "-  | fr                        | ENGLISH",
                "-  | ;;;q=x                    | ENGLISH",
                "zh | en                        | CHINESE",
                "en | zh                        | ENGLISH",
                "xx | zh                        | CHINESE",
            })
    void theChosenLanguageThenTheBrowsersThenEnglish(String chosen, String accepted, Language expected) {
        assertThat(Language.of(chosen, accepted)).isEqualTo(expected);
    }

    @Test
    void theSwitchComesBackToThisSiteOnly() {
        assertThat(Addresses.local("/batches?q=a")).isTrue();
        for (var elsewhere :
                new String[] {null, "", "//evil.example", "https://evil.example", "/\\evil.example", "/a\nb"})
            assertThat(Addresses.local(elsewhere)).as(String.valueOf(elsewhere)).isFalse();
    }

    @Test
    void aQueryParameterIsSetAndTheCursorDropped() {
        assertThat(Addresses.with("/batches", "q=a%20b&after=XYZ", "state", "open & new"))
                .isEqualTo("/batches?q=a%20b&state=open%20%26%20new");
        assertThat(Addresses.with("/batches", "q=a&state=x", "state", null)).isEqualTo("/batches?q=a");
        assertThat(Addresses.with("/batches", "%zz=1", "q", "")).isEqualTo("/batches?%zz=1");
    }
}
