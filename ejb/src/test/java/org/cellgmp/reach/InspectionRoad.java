package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.Tokens;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.InspectionState;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.inspection.boundary.Visits;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.storage.boundary.Storage;
import org.junit.jupiter.api.Test;

/** An inspector who was invited for one of two plants sees nothing of the other, changes nothing, and stays out when it is over. */
abstract class InspectionRoad extends VisitSite {
    InspectionRoad(TestDatabase database) {
        super(database);
    }

    @Test
    void anAccountIsBroughtForTheInspectionAndForNothingElse() throws Exception {
        var inspection = open(NORTH_ONLY);
        var name = invite(inspection);
        var account = account(name);
        assertThat(account.roles()).containsExactly(Role.INSPECTOR);
        assertThat(account.invitation()).isEqualTo(inspection.number());
        assertThat(account.endsAt()).isEqualTo(inspection.closes().toInstant());
        assertThat(account.passwordByOther()).isTrue();
        var accounts = house.the(Accounts.class);
        refused(
                "identity.invited-account",
                () -> as(ADMIN, () -> accounts.changeRoles(name, Set.of(Role.QA_MANAGER), "more")));
        refused("identity.invited-account", () -> as(ADMIN, () -> accounts.endAfter(name, null, "longer")));
        as(ADMIN, () -> accounts.close(name, "sent home"));
        refused("identity.invited-account", () -> as(ADMIN, () -> accounts.reopen(name, "again")));
    }

    @Test
    void itEndsByItselfAtTheMomentItCloses() throws Exception {
        var inspection = open(NORTH_ONLY);
        var name = invite(inspection);
        assertThat(arrive(inspection).state()).isEqualTo(InspectionState.OPEN);
        at(inspection.closes().minusNanos(1_000));
        assertThat(account(name).active()).isTrue();
        at(inspection.closes());
        assertThat(account(name).active()).isFalse();
        outside("inspection.closed-now", () -> arrive(inspection));
        var over = house.the(Inspections.class);
        refused(
                "inspection.over",
                () -> as(
                        ALL_QA,
                        () -> over.prolong(
                                inspection.number(), inspection.closes().plusDays(1), "late")));
        refused("inspection.over", () -> as(ALL_QA, () -> over.invite(inspection.number(), "too-late", "L", "late")));
    }

    @Test
    void theQualityUnitProlongsAndEndsItWithAReason() throws Exception {
        var inspection = open(NORTH_ONLY);
        var name = invite(inspection);
        var door = house.the(Inspections.class);
        var later = inspection.closes().plusDays(2);
        refused("ground.field-missing", () -> as(ALL_QA, () -> door.prolong(inspection.number(), later, " ")));
        refused(
                "inspection.not-later",
                () -> as(ALL_QA, () -> door.prolong(inspection.number(), inspection.closes(), "again")));
        as(ALL_QA, () -> door.prolong(inspection.number(), later, "one more topic"));
        assertThat(account(name).endsAt()).isEqualTo(later.toInstant());
        var ended = as(ALL_QA, () -> door.end(inspection.number(), "closing meeting held"));
        assertThat(ended.state()).isEqualTo(InspectionState.ENDED);
        assertThat(account(name).active()).isFalse();
        outside("inspection.closed-now", () -> arrive(inspection));
        refused("inspection.over", () -> as(ALL_QA, () -> door.end(inspection.number(), "twice")));
        var told = as(ALL_QA, () -> house.the(Trail.class).story(inspection.number(), null, Page.LARGEST));
        assertThat(told.items())
                .extracting(EventView::act)
                .contains("inspection.opened", "inspection.invited", "inspection.prolonged", "inspection.ended");
    }

    @Test
    void anInspectionNotOpenYetLetsNobodyIn() throws Exception {
        var now = HouseClock.nowAtSite();
        var planned = as(
                ALL_QA,
                () -> house.the(Inspections.class)
                        .open(new InspectionOrder(
                                "Authority",
                                "L. Lin",
                                InspectionScope.WHOLE,
                                now.plusDays(1),
                                now.plusDays(2),
                                "announced")));
        assertThat(planned.state()).isEqualTo(InspectionState.PLANNED);
        outside("inspection.closed-now", () -> arrive(planned));
    }

    @Test
    void whatLiesOutsideIsRefusedAtEveryDoorThatReads() throws Exception {
        var visitor = visiting(open(NORTH_ONLY));
        var batch = method(Records.class, "latest");
        assertThat(through(visitor, house.the(Records.class), batch, north.get(0)))
                .hasFieldOrProperty("record");
        for (var door : List.of(
                method(Records.class, "latest"),
                method(Records.class, "history"),
                method(Trail.class, "story"),
                method(DeviationRegister.class, "get"),
                method(CapaRegister.class, "get"),
                method(HoldRegister.class, "get")))
            for (var number : south) {
                var given = new Object[door.getParameterCount()];
                given[0] = number;
                if (door.getName().equals("story")) given[2] = 10;
                outside(
                        "inspection.outside-scope",
                        () -> through(visitor, house.the(door.getDeclaringClass()), door, given));
            }
    }

