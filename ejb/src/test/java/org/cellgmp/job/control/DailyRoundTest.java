package org.cellgmp.job.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.job.DailyJob;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due once a day is begun once, and not while it is under way. */
class DailyRoundTest {
    private static final String KIND = "invented.daily";

    private House house;

    /** Invented work. */
    static class Invented implements DailyJob, JobHandler {
        private Instant last;

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Duration first() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Optional<Instant> last() {
            return Optional.ofNullable(last);
        }

        @Override
        public String run(JobOrder order, JobProgress progress) {
            return null;
        }
    }

    @BeforeEach
    void begin() {
        house = new House(TestDatabase.h2(), Invented.class);
    }

    @AfterEach
    void end() {
        house.close();
    }

    private long looked() throws Exception {
        house.act(Actor.SYSTEM, () -> {
            house.the(DailyRound.class).look(KIND);
            return null;
        });
        return house.heard().stream()
                .map(Act::name)
                .filter("job.queued"::equals)
                .count();
    }

    @Test
    void itIsBegunWhereThereAreNoResultsAndNotTwice() throws Exception {
        assertThat(looked()).isEqualTo(1);
        assertThat(looked()).as("the first is under way").isEqualTo(1);
    }

    @Test
    void itIsBegunWhenTheLastResultsAreADayOld() throws Exception {
        house.the(Invented.class).last = HouseClock.now().minus(Duration.ofHours(23));
        assertThat(looked()).isZero();
        house.the(Invented.class).last = HouseClock.now().minus(Duration.ofHours(25));
        assertThat(looked()).isEqualTo(1);
    }

    @Test
    void anotherKindIsLeftAlone() throws Exception {
        house.act(Actor.SYSTEM, () -> {
            house.the(DailyRound.class).look("another.daily");
            return null;
        });
        assertThat(house.heard()).noneMatch(act -> act.name().equals("job.queued"));
    }
}
