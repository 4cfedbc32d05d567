package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A home belongs to one server at a time. */
class LifeStory {
    @Test
    void theHomeOfARunningServerIsNotShared() {
        var running = Server.running();
        Assumptions.assumeTrue(running.home() != null, "not run: the server was already there, its home is not known");
        var second = assertThrows(IllegalStateException.class, () -> Server.start(running.home()));
        assertThat(second).hasMessageContaining("already using");
    }
}
