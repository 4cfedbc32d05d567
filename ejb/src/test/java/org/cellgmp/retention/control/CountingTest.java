package org.cellgmp.retention.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.guideline.Registers;
import org.cellgmp.record.RecordKind;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.KeptFacts;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.Since;
import org.cellgmp.retention.Standing;
import org.cellgmp.retention.Standing.State;
import org.junit.jupiter.api.Test;

/** Which demand is the longest, on which day it ends, and what it stands on. */
class CountingTest {
    private static final LocalDate EXPIRY = LocalDate.of(2024, 2, 29);

    private static KeptFacts batch(Set<String> jurisdictions, Set<String> stages, Map<Since, LocalDate> days) {
        return new KeptFacts(
                "BR-2026-0001",
                RetainedKind.BATCH_RECORD,
                "B-1",
                "P-1",
                "",
                EXPIRY,
                jurisdictions,
                stages,
                days,
                Set.of("BR-2026-0001"),
                true);
    }

    private static Standing count(KeptFacts facts) {
        return Counting.of(facts, Demands.defaults());
    }

    @Test
    void aPeriodFromALeapDayEndsNoDayTooEarly() {
        var standing = count(batch(Set.of("CN"), Set.of(), Map.of(Since.EXPIRY, EXPIRY)));
        assertThat(standing.state()).isEqualTo(State.COUNTED);
        assertThat(standing.until()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(standing.demand()).isEqualTo("cn-batch");
        assertThat(Counting.after(EXPIRY, Period.ofYears(4))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Counting.after(LocalDate.of(2025, 8, 31), Period.ofMonths(6)))
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void theLastDayIsStillWithinAndTheNextIsPast() {
        var standing = count(batch(Set.of("CN"), Set.of(), Map.of(Since.EXPIRY, LocalDate.of(2025, 5, 1))));
        assertThat(standing.past(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(standing.past(LocalDate.of(2026, 5, 2))).isTrue();
    }

    @Test
    void theLongestOfTheJurisdictionsCounts() {
        var days = Map.of(Since.EXPIRY, EXPIRY, Since.RELEASE, EXPIRY, Since.USE, EXPIRY);
        assertThat(count(batch(Set.of("CN", "US"), Set.of(), days)).demand()).isEqualTo("us-tissue");
        var all = count(batch(Set.of("CN", "US", "EU"), Set.of(), days));
        assertThat(all.demand()).isEqualTo("eu-trace");
        assertThat(all.until()).isEqualTo(LocalDate.of(2054, 3, 1));
    }

    @Test
    void whatCannotBeCountedYetKeepsEverythingElseWaiting() {
        var unreleased = count(batch(Set.of("CN", "US"), Set.of(), Map.of(Since.EXPIRY, EXPIRY)));
        assertThat(unreleased.state()).isEqualTo(State.NOT_COUNTED);
        assertThat(unreleased.missing()).isEqualTo(Since.RELEASE);
        assertThat(unreleased.past(LocalDate.MAX)).isFalse();
        var trial = count(batch(Set.of("CN"), Set.of("trial"), Map.of(Since.EXPIRY, EXPIRY)));
        assertThat(trial.missing()).isEqualTo(Since.TRIAL_END);
    }

    @Test
    void aUseThatIsNeverToldCountsFromTheLaterOfExpiryAndDecision() {
        var later = EXPIRY.plusDays(9);
        var standing = count(batch(Set.of("US"), Set.of(), Map.of(Since.EXPIRY, EXPIRY, Since.RELEASE, later)));
        assertThat(standing.demand()).isEqualTo("us-tissue");
        assertThat(standing.until()).isEqualTo(later.plusYears(10));
    }

    @Test
    void aCaseThatTouchesNoBatchIsCountedFromItsClosing() {
        var facts = new KeptFacts(
                "DV-2026-0001",
                RetainedKind.QUALITY_EVENT,
                "Door left open",
                "",
                "",
                EXPIRY,
                Set.of("CN", "EU", "US"),
                Set.of(),
                Map.of(Since.CLOSING, EXPIRY),
                Set.of(),
                false);
        assertThat(count(facts).demand()).isEqualTo("site-event");
    }

    @Test
    void everyDemandStandsOnAClauseOfARegisterOrIsTheSites() {
        var registers = Registers.load(Registers.class.getClassLoader());
        var ids = new HashSet<String>();
        for (var demand : Demands.defaults()) {
            assertThat(ids.add(demand.id())).as(demand.id()).isTrue();
            if (demand.jurisdiction().equals(Demand.SITE)) {
                assertThat(demand.guideline()).as(demand.id()).isNull();
                continue;
            }
            var register = registers.of(demand.guideline()).orElseThrow();
            assertThat(register.jurisdiction()).as(demand.id()).isEqualTo(demand.jurisdiction());
            assertThat(register.clause(demand.clause())).as(demand.id()).isPresent();
        }
    }

    @Test
    void everyKindHasADemandOfTheSiteOrOfEachJurisdiction() {
        for (var kind : EnumSet.allOf(RetainedKind.class))
            for (var jurisdiction : Markets.ALL)
                assertThat(Demands.defaults())
                        .as(kind + " " + jurisdiction)
                        .anyMatch(demand -> demand.kinds().contains(kind)
                                && Set.of(jurisdiction, Demand.SITE).contains(demand.jurisdiction()));
        for (var kind : RecordKind.values())
            assertThat(RetainedKind.of(kind.prefix() + "-2026-0001")).isPresent();
        assertThat(RetainedKind.of("SG-2026-0001")).isEmpty();
    }
}
