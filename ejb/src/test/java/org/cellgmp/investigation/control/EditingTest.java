package org.cellgmp.investigation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Change;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Branch;
import org.cellgmp.investigation.Cause;
import org.cellgmp.investigation.CauseDrawing;
import org.cellgmp.investigation.CauseState;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.FailureMode;
import org.cellgmp.investigation.FmeaConvention;
import org.cellgmp.investigation.Hypothesis;
import org.cellgmp.investigation.ImpactJudgement.Impact;
import org.cellgmp.investigation.Inquiry;
import org.cellgmp.investigation.Rating;
import org.cellgmp.investigation.Support;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditingTest {
    private static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");
    private static final List<Support> CELL = List.of(new Support(Support.Kind.CELL, "BR-2026-0001/v1#/steps/0/end"));

    private Inquiry inquiry = Inquiry.of("DV-2026-0001");
    private FmeaConvention convention = FmeaConvention.usual();

    private EditingTest did(Edit edit) throws Refusal {
        inquiry = Editing.apply(inquiry, edit, QA, NOON, convention);
        return this;
    }

    private static Edit outermost(String text) {
        return new Edit.WriteCause(null, null, Branch.MACHINE, text, List.of());
    }

    private static Edit why(String parent, String text) {
        return new Edit.WriteCause(null, parent, null, text, List.of());
    }

    @Test
    void aTreeOfWhysGrowsIsMovedAndStruckAndReadsBackEqual() throws Refusal {
        did(outermost("door ajar"))
                .did(why("C1", "seal worn"))
                .did(why("C1", "latch bent"))
                .did(why("C2", "not in the maintenance plan"))
                .did(new Edit.MoveCause("C3", true));
        assertThat(inquiry.below("C1")).extracting(Cause::id).containsExactly("C3", "C2");
        did(new Edit.Strike(Edit.Strike.Part.CAUSE, "C2", "measured, sound"));
        assertThat(inquiry.below("C1")).extracting(Cause::id).containsExactly("C3");
        assertThat(inquiry.causes())
                .filteredOn(cause -> !cause.stands())
                .extracting(Cause::id)
                .containsExactlyInAnyOrder("C2", "C4");
        assertThat(CanonicalJson.read(Inquiry.class, CanonicalJson.write(inquiry)))
                .isEqualTo(inquiry);
    }

    @Test
    void aConfirmedRootCauseWantsEvidenceByWhateverWay() throws Refusal {
        did(outermost("door ajar"));
        refused("investigation.root-without-evidence", () -> did(judged("C1", CauseState.CONFIRMED, true)));
        did(judged("C1", CauseState.CONFIRMED, false)).did(judged("C1", CauseState.PROPOSED, true));
        did(new Edit.WriteCause("C1", null, null, "door ajar", CELL)).did(judged("C1", CauseState.CONFIRMED, true));
        refused(
                "investigation.root-without-evidence",
                () -> did(new Edit.WriteCause("C1", null, null, "door ajar", List.of())));
        assertThat(inquiry.cause("C1").orElseThrow().supported()).isTrue();
        did(new Edit.Strike(Edit.Strike.Part.CAUSE, "C1", "wrong after all"));
    }

    @Test
    void aJudgementWantsItsReason() throws Refusal {
        did(outermost("door ajar"));
        refused("ground.field-missing", () -> did(new Edit.JudgeCause("C1", CauseState.RULED_OUT, false, " ")));
        refused("ground.field-missing", () -> did(new Edit.JudgeCause("C1", null, false, "r")));
        refused("investigation.root-ruled-out", () -> did(judged("C1", CauseState.RULED_OUT, true)));
    }

    @Test
    void whatIsNotThereOrStruckIsNotFound() throws Refusal {
        did(outermost("door ajar")).did(new Edit.Strike(Edit.Strike.Part.CAUSE, "C1", "wrong"));
        refused("investigation.no-such-part", () -> did(judged("C1", CauseState.CONFIRMED, false)));
        refused("investigation.no-such-part", () -> did(why("C1", "x")));
        refused("investigation.no-such-part", () -> did(why("C9", "x")));
        refused("investigation.no-such-part", () -> did(new Edit.MoveCause("C1", true)));
        for (var part : Edit.Strike.Part.values())
            refused("investigation.no-such-part", () -> did(new Edit.Strike(part, "X1", "r")));
    }

    @Test
    void anOutermostCauseWantsItsBranchAndStaysAmongItsLike() throws Refusal {
        refused("ground.field-missing", () -> did(new Edit.WriteCause(null, null, null, "x", List.of())));
        did(outermost("one")).did(new Edit.WriteCause(null, null, Branch.PEOPLE, "two", List.of()));
        refused("investigation.last-already", () -> did(new Edit.MoveCause("C1", false)));
        refused("investigation.first-already", () -> did(new Edit.MoveCause("C2", true)));
    }

    @Test
    void theEighthWhyIsTheLast() throws Refusal {
        did(outermost("1"));
        for (int i = 1; i < Editing.DEEPEST; i++) did(why("C" + i, "why " + i));
        refused("investigation.too-deep", () -> did(why("C" + Editing.DEEPEST, "one too many")));
    }

    @Test
    void theTwoHundredthCauseIsTheLast() throws Refusal {
        for (int i = 0; i < Editing.MOST_CAUSES; i++) did(outermost("cause " + i));
        refused("investigation.too-many", () -> did(outermost("one too many")));
    }

    @Test
    void aCauseFitsIntoADrawing() throws Refusal {
        did(outermost("x".repeat(Editing.CAUSE)));
        refused("ground.field-too-long", () -> did(outermost("x".repeat(Editing.CAUSE + 1))));
        refused("ground.field-missing", () -> did(outermost(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "", "1.5", "01", "ten", "100"})
    void aFigureOutsideOneToTenIsRefusedWhereverItStands(String figure) throws Refusal {
        for (int at = 0; at < 3; at++) {
            var rating = new Rating(at == 0 ? figure : "5", at == 1 ? figure : "5", at == 2 ? figure : "5");
            refused("investigation.rating-out-of-range", () -> did(mode(null, rating, null, null)));
            refused(
                    "investigation.rating-out-of-range",
                    () -> did(mode(null, new Rating("5", "5", "5"), "seal changed", rating)));
        }
        assertThat(inquiry.failureModes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1,false", "10,10,10,1000,true", "4,5,5,100,true", "3,3,11,99,", "9,1,1,9,true", "8,3,4,96,false"
    })
    void theProductAndTheConventionDecideWhetherAnActionIsWanted(
            String severity, String occurrence, String detection, int rpn, Boolean wanted) throws Refusal {
        if (wanted == null) return; // 99 has no factors within range but for 9 x 11
        var rating = new Rating(severity, occurrence, detection);
        did(mode(null, rating, null, null));
        assertThat(inquiry.failureModes().get(0).before().rpn()).isEqualTo(rpn);
        assertThat(inquiry.failureModes().get(0).wantsAction(rating)).isEqualTo(wanted);
    }

    @Test
    void aLineKeepsTheConventionItWasRatedBy() throws Refusal {
        var rating = new Rating("5", "4", "3");
        did(mode(null, rating, null, null));
        assertThat(inquiry.failureModes().get(0).wantsAction(rating)).isFalse();
        convention = new FmeaConvention("60", "11");
        did(mode(null, rating, null, null));
        assertThat(inquiry.failureModes().get(0).ratedBy()).isEqualTo(FmeaConvention.usual());
        assertThat(inquiry.failureModes().get(0).wantsAction(rating)).isFalse();
        assertThat(inquiry.failureModes().get(1).ratedBy()).isEqualTo(convention);
        assertThat(inquiry.failureModes().get(1).wantsAction(rating)).isTrue();
        assertThat(convention.wantsAction(new Rating("10", "1", "1"))).isFalse();
        assertThat(new FailureMode("F1", "m", "e", "c", rating, null, null, null).ratedBy())
                .isEqualTo(FmeaConvention.usual());
    }

    @Test
    void whatWasNotDoneIsNotRatedAsDone() {
        var rating = new Rating("5", "5", "5");
        refused("investigation.rated-without-action", () -> did(mode(null, rating, " ", rating)));
    }

    @Test
    void anInterviewIsWrittenDownByWhoeverWritesAndNotBeforeItWas() throws Refusal {
        did(new Edit.WriteInterview(null, "production-recorder", NOON, "The alarm was muted."));
        assertThat(inquiry.interviews().get(0).recordedBy()).isEqualTo("qa");
        refused(
                "deviation.time-in-future",
                () -> did(new Edit.WriteInterview(null, "x", NOON.plusSeconds(1), "Not yet said.")));
        refused("ground.field-missing", () -> did(new Edit.WriteInterview(null, "x", null, "When?")));
    }

    @Test
    void aTestHasBothAnObservationAndAnOutcomeOrNeither() throws Refusal {
        did(test(null, null, null));
        refused("ground.field-missing", () -> did(test("H1", "seen", null)));
        refused("ground.field-missing", () -> did(test("H1", null, Hypothesis.Outcome.HOLDS)));
        did(test("H1", "seen", Hypothesis.Outcome.FAILS));
        assertThat(inquiry.hypotheses()).hasSize(1);
    }

    @Test
    void theLastWordOnWhatMayBeTouchedCounts() throws Refusal {
        did(new Edit.JudgeImpact("BR-2026-0002", Impact.SUSPECTED, "same incubator"))
                .did(new Edit.JudgeImpact("BR-2026-0002", Impact.CLEARED, "other shelf, own probe"));
        assertThat(inquiry.impacts()).hasSize(1);
        assertThat(inquiry.impact("BR-2026-0002").orElseThrow().impact()).isEqualTo(Impact.CLEARED);
        refused("ground.field-missing", () -> did(new Edit.JudgeImpact("BR-2026-0002", Impact.AFFECTED, "")));
    }

    @Test
    void theTrailNamesACauseByItsNameNotByItsPlace() throws Refusal {
        did(outermost("one")).did(outermost("two"));
        var before = inquiry;
        did(new Edit.MoveCause("C2", true));
        assertThat(Leaves.between("DV-2026-0001/investigation", before, inquiry))
                .containsExactly(new Change("DV-2026-0001/investigation#/causes-order", "C1 C2", "C2 C1"));
        var moved = inquiry;
        did(new Edit.WriteCause("C1", null, null, "one, mended", List.of()));
        assertThat(Leaves.between("DV-2026-0001/investigation", moved, inquiry))
                .containsExactly(new Change("DV-2026-0001/investigation#/causes/C1/text", "one", "one, mended"));
    }

    @Test
    void anUnsupportedCauseLooksUnsupported() throws Refusal {
        did(outermost("bare")).did(new Edit.WriteCause(null, null, Branch.PEOPLE, "borne out", CELL));
        var bone = CauseDrawing.fishbone(inquiry, "effect", key -> key);
        assertThat(bone.described())
                .contains("C1 bare [state.PROPOSED \u00b7 unsupported]", "C2 borne out [state.PROPOSED]");
        assertThat(bone.svg())
                .containsOnlyOnce("stroke-dasharray")
                .containsOnlyOnce("fill=\"#ffffff\" stroke=\"#14568a\"");
        assertThat(CauseDrawing.tree(inquiry, "effect", key -> key).svg()).containsOnlyOnce("stroke-dasharray");
        assertThat(CauseDrawing.fishbonePng(inquiry, "effect", key -> key)).startsWith(0x89, 'P', 'N', 'G');
    }

    private static Edit judged(String id, CauseState state, boolean root) {
        return new Edit.JudgeCause(id, state, root, "seen in the record");
    }

    private static Edit mode(String id, Rating before, String action, Rating after) {
        return new Edit.WriteFailureMode(id, "door opens", "warm", "seal", before, action, after);
    }

    private static Edit test(String id, String observed, Hypothesis.Outcome outcome) {
        return new Edit.WriteHypothesis(id, "The seal leaks", "Paper strip", "It falls", observed, outcome, List.of());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
