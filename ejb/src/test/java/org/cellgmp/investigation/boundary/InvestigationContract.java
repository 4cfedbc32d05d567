package org.cellgmp.investigation.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.CauseState;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.Happened;
import org.cellgmp.investigation.ImpactJudgement.Impact;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryPhase;
import org.cellgmp.investigation.LaboratoryStep;
import org.cellgmp.investigation.SharedThing;
import org.cellgmp.investigation.Support;
import org.cellgmp.investigation.TouchedRecord;
import org.cellgmp.investigation.control.UseIndex;
import org.junit.jupiter.api.Test;

/** Investigations over real tables and real rooms. */
abstract class InvestigationContract extends InvestigationSite {
    @Test
    void eachChangeIsAVersionToldFieldByFieldAndMakesAConclusionStale() throws Exception {
        var event = classified(keep(batch("V-1", TEN, "LOT-V")));
        change(event, 0, cause("door ajar"));
        as(
                REVIEWER,
                () -> deviations().investigate(event, revision(event), new Investigation("x", "y", "z", List.of())));
        as(
                QA,
                () -> deviations()
                        .conclude(
                                event,
                                revision(event),
                                deviation(event).content().batches().get(0),
                                ReleaseVerdict.MAY_BE_RELEASED,
                                "no effect",
                                "qa",
                                PASSWORD));
        assertThat(deviation(event).conclusions().get(0).covers()).isTrue();
        change(event, 1, new Edit.WriteCause("C1", null, null, "door left ajar", List.of()));
        assertThat(deviation(event).conclusions().get(0).covers()).isFalse();
        assertThat(deviation(event).content().annexes())
                .containsEntry("investigation", inquiry(event).digest());
        var trail = as(
                QA,
                () -> house.the(Trail.class)
                        .search(new TrailQuery(event, null, "investigation.", null, null, false), null, 10));
        assertThat(trail.items().get(0).changes()).singleElement().satisfies(change -> {
            assertThat(change.address()).isEqualTo(event + "/investigation#/causes/C1/text");
            assertThat(change.oldValue()).isEqualTo("door ajar");
            assertThat(change.newValue()).isEqualTo("door left ajar");
        });
    }

    @Test
    void whoDecidedOnAnOldRevisionIsRefusedAndNothingIsStored() throws Exception {
        var event = classified(keep(batch("R-1", TEN, "LOT-R")));
        refused("investigation.changed-meanwhile", () -> change(event, 1, cause("too early")));
        change(event, 0, cause("first"));
        refused("investigation.changed-meanwhile", () -> change(event, 0, cause("second")));
        assertThat(inquiry(event).inquiry().causes()).hasSize(1);
    }

