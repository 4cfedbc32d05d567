package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.Callable;
import org.cellgmp.ground.Actor;
import org.cellgmp.identity.boundary.CurrentActor;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong in a second's work, the next second comes: an exception that escapes would end the schedule for good. */
class SequencerTest {
    private final SealTrouble trouble = new SealTrouble();

    @Test
    void aDatabaseThatGoesAwayWhileSealingEndsNothing() {
        var sequencer = sequencer();
        sequencer.actor = new CurrentActor() {
            @Override
            public <T> T runAs(Actor actor, Callable<T> work) {
                throw new IllegalStateException("the connection is gone");
            }
        };
        assertThatCode(sequencer::tick).doesNotThrowAnyException();
        assertThat(trouble.told()).isEqualTo("the connection is gone");
    }

    @Test
    void aDatabaseThatGoesAwayBeforeTheFilesAreWrittenEndsNothing() {
        var sequencer = sequencer();
        sequencer.actor = new CurrentActor() {
            @Override
            public <T> T runAs(Actor actor, Callable<T> work) {
                return null;
            }
        };
        sequencer.trail = new org.cellgmp.audit.boundary.Trail() {
            @Override
            public void upToDate() {
                // nothing to index
            }
        };
        sequencer.copies = new OutsideCopies() {
            @Override
            void follow() {
                throw new IllegalStateException("the connection is gone");
            }
        };
        assertThatCode(sequencer::tick).doesNotThrowAnyException();
        assertThat(trouble.told()).isEqualTo("the connection is gone");
    }

    private Sequencer sequencer() {
        var sequencer = new Sequencer();
        sequencer.trouble = trouble;
        return sequencer;
    }
}
