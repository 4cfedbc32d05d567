package org.cellgmp.change.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.Proposal;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.worklist.boundary.Leavers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A person leaves with work open; the quality unit puts it in other hands until nothing is left. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HandOverRoad extends CapaSite {
    private static final Actor LEAVER = person("goes", Role.PRODUCTION_RECORDER);
    private static final Actor ADMIN = person("adm", Role.ADMINISTRATOR);
    private static final Actor OTHER_QA = person("qa-2", Role.QA_MANAGER);

    HandOverRoad(TestDatabase database) throws Exception {
        super(database);
        enrol(LEAVER);
        enrol(OTHER_QA);
    }

    @Test
    void whatIsLeftBehindGoesToOtherHandsUntilNothingIsLeft() throws Exception {
        var capa = capa();
        var draft = as(REVIEWER, () -> capas().raise(plan())).number();
        var change = change();
        var leavers = house.the(Leavers.class);
        assertThat(as(QA, leavers::list)).isEmpty();
        refused("worklist.no-leaver", () -> as(QA, () -> leavers.of("goes")));

        as(
                ADMIN,
                () -> house.the(Accounts.class)
                        .endAfter("goes", HouseClock.nowAtSite().toLocalDate(), "moves on"));
        assertThat(as(QA, leavers::list)).singleElement().satisfies(one -> {
            assertThat(one.account()).isEqualTo("goes");
            assertThat(one.gone()).isFalse();
            assertThat(one.open()).isEqualTo(2);
        });
        as(ADMIN, () -> house.the(Accounts.class).close("goes", "has moved on"));
        assertThat(as(QA, () -> leavers.of("goes")).gone()).isTrue();

        refused("capa.no-such-person", () -> as(QA, () -> leavers.handOver("goes", "adm", "x", "qa", RIGHT)));
        refused("worklist.hand-over-to-self", () -> handedTo("goes"));
        refused("identity.password-wrong", () -> as(QA, () -> leavers.handOver("goes", "rec", "x", "qa", "wrong one")));
        assertThat(as(QA, () -> leavers.left("goes", "rec")))
                .as("who asked for the change does not approve it anew")
                .anySatisfy(work -> assertThat(work.whyNot().code()).isEqualTo("change.own-request"));
        assertThat(as(QA, () -> leavers.handOver("goes", "rec", "takes over", "qa", RIGHT)))
                .containsExactly(capa);
        assertThat(as(QA, () -> leavers.of("goes")).open()).isEqualTo(1);
        assertThat(as(OTHER_QA, () -> leavers.handOver("goes", "rec", "takes over", "qa-2", RIGHT)))
                .containsExactly(change);
        assertThat(as(QA, leavers::list)).isEmpty();

        var now = capa(QA, capa);
        assertThat(now.state()).isEqualTo(CapaState.PLANNED);
        assertThat(now.approved())
                .as("the signature approves the plan with the new hands")
                .isTrue();
        assertThat(as(QA, () -> house.the(Signatures.class).of(capa)))
                .extracting(signature -> signature.meaning())
                .containsExactly("capa.approval", "capa.hand-over");
        as(RECORDER, () -> capas().complete(capa, revision(capa), "A1", "Done.", null));
        var changed = as(QA, () -> house.the(ChangeRegister.class).get(change));
        assertThat(changed.state()).isEqualTo(ChangeState.APPROVED);
        assertThat(changed.content().proposal().steps().get(0).owner()).isEqualTo("rec");
        refused("capa.no-such-person", () -> as(QA, () -> capas().approve(draft, revision(draft), "x", "qa", RIGHT)));
    }

    private String capa() throws Exception {
        var number = as(REVIEWER, () -> capas().raise(plan())).number();
        as(QA, () -> capas().approve(number, revision(number), "Agreed.", "qa", RIGHT));
        return number;
    }

    private static Plan plan() {
        var action = new PlannedAction(
                null,
                ActionKind.CORRECTIVE,
                "Mend it",
                "goes",
                HouseClock.nowAtSite().toLocalDate().plusDays(10),
                "It is mended",
                null,
                null);
        var check = new Effectiveness(
                "pH",
                "7.2 to 7.4",
                null,
                "2",
                new Criterion(Criterion.Kind.JUDGED, "P-LEFT", null, null, null, null, null),
                "ana",
                null,
                null);
        return new Plan("Left", "It went wrong.", "Worn.", List.of(), List.of(action), check);
    }

    private String change() throws Exception {
        var changes = house.the(Changes.class);
        var proposal = new Proposal(
                "New probe",
                "Replaced.",
                "Worn.",
                Proposal.Kind.EQUIPMENT,
                null,
                "P-LEFT",
                null,
                List.of(new Proposal.Impact(Proposal.Area.EQUIPMENT, "EQ-2026-0001", "Replaced")),
                List.of(
                        new Proposal.Filing(null, "CN", "3.2.P.3.3", Proposal.Category.MAJOR, null, null),
                        new Proposal.Filing(null, "US", null, Proposal.Category.NONE, null, null)),
                List.of(new Proposal.Step(
                        null, "Qualify", "goes", HouseClock.nowAtSite().toLocalDate())),
                "3",
                new Criterion(Criterion.Kind.JUDGED, "P-LEFT", null, null, null, null, null));
        var number = as(QA, () -> changes.request(proposal)).number();
        as(OTHER_QA, () -> changes.approve(number, changeRevision(number), "Agreed.", "qa-2", RIGHT));
        return number;
    }

    private int changeRevision(String number) throws Exception {
        return as(QA, () -> house.the(ChangeRegister.class).get(number)).revision();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void handedTo(String taker) throws Exception {
        Set<String> none = as(QA, () -> house.the(Leavers.class).handOver("goes", taker, "x", "qa", RIGHT));
        throw new AssertionError(none.toString());
    }
}