    @Test
    void aVersionIsWrittenOnce() throws Exception {
        var event = classified(keep(batch("W-1", TEN, "LOT-W")));
        change(event, 0, cause("first"));
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update investigation_version set digest = 'x'"))
                    .hasMessageContaining("written once");
        }
    }

    @Test
    void beforeItIsClassifiedNothingIsInvestigated() throws Exception {
        var event = opened(keep(batch("N-1", TEN, "LOT-N")));
        refused("deviation.not-classified", () -> change(event, 0, cause("too early")));
    }

    @Test
    void evidenceMustBeThere() throws Exception {
        var number = keep(batch("E-1", TEN, "LOT-E"));
        var event = classified(number);
        var missing = List.of(
                new Support(Support.Kind.CELL, number + "/v1#/steps/9/end"),
                new Support(Support.Kind.CELL, number + "/v2"),
                new Support(Support.Kind.CELL, "BR-1999-0001/v1"),
                new Support(Support.Kind.EVENT, "999999999"),
                new Support(Support.Kind.FILE, "EV-1999-0001"));
        for (var support : missing)
            assertThatThrownBy(() -> change(event, 0, supported("cause", support)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
        long known = as(QA, () -> house.the(Trail.class).story(event, null, 1))
                .items()
                .get(0)
                .id();
        change(event, 0, supported("cell", new Support(Support.Kind.CELL, number + "/v1#/steps/0/end")));
        change(event, 1, supported("event", new Support(Support.Kind.EVENT, Long.toString(known))));
        change(event, 2, new Edit.JudgeCause("C1", CauseState.CONFIRMED, true, "as recorded"));
        refused(
                "investigation.root-without-evidence",
                () -> change(event, 3, new Edit.WriteCause("C1", null, null, "cell", List.of())));
    }

    @Test
    void theTimelineMergesRecordsAndTrailInOrderOverPages() throws Exception {
        HouseClock.set(Clock.fixed(Instant.parse("2026-01-05T03:00:00Z"), ZoneOffset.UTC));
        var event = classified(keep(batch("T-1", TEN, "LOT-T")));
        var whole = timeline(event, 24, 200);
        for (int size : new int[] {1, 2, 3, 7})
            assertThat(timeline(event, 24, size)).as("pages of %s", size).isEqualTo(whole);
        assertThat(whole).isSortedAccordingTo(java.util.Comparator.comparing(Happened::at));
        assertThat(whole)
                .extracting(Happened::sort)
                .contains(
                        Happened.Sort.OCCURRED, Happened.Sort.EVENT, Happened.Sort.STEP_BEGUN, Happened.Sort.EQUIPMENT);
        assertThat(whole).filteredOn(one -> one.event() != null).isNotEmpty();
        assertThat(timeline(event, 1, 200).stream().filter(one -> one.sort() == Happened.Sort.STEP_ENDED))
                .isEmpty();
        refused("ground.broken-cursor", () -> as(QA, () -> register().timeline(event, 24, "nonsense", 5)));
        refused(
                "investigation.window-out-of-range",
                () -> as(QA, () -> register().timeline(event, 0, null, 5)));
    }

    @Test
    void theImpactFansOutOverWhatOthersShareInTheWindow() throws Exception {
        var own = keep(batch("I-1", TEN, "LOT-I"));
        var sameLot = keep(batch("I-2", TEN.plusDays(200), "LOT-I"));
        var sameEquipment = keep(batch("I-3", TEN.plusDays(2), "LOT-J"));
        keep(batch("I-4", TEN.plusDays(60), "LOT-K"));
        var event = classified(own);
        var impact = as(QA, () -> register().impact(event, 3, null, 50));
        assertThat(impact.things())
                .extracting(SharedThing::key)
                .contains("EQUIPMENT INC-07", "LOT MED / LOT-I", "ROOM R-1", "PERSON PT-I-1");
        assertThat(impact.touched().items())
                .extracting(TouchedRecord::number)
                .contains(sameLot, sameEquipment)
                .isSorted()
                .doesNotContain(own);
        assertThat(impact.touched().items())
                .filteredOn(one -> one.number().equals(sameLot))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.through()).extracting(SharedThing::key).containsExactly("LOT MED / LOT-I"));
        var wide = as(QA, () -> register().impact(event, 90, null, 50));
        assertThat(wide.touched().items()).extracting(TouchedRecord::title).contains("I-4");
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var cursor = after;
            var page = as(QA, () -> register().impact(event, 90, cursor, 1)).touched();
            page.items().forEach(one -> seen.add(one.number()));
            after = page.next();
        } while (after != null);
        assertThat(seen)
                .isEqualTo(wide.touched().items().stream()
                        .map(TouchedRecord::number)
                        .toList());
    }

    @Test
    void aCorrectionMovesTheUse() throws Exception {
        var own = keep(batch("M-1", TEN, "LOT-M"));
        var other = keep(batch("M-2", TEN.plusDays(300), "LOT-M"));
        var event = classified(own);
        assertThat(shares(event, other)).isTrue();
        as(
                RECORDER,
                () -> records().revise(other, 1, batch("M-2", TEN.plusDays(300), "LOT-MX"), null, "wrong lot written"));
        assertThat(shares(event, other)).isFalse();
        as(RECORDER, () -> records().revise(other, 2, batch("M-2", TEN.plusDays(300), "LOT-M"), null, "right before"));
        assertThat(shares(event, other)).isTrue();
        // What was kept before the index was there is read anew, and says the same.
        as(RECORDER, () -> {
            house.the(UseIndex.class).indexAnew(List.of(other));
            return null;
        });
        assertThat(shares(event, other)).isTrue();
    }

    @Test
    void whatIsSuspectedHoldsUpClosureUntilItIsJudged() throws Exception {
        var event = classified(keep(batch("S-1", TEN, "LOT-S")));
        change(event, 0, new Edit.JudgeImpact("EQUIPMENT INC-07", Impact.SUSPECTED, "same door"));
        settle(event);
        refused("investigation.still-suspected", () -> closed(event));
        change(event, 1, new Edit.JudgeImpact("EQUIPMENT INC-07", Impact.CLEARED, "door checked"));
        settle(event);
        assertThat(closed(event).state()).isEqualTo(DeviationState.CLOSED);
        refused("deviation.closed", () -> change(event, 2, cause("too late")));
        refused("deviation.closed", () -> as(ANALYST, () -> laboratories().take(event, 0, open("BR-1/v1"))));
    }

    @Test
    void aResultOutOfSpecificationIsNotClosedWithoutItsLaboratoryInvestigation() throws Exception {
        var result = keep(batch("O-1", TEN, "LOT-O")) + "/v1#/qcResults/0/result";
        var account = new Account("Viability 61 %", "Below 70 %.", null, TEN, TEN, TEN);
        var event = as(ANALYST, () -> deviations().open(DeviationKind.OUT_OF_SPECIFICATION, account, result, List.of()))
                .number();
        classify(event);
        settle(event);
        refused("investigation.laboratory-missing", () -> closed(event));
        refused(
                "laboratory.other-path",
                () -> as(
                        ANALYST,
                        () -> laboratories()
                                .take(event, 0, new LaboratoryStep.Open(Laboratory.Path.OUT_OF_TREND, result, "ana"))));
        as(ANALYST, () -> laboratories().take(event, 0, open(result)));
        refused("investigation.laboratory-open", () -> closed(event));
    }

    @Test
    void theLaboratoryLivesToItsSignedVerdictAndHoldsUpClosureUntilThen() throws Exception {
        var number = keep(batch("L-1", TEN, "LOT-L"));
        var event = classified(number);
        var result = number + "/v1#/qcResults/0/result";
        refused(
                "investigation.evidence-missing",
                () -> as(ANALYST, () -> laboratories().take(event, 0, open(number + "/v1#/qcResults/7/result"))));
        var opened = as(ANALYST, () -> laboratories().take(event, 0, open(result)));
        assertThat(opened.laboratory().recorded()).isEqualTo("61");
        settle(event);
        refused("investigation.laboratory-open", () -> closed(event));
        int at = 1;
        for (var item : Laboratory.Item.values()) {
            int revision = at++;
            as(
                    CHECKER,
                    () -> laboratories()
                            .take(
                                    event,
                                    revision,
                                    new LaboratoryStep.AnswerItem(item, Laboratory.Answer.IN_ORDER, null, List.of())));
        }
        step(SUPERVISOR, event, new LaboratoryStep.ConcludePhaseOne(false, "nothing found", List.of()));
        step(
                SUPERVISOR,
                event,
                new LaboratoryStep.PlanRetest(
                        1, Laboratory.Sample.ORIGINAL, "sec", Laboratory.Averaging.NONE, "by procedure"));
        refused("laboratory.wants-signature", () -> step(QA, event, new LaboratoryStep.ApproveRetest()));
        assertThatThrownBy(() -> sign(QA, event, new LaboratoryStep.ApproveRetest(), "wrong"))
                .isInstanceOf(Refusal.class);
        sign(QA, event, new LaboratoryStep.ApproveRetest(), PASSWORD);
        step(SECOND, event, new LaboratoryStep.RecordRetest("60", null));
        refused(
                "laboratory.not-now.record-retest",
                () -> step(SECOND, event, new LaboratoryStep.RecordRetest("90", null)));
        var finished = sign(
                QA,
                event,
                new LaboratoryStep.Finish(Laboratory.Outcome.CONFIRMED, "the retest says the same", List.of()),
                PASSWORD);
        assertThat(finished.laboratory().phase()).isEqualTo(LaboratoryPhase.FINISHED);
        assertThat(finished.laboratory().verdict().signature()).startsWith("SG-");
        assertThat(deviation(event).content().annexes()).containsEntry("laboratory", finished.digest());
        settle(event);
        closed(event);
    }
}
