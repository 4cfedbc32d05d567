package org.cellgmp.clause.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.clause.ClauseStanding;
import org.cellgmp.clause.control.AttestationEvidence;
import org.cellgmp.clause.control.ClauseBearing;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.QcResult;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A site with those who read guidelines, on a database of its own. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClauseSite {
    static final String GUIDELINE = "cn-cfdi-cell-gmp-2022";
    static final Actor RECORDER = House.person("rec", "Re Corder", Role.PRODUCTION_RECORDER);
    static final Actor QA = House.person("qa", "Qu Al", Role.QA_MANAGER);
    static final Actor PERSON = House.person("qp", "Qu Pe", Role.QUALIFIED_PERSON_MANUFACTURER);
    static final Actor WRITER = House.person("wri", "Wri Ter", Role.REGULATORY_WRITER);
    static final Actor INSPECTOR = House.person("ins", "In Spector", Role.INSPECTOR);

    final TestDatabase database = database();
    final House house = new House(database, Stating.class, ClauseBearing.class, AttestationEvidence.class);

    abstract TestDatabase database();

    @BeforeAll
    void people() throws Exception {
        house.enrol(QA, PERSON, WRITER);
    }

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @AfterAll
    void close() {
        house.close();
    }

    static void shift(LocalDate to) {
        var at = to.atTime(12, 0).atZone(HouseClock.zone()).toInstant();
        HouseClock.set(Clock.fixed(at, ZoneOffset.UTC));
    }

    static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    ClauseBook book() {
        return house.the(ClauseBook.class);
    }

    ClauseStanding standing(String key, String product) throws Exception {
        return as(INSPECTOR, () -> book().clause(GUIDELINE, key, product)).standing();
    }

    /** A batch with a result that is overdue: what is said of it rests on a clause that nobody had read. */
    String keep(String title, String product) throws Exception {
        var header = new BatchHeader(
                title,
                product,
                "Invented cells",
                null,
                null,
                null,
                "clinical",
                null,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                null,
                null,
                null);
        var result = new QcResult(
                "Viability",
                null,
                null,
                null,
                null,
                null,
                "%",
                "pending",
                LocalDate.of(2026, 1, 6),
                null,
                null,
                null,
                null,
                null);
        var record = new BatchRecord(
                header,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(result),
                null,
                null,
                List.of(),
                null,
                null,
                null);
        return as(RECORDER, () -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    long heard(String act) {
        return house.heard().stream().filter(one -> one.name().equals(act)).count();
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