    @Test
    void listsAndTheTrailLeaveOutWhatLiesOutside() throws Exception {
        var visitor = visiting(open(NORTH_ONLY));
        var list = method(Records.class, "list");
        var rows = (Page<?>)
                through(visitor, house.the(Records.class), list, RecordKind.BATCH_RECORD, null, null, Page.LARGEST);
        assertThat(rows.items())
                .extracting(row -> ((RecordRow) row).number())
                .contains(north.get(0))
                .doesNotContainAnyElementsOf(south);
        var search = method(Trail.class, "search");
        var events = (Page<?>) through(visitor, house.the(Trail.class), search, TrailQuery.ALL, null, Page.LARGEST);
        assertThat(events.items()).isNotEmpty();
        var text = events.items().toString();
        assertThat(north.stream().anyMatch(text::contains)).isTrue();
        for (var number : south) assertThat(text).doesNotContain(number);
        // Even if a door gave it back for something inside.
        outside(
                "inspection.outside-scope",
                () -> through(
                        visitor,
                        DoorCall.of(house.the(Records.class), list),
                        () -> List.of(north.get(0), south.get(0)).toArray()));
    }

    @Test
    void whatIsWrittenIntoAStreamIsRefusedForItCannotBeLookedAt() throws Exception {
        var visitor = visiting(open(NORTH_ONLY));
        var workbook = method(Storage.class, "export");
        var out = new ByteArrayOutputStream();
        outside("inspection.not-narrowed", () -> through(visitor, house.the(Storage.class), workbook, null, null, out));
        assertThat(out.size()).isZero();
    }

    @Test
    void aPeriodIsTheDayOfProductionOfABatch() throws Exception {
        var within = visiting(
                open(new InspectionScope(List.of(), List.of(), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5))));
        var latest = method(Records.class, "latest");
        assertThat(through(within, house.the(Records.class), latest, south.get(0)))
                .isNotNull();
        CurrentCall.end();
        var before = visiting(open(new InspectionScope(List.of(), List.of(), null, LocalDate.of(2026, 1, 4))));
        outside("inspection.outside-scope", () -> through(before, house.the(Records.class), latest, north.get(0)));
    }

    @Test
    void anInspectionOfEverythingSeesEverything() throws Exception {
        var inspection = open(InspectionScope.WHOLE);
        var visitor = visiting(inspection);
        CurrentCall.visiting(inspection.number(), false);
        var latest = method(Records.class, "latest");
        assertThat(through(visitor, house.the(Records.class), latest, south.get(0)))
                .isNotNull();
    }

    /** The deeds of a working plant, each tried during a visit: not one is done. */
    @Test
    void nothingIsChangedDuringAVisit() throws Exception {
        var inspection = open(InspectionScope.WHOLE);
        var name = invite(inspection);
        CurrentCall.visiting(inspection.number(), false);
        outside("inspection.read-only", () -> fill(new java.util.ArrayList<>(), "V-1", "CAR-1", "North plant"));
        outside(
                "inspection.read-only",
                () -> as(ALL_QA, () -> house.the(Inspections.class).end(inspection.number(), "x")));
        outside(
                "inspection.read-only",
                () -> as(ALL_QA, () -> house.the(Inspections.class).invite(inspection.number(), "another", "A", "x")));
        CurrentCall.end();
        refused(
                "identity.invited-account",
                () -> as(ALL_QA, () -> {
                    var accounts = house.the(Accounts.class);
                    var given = house.the(Inspections.class).passwordAnew(inspection.number(), name, "lost it");
                    CurrentCall.workFor(
                            person(name, Role.INSPECTOR),
                            () -> accounts.changePassword(given, org.cellgmp.wiring.House.PASSWORD));
                    return house.the(Tokens.class).issue(name, org.cellgmp.wiring.House.PASSWORD, "t", Set.of(), 1);
                }));
    }

    @Test
    void eachPageIsWrittenWithTheInspectionAndWhatItShowed() throws Exception {
        var inspection = open(NORTH_ONLY);
        var visitor = visiting(inspection);
        as(visitor, () -> {
            house.the(Visits.class).viewed("GET /batches/" + north.get(0), north.get(0));
            return null;
        });
        CurrentCall.end();
        var seen = as(
                ALL_QA,
                () -> house.the(Trail.class)
                        .search(
                                new TrailQuery(inspection.number(), null, "inspection.viewed", null, null, false),
                                null,
                                10));
        assertThat(seen.items()).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(visitor.id());
            assertThat(event.details())
                    .containsEntry("page", "GET /batches/" + north.get(0))
                    .containsEntry("record", north.get(0));
        });
    }
}
