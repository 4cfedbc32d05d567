package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailTextTest {
    @Test
    void whatEveryDatabaseKeepsStaysAsItIs() {
        for (var text : new String[] {"", " ", "a", "林梅", "\ud83e\uddec", "\t\r\n\u0001", "\uFFFF", "\u202e"})
            assertThat(TrailText.clean(text)).isEqualTo(text);
        assertThat(TrailText.clean(null)).isNull();
    }

    @Test
    void whatNoneKeepsIsReplacedInItsPlace() {
        assertThat(TrailText.clean("\u0000")).isEqualTo("\uFFFD");
        assertThat(TrailText.clean("a\u0000b\u0000")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(TrailText.clean("\ud83e")).isEqualTo("\uFFFD");
        assertThat(TrailText.clean("\uddec\ud83e")).isEqualTo("\uFFFD\uFFFD");
        assertThat(TrailText.clean("\ud83e\ud83e\uddec")).isEqualTo("\uFFFD\ud83e\uddec");
    }
}
