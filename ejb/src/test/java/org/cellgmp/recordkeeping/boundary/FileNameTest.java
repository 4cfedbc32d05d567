package org.cellgmp.recordkeeping.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch.xlsx|batch.xlsx",
                "../../../etc/passwd|passwd",
                "C:\\records\\批记录 1.xlsx|批记录 1.xlsx",
                "..|unnamed",
                "folder/|unnamed",
                "a\u0000b\u001b[31m.xml|a_b_[31m.xml",
                "evil\u202Eslx.exe|evil_slx.exe"
            })
    void onlyTheLastPartOfANameIsKeptAndNoControlCharacter(String given, String kept) {
        assertThat(FileStore.plainName(given)).isEqualTo(kept);
    }

    @Test
    void aNameIsNeverEmptyAndNeverLong() {
        assertThat(FileStore.plainName(null)).isEqualTo("unnamed");
        assertThat(FileStore.plainName("  ")).isEqualTo("unnamed");
        assertThat(FileStore.plainName("x".repeat(500) + ".xml"))
                .hasSize(FileStore.LONGEST_NAME)
                .endsWith(".xml");
    }
}
