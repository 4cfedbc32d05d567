package org.cellgmp.deviation.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void endingsAndCaseDoNotTellWordsApart() {
        assertThat(Words.of("The Alarms sounded")).containsExactly("alarm", "sound");
        assertThat(Words.of("alarm sounds")).containsExactly("alarm", "sound");
    }

    @Test
    void chineseIsReadTwoCharactersAtATime() {
        assertThat(Words.of("培养箱报警 abc箱")).containsExactly("培养", "养箱", "箱报", "报警", "abc", "箱");
    }

    @Test
    void figuresAndNumbersOfRecordsSayWhichAndNotWhat() {
        assertThat(Words.of("38.1 on 2026-01-05 in BR-2026-0001")).isEmpty();
        assertThat(Words.of("CD19 cells")).containsExactly("cd19", "cell");
    }

    @Test
    void widthAndNothingAtAllAreTaken() {
        assertThat(Words.of("ＡＬＡＲＭ")).containsExactly("alarm");
        assertThat(Words.of(null)).isEmpty();
        assertThat(Words.of(" . ")).isEmpty();
    }

    @Test
    void aLongTextIsReadToTheBound() {
        var text = new StringBuilder();
        for (int at = 0; at < 500; at++)
            text.append((char) ('a' + at % 26)).append((char) ('a' + at / 26)).append("xyz ");
        assertThat(Words.of(text.toString())).hasSize(Words.MOST);
    }
}
