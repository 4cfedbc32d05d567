package org.cellgmp.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.HeldRights;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;

/** Opened, given another role, standing in for somebody, closed: at each moment the rights are those of then. All people invented. */
class RightsThenTest {
    private static final Actor ADMIN = House.person("adm", "Ad Min", Role.ADMINISTRATOR);
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    private static final Actor REVIEWER = House.person("rev", "Rev Iewer", Role.PRODUCTION_REVIEWER);

    @Test
    void rightsAreThoseOfTheMoment() throws Exception {
        try (var house = new House(TestDatabase.h2())) {
            var before = moment();
            house.enrol(QA, REVIEWER);
            var accounts = house.the(Accounts.class);
            var opened = moment();
            house.act(
                    ADMIN,
                    () -> accounts.changeRoles(
                            "rev", Set.of(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER), "covers the laboratory"));
            var wider = moment();
            house.act(ADMIN, () -> accounts.close("rev", "has left"));
            var closed = moment();

            assertThat(at(house, before)).isEmpty();
            assertThat(at(house, opened)).extracting(HeldRights::name).containsExactly("qa", "rev");
            assertThat(of(house, "rev", opened).roles()).containsExactly("production-reviewer");
            assertThat(of(house, "rev", opened).open()).isTrue();
            assertThat(of(house, "rev", wider).roles()).containsExactly("production-reviewer", "qc-reviewer");
            assertThat(of(house, "rev", closed).open()).isFalse();
            assertThat(of(house, "rev", opened.plus(Duration.ofDays(365))).open())
                    .isFalse();
            assertThat(of(house, "qa", closed).limits()).isNull();
        }
    }

    @Test
    void aPageEndsAtItsLimitAndTheNextGoesOn() throws Exception {
        try (var house = new House(TestDatabase.h2())) {
            house.enrol(QA, REVIEWER);
            var first = house.act(QA, () -> house.the(RightsThen.class).at(moment(), null, 1));
            assertThat(first.items()).extracting(HeldRights::name).containsExactly("qa");
            var second = house.act(QA, () -> house.the(RightsThen.class).at(moment(), first.next(), 1));
            assertThat(second.items()).extracting(HeldRights::name).containsExactly("rev");
            assertThat(second.next()).isNull();
        }
    }

    /** A microsecond after whatever was done, however coarse the clock is. */
    private static Instant moment() {
        var now = HouseClock.now();
        while (!HouseClock.now().isAfter(now)) Thread.onSpinWait();
        return now;
    }

    private static List<HeldRights> at(House house, Instant moment) throws Exception {
        return house.act(QA, () -> house.the(RightsThen.class).at(moment, null, 50))
                .items();
    }

    private static HeldRights of(House house, String name, Instant moment) throws Exception {
        return at(house, moment).stream()
                .filter(held -> held.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
