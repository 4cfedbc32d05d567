package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.capa.control.CapaBearing;
import org.cellgmp.change.Proposal;
import org.cellgmp.change.boundary.Changes;
import org.cellgmp.change.control.ChangeBearing;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.containment.HoldRequest;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.containment.control.HoldBearing;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.deviation.control.EventBearing;
import org.cellgmp.disposition.control.DecisionBearing;
import org.cellgmp.evidence.control.EvidenceBearing;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.fieldaction.control.MatterBearing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Limits;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.control.NumberIssue;
import org.cellgmp.recordkeeping.control.RecordBearing;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.signature.SigningOrder;
import org.cellgmp.signature.SigningPlace;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.signature.control.OrderBearing;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Two plants under one roof, and the people of both. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReachSite {
    static final Actor RECORDER = person("rec", Role.PRODUCTION_RECORDER);
    static final Actor ALL_QA = person("qa-all", Role.QA_MANAGER);
    static final Actor ADMIN = person("adm", Role.ADMINISTRATOR);
    static final Place HERE = new Place("CAR-1", "North plant");
    static final Set<Role> WORKING = Set.of(
            Role.PRODUCTION_RECORDER,
            Role.PRODUCTION_REVIEWER,
            Role.QC_ANALYST,
            Role.QC_REVIEWER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH,
            Role.REGULATORY_WRITER,
            Role.REGULATORY_APPROVER);
    /** Every role that works, each limited to one product at one site. */
    static final Actor NORTH = limited("north", WORKING, HERE);

    final House house;
    /** By kind of number, one of the north and one of the south. */
    final List<String> north = new ArrayList<>();

    final List<String> south = new ArrayList<>();

    ReachSite(TestDatabase database) {
        house = new House(
                database,
                Stating.class,
                RecordBearing.class,
                EventBearing.class,
                CapaBearing.class,
                ChangeBearing.class,
                HoldBearing.class,
                DecisionBearing.class,
                MatterBearing.class,
                OrderBearing.class,
                EvidenceBearing.class);
        house.with(WhoActs.class, house.the(CurrentActor.class));
        house.with(NumberIssue.class, new NumberIssue() {
            @Override
            public String next(String series) {
                try {
                    return house.apart(() -> super.next(series));
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        });
    }

    @BeforeAll
    void work() throws Exception {
        enrol("qa-all", Role.QA_MANAGER);
        fill(north, "N-1", "CAR-1", "North Plant ");
        fill(south, "S-1", "CAR-1", "South plant");
    }

    @AfterAll
    void close() {
        house.close();
    }

    void fill(List<String> plant, String title, String product, String site) throws Exception {
        var batch = as(RECORDER, () -> house.the(Records.class).keep(batch(title, product, site), null, "as executed"))
                .number();
        var event = as(ALL_QA, () -> house.the(Deviations.class).open(told(null, null), batch, List.of()))
                .number();
        var capa = as(
                        ALL_QA,
                        () -> house.the(Capas.class)
                                .raise(new Plan("Calibrate", "Drift", null, List.of(event), null, null)))
                .number();
        var change = as(
                        ALL_QA,
                        () -> house.the(Changes.class)
                                .request(new Proposal(
                                        "New probe",
                                        "Replace",
                                        "Drift",
                                        Proposal.Kind.EQUIPMENT,
                                        Proposal.Urgency.PLANNED,
                                        null,
                                        List.of(capa),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))
                .number();
        var hold = as(ALL_QA, () -> house.the(Holds.class).place(new HoldRequest(batch, null, "Looked into", event, 0)))
                .number();
        var complaint = as(
                        ALL_QA,
                        () -> house.the(FieldActions.class)
                                .open(new OpeningRequest(
                                        MatterKind.COMPLAINT,
                                        false,
                                        "Leak",
                                        "A bag leaks",
                                        "A ward",
                                        null,
                                        "?",
                                        event,
                                        null,
                                        null)))
                .number();
        var order = as(
                        ALL_QA,
                        () -> house.the(SigningOrders.class)
                                .open(new SigningOrder(
                                        batch + "/v1",
                                        "a".repeat(64),
                                        "Witness",
                                        "Two see more",
                                        List.of(new SigningPlace("review.witness", Set.of(Role.QA_MANAGER))))))
                .number();
        plant.addAll(List.of(batch, event, capa, change, hold, complaint, order));
    }

    void enrol(String name, Role... roles) throws Exception {
        as(ADMIN, () -> house.the(Accounts.class).open(name, name + " (invented)", Set.of(roles), "new here"));
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static Account told(String product, String site) {
        var now = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");
        return new Account("pH drift", "It drifted", null, null, now, now, product, site);
    }

    static Actor person(String name, Role... roles) {
        return new Actor(name, name + " (invented)", Set.of(roles));
    }

    static Actor limited(String name, Set<Role> roles, Place place) {
        var limits = Limits.NONE;
        for (var role : roles) limits = limits.with(role, Set.of(place));
        return new Actor(name, name + " (invented)", roles).limitedTo(limits);
    }

    static BatchRecord batch(String title, String product, String site) {
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
                site,
                null,
                null);
        return new BatchRecord(
                header, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
