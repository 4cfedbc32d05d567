package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.inspection.boundary.Visits;
import org.cellgmp.inspection.boundary.WithinInspection;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** Two plants, and an inspector who was invited for the northern one. */
abstract class VisitSite extends ReachSite {
    static final InspectionScope NORTH_ONLY =
            new InspectionScope(List.of("north  PLANT"), List.of("CAR-1"), null, null);

    private int invited;

    VisitSite(TestDatabase database) {
        super(database);
    }

    @AfterEach
    void leave() {
        CurrentCall.end();
        HouseClock.set(Clock.systemUTC());
    }

    InspectionView open(InspectionScope scope) throws Exception {
        return as(
                ALL_QA,
                () -> house.the(Inspections.class)
                        .open(new InspectionOrder(
                                "Authority (invented)",
                                "L. Lin (invented)",
                                scope,
                                null,
                                HouseClock.nowAtSite().plusDays(3),
                                "announced by letter")));
    }

    String invite(InspectionView inspection) throws Exception {
        var name = "inspector-" + ++invited;
        var password = as(
                ALL_QA,
                () -> house.the(Inspections.class).invite(inspection.number(), name, "Lin (invented)", "announced"));
        assertThat(password).isNotBlank();
        return name;
    }

    Actor visiting(InspectionView inspection) {
        CurrentCall.visiting(inspection.number(), true);
        return person("visitor", Role.INSPECTOR);
    }

    InspectionView arrive(InspectionView inspection) throws Exception {
        return as(
                person("visitor", Role.INSPECTOR), () -> house.the(Visits.class).arrive(inspection.number()));
    }

    org.cellgmp.identity.AccountView account(String name) throws Exception {
        return as(ADMIN, () -> house.the(Accounts.class).account(name));
    }

    static void at(java.time.OffsetDateTime moment) {
        HouseClock.set(Clock.fixed(moment.toInstant(), ZoneOffset.UTC));
    }

    static void outside(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        OutsideScope.class,
                        outside -> assertThat(outside.refusal().code()).isEqualTo(code));
    }

    static Method method(Class<?> door, String name) {
        return Arrays.stream(door.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isSynthetic())
                .findFirst()
                .orElseThrow();
    }

    Object through(Actor who, Object door, Method method, Object... given) throws Exception {
        return through(who, DoorCall.of(door, method, given), null);
    }

    Object through(Actor who, DoorCall call, Callable<Object> then) throws Exception {
        var hold = WithinInspection.class.getDeclaredMethod("hold", InvocationContext.class);
        hold.setAccessible(true);
        var interceptor = house.the(WithinInspection.class);
        var made = then == null ? call : new DoorCall(call.method(), call.given(), call.target(), then);
        return as(who, () -> {
            try {
                return hold.invoke(interceptor, made);
            } catch (InvocationTargetException thrown) {
                throw (Exception) thrown.getCause();
            }
        });
    }
}
