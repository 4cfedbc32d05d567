package org.cellgmp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.web.security.Patience.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @AfterEach
    void clockRunsAgain() {
        HouseClock.set(Clock.systemUTC());
    }

    private void at(Instant moment) {
        now = moment;
        HouseClock.set(Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void afterSixtyFailuresInAMinuteTheAddressWaitsAndNoOther() {
        at(now);
        for (int i = 0; i < Patience.MOST - 1; i++) patience.failed(Way.PASSWORD, "192.0.2.1");
        assertThat(patience.exhausted(Way.PASSWORD, "192.0.2.1")).isFalse();
        patience.failed(Way.PASSWORD, "192.0.2.1");
        assertThat(patience.exhausted(Way.PASSWORD, "192.0.2.1")).isTrue();
        assertThat(patience.exhausted(Way.PASSWORD, "192.0.2.2")).isFalse();
    }

    @Test
    void badTokensLockNobodyOutOfSigningIn() {
        at(now);
        for (int i = 0; i < Patience.MOST; i++) patience.failed(Way.TOKEN, "192.0.2.1");
        assertThat(patience.exhausted(Way.TOKEN, "192.0.2.1")).isTrue();
        assertThat(patience.exhausted(Way.PASSWORD, "192.0.2.1")).isFalse();
    }

    @Test
    void aMinuteLaterItMayTryAgain() {
        at(now);
        for (int i = 0; i < Patience.MOST; i++) patience.failed(Way.PASSWORD, "192.0.2.1");
        at(now.plus(Patience.WINDOW));
        assertThat(patience.exhausted(Way.PASSWORD, "192.0.2.1")).isTrue();
        at(now.plusNanos(1000));
        assertThat(patience.exhausted(Way.PASSWORD, "192.0.2.1")).isFalse();
    }

    @Test
    void noMoreAddressesAreRememberedThanFit() {
        at(now);
        for (int i = 0; i < Patience.MOST; i++) patience.failed(Way.PASSWORD, "192.0.2.1");
        for (int i = 0; i < Patience.ADDRESSES; i++) patience.failed(Way.PASSWORD, "other " + i);
        assertThat(patience.exhausted(Way.PASSWORD, "192.0.2.1")).isFalse();
        assertThat(patience.exhausted(Way.PASSWORD, "other 1")).isFalse();
    }
}
