package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.audit.control.TrailProbe;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event that lost its place is told of wherever it lies: among others that have one, in a gap between them, before or behind. */
class UnplacedTest extends TamperedTrail {
    /** @param there number of an event that is not; far off, its portion is asked for event by event */
    @ParameterizedTest
    @CsvSource({"0, -1", "0, -9000000", "150, -1", "150, -9000000", "150, 9000000", "299, -1", "299, 9000000"})
    void anEventWithoutItsPlaceWaitsIfItIsOursAndWasAddedOtherwise(long place, long there) throws Exception {
        var event = eventAt(place);
        owner.setAutoCommit(false);
        try {
            run("update seal_leaf set event = ? where place = ?", there, place);
            var report = check();
            assertThat(report.findings()).contains(SealFinding.of(Kind.REMOVED, place, there));
            assertThat(report.waiting()).isEqualTo(1);
            run("update audit_event set mark = null where id = ?", event);
            report = check();
            assertThat(report.waiting()).isZero();
            assertThat(report.findings())
                    .contains(SealFinding.of(Kind.REMOVED, place, there), SealFinding.of(Kind.ADDED, event));
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"-5000000", "5000000"})
    void oneFarFromAllThatHavePlacesIsFound(long id) throws Exception {
        owner.setAutoCommit(false);
        try {
            TrailProbe.copyOfFirst(owner, id);
            assertThat(check().findings()).containsExactly(SealFinding.of(Kind.ADDED, id));
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }
}
