package org.cellgmp.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may sign what, over every state of an order, every place, every role and every relation of the person to it. */
class SigningOrderRulesTest {
    private static final List<SigningPlace> PLACES = List.of(
            new SigningPlace("signature.performer", Set.of(Role.PRODUCTION_RECORDER)),
            new SigningPlace("signature.witness", Set.of(Role.PRODUCTION_RECORDER, Role.PRODUCTION_REVIEWER)),
            new SigningPlace("signature.approval", Set.of(Role.QA_MANAGER)));

    /** How the person is related to the order. */
    private enum Person {
        STRANGER,
        FIRST_SIGNER,
        DEPUTY_OF_FIRST_SIGNER,
        OPENER
    }

    private static SigningOrderView order(int signed, boolean withdrawn) {
        var places = new ArrayList<SigningOrderView.Place>();
        for (int i = 0; i < PLACES.size(); i++)
            places.add(new SigningOrderView.Place(i + 1, PLACES.get(i), i < signed ? signature("signer" + i) : null));
        var at = withdrawn ? Instant.EPOCH : null;
        return new SigningOrderView(
                "SO-2026-0001", "BR-2026-0001/v1", "d", "t", "r", "opener", Instant.EPOCH, places, null, at, null);
    }

    private static SignatureView signature(String by) {
        return new SignatureView(
                "SG-2026-0001", "x", "d", "a.b", null, by, by, OffsetDateTime.parse("2026-01-01T00:00:00Z"), "Z", "{}");
    }

    private static Actor person(Person person, Role role) {
        var roles = role == null ? Set.<Role>of() : Set.of(role);
        return switch (person) {
            case STRANGER -> new Actor("stranger", "S", roles);
            case FIRST_SIGNER -> new Actor("signer0", "F", roles);
            case DEPUTY_OF_FIRST_SIGNER -> new Actor("deputy", "D", roles, Map.of("signer0", roles), Set.of());
            case OPENER -> new Actor("opener", "O", roles);
        };
    }

    @TestFactory
    List<DynamicTest> everyStateRolePersonAndPlace() {
        var tests = new ArrayList<DynamicTest>();
        for (boolean withdrawn : new boolean[] {false, true})
            for (int signed = 0; signed <= PLACES.size(); signed++)
                for (var who : Person.values())
                    for (int r = -1; r < Role.values().length; r++)
                        for (int place = 0; place <= PLACES.size() + 1; place++) {
                            var role = r < 0 ? null : Role.values()[r];
                            int count = signed;
                            int at = place;
                            tests.add(DynamicTest.dynamicTest(
                                    signed + " signed" + (withdrawn ? ", withdrawn" : "") + ", place " + place + ", "
                                            + who + " as " + role,
                                    () -> assertThat(told(order(count, withdrawn), at, person(who, role)))
                                            .isEqualTo(expected(count, withdrawn, at, who, role))));
                        }
        assertThat(tests).hasSize(2 * 4 * 4 * 12 * 5);
        return tests;
    }

    private static String told(SigningOrderView order, int place, Actor actor) {
        var refusal = SigningOrderRules.whyNot(order, place, actor);
        return refusal == null ? "may sign" : refusal.code();
    }

    /** Written apart from the rules: the first thing that is wrong, in the order in which a person is told. */
    private static String expected(int signed, boolean withdrawn, int place, Person who, Role role) {
        if (withdrawn) return "signature.order-withdrawn";
        if (place == 0 || place == 4) return "signature.no-such-place";
        if (signed == 3) return "signature.order-complete";
        if (place <= signed) return "signature.place-signed";
        boolean holds = switch (place) {
            case 1 -> role == Role.PRODUCTION_RECORDER;
            case 2 -> role == Role.PRODUCTION_RECORDER || role == Role.PRODUCTION_REVIEWER;
            default -> role == Role.QA_MANAGER;
        };
        if (!holds) return "signature.place-role";
        boolean signedBefore = signed > 0 && (who == Person.FIRST_SIGNER || who == Person.DEPUTY_OF_FIRST_SIGNER);
        if (signedBefore) return "signature.same-person";
        return place == signed + 1 ? "may sign" : "signature.out-of-order";
    }

    @Test
    void whoHasNotSignedIsKnownAtEachStep() {
        assertThat(order(0, false).missing()).hasSize(3);
        assertThat(order(1, false).missing())
                .extracting(place -> place.wanted().meaning())
                .containsExactly("signature.witness", "signature.approval");
        assertThat(order(3, false).missing()).isEmpty();
        assertThat(order(3, false).state()).isEqualTo(SigningOrderView.State.COMPLETE);
        assertThat(order(1, true).state()).isEqualTo(SigningOrderView.State.WITHDRAWN);
    }
}
