package org.cellgmp.retention.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.genealogy.control.Hearing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.job.JobOrder;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.Person;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.Shipment;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.control.RecordBearing;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.retention.HoldOrder;
import org.cellgmp.retention.HoldTarget;
import org.cellgmp.retention.LegalHoldView;
import org.cellgmp.retention.PeriodChangeView;
import org.cellgmp.retention.ProposalState;
import org.cellgmp.retention.RetentionFilter;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.Since;
import org.cellgmp.retention.Standing.State;
import org.cellgmp.retention.control.CountJob;
import org.cellgmp.retention.control.RetentionBearing;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records are counted, held, and disposed of by two persons once nothing stands against it. All invented. */
abstract class RetentionRoad {
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    private static final Actor SECOND = House.person("qa-2", "Second Quality", Role.QA_MANAGER);
    private static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    private static final Actor INSPECTOR = House.person("ins", "Ins Pector", Role.INSPECTOR);

    private House house;

    abstract TestDatabase open();

    @BeforeEach
    void begin() throws Exception {
        house = new House(open(), Hearing.class, RecordBearing.class, RetentionBearing.class);
        house.enrol(QA, SECOND);
    }

    @AfterEach
    void end() {
        HouseClock.set(Clock.systemUTC());
        house.close();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String keep(Kept record) throws Exception {
        return house.act(RECORDER, () -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    private String person(String code, LocalDate left) throws Exception {
        return keep(
                new Person(code, null, null, null, null, null, null, left, null, null, null, null, null, null, null));
    }

    private String batch(String title, String product, OffsetDateTime expires) throws Exception {
        var header = new BatchHeader(
                title,
                product,
                "Invented cells",
                null,
                null,
                null,
                "commercial",
                null,
                null,
                expires,
                "Site A",
                null,
                null);
        return keep(new BatchRecord(
                header, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    private void sold(String product, String... jurisdictions) throws Exception {
        keep(new ProductSpecification(
                "SPEC-" + product,
                "1",
                product,
                "Invented cells",
                null,
                "CAR-T",
                null,
                "commercial",
                List.of(jurisdictions),
                null,
                null,
                null,
                null,
                null));
    }

    private RetentionRow row(String number) throws Exception {
        return house.act(INSPECTOR, () -> house.the(Retentions.class).of(number));
    }

    private List<RetentionRow> list(RetentionFilter filter) throws Exception {
        return house.act(INSPECTOR, () -> house.the(Retentions.class).list(filter, null, 100))
                .items();
    }

    private void count() throws Exception {
        house.act(
                QA,
                () -> house.the(CountJob.class)
                        .run(new JobOrder("JB", java.util.Map.of(), 1), (done, total, message) -> {}));
    }

    private LegalHoldView hold(HoldTarget target, String named) throws Exception {
        return house.act(
                QA,
                () -> house.the(LegalHolds.class)
                        .place(new HoldOrder(target, named, null, null, "a claim", "the court"), "qa", House.PASSWORD));
    }

    private DisposalView propose(String... numbers) throws Exception {
        return house.act(
                QA,
                () -> house.the(Disposals.class).propose(List.of(numbers), "past its period", "qa", House.PASSWORD));
    }

    private DisposalView approve(Actor who, String number) throws Exception {
        return house.act(who, () -> house.the(Disposals.class).approve(number, "looked at", who.id(), House.PASSWORD));
    }

    @Test
    void recordsAreListedByTheEndOfTheirPeriodAndTellWhyTheyAreNotCounted() throws Exception {
        sold("P-1", "CN");
        var early = person("PE-A", LocalDate.of(2015, 6, 30));
        var leap = person("PE-B", LocalDate.of(2016, 2, 29));
        var working = person("PE-C", null);
        var open = batch("B-1", "P-1", null);
        count();
        assertThat(list(RetentionFilter.ALL)).extracting(RetentionRow::number).startsWith(early, leap);
        assertThat(row(leap).standing().until()).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(row(working).standing().missing()).isEqualTo(Since.RETIREMENT);
        assertThat(row(open).standing().missing()).isEqualTo(Since.EXPIRY);
        assertThat(row(open).jurisdictions()).isEqualTo("CN");
        assertThat(list(new RetentionFilter(null, "EU", null, null, false, null)))
                .extracting(RetentionRow::number)
                .doesNotContain(open)
                .contains(early);
        assertThat(list(new RetentionFilter(null, null, State.NOT_COUNTED, null, false, null)))
                .extracting(RetentionRow::number)
                .contains(working, open);
        assertThat(list(new RetentionFilter(null, null, null, LocalDate.of(2020, 6, 30), false, null)))
                .extracting(RetentionRow::number)
                .containsExactly(early);
        var first = house.act(QA, () -> house.the(Retentions.class).list(RetentionFilter.ALL, null, 1));
        var second = house.act(QA, () -> house.the(Retentions.class).list(RetentionFilter.ALL, first.next(), 1));
        assertThat(second.items().get(0).number()).isEqualTo(leap);
    }

    private PeriodChangeView proposed(int edition, String demand, String years) throws Exception {
        return house.act(
                QA,
                () -> house.the(PeriodChanges.class)
                        .propose(edition, demand, years, "as long as the batches", "qa", House.PASSWORD));
    }

    private PeriodChangeView approved(Actor who, String number) throws Exception {
        return house.act(
                who, () -> house.the(PeriodChanges.class).approve(number, "looked at", who.id(), House.PASSWORD));
    }

    @Test
    void theSiteKeepsLongerAndNeverShorterAndTwoPersonsSayHowLong() throws Exception {
        var left = person("PE-D", LocalDate.of(2020, 1, 31));
        refused("retention.too-short", () -> proposed(0, "site-person", "5"));
        refused("retention.without-end", () -> proposed(0, "cn-lasting", "50"));
        refused("retention.demand-unknown", () -> proposed(0, "nobodys", "50"));
        refused("policy.nothing-changed", () -> proposed(0, "site-person", ""));
        var change = proposed(0, "site-person", "30");
        assertThat(row(left).standing().until()).as("not in force").isEqualTo(LocalDate.of(2025, 1, 31));
        refused("retention.change-waits", () -> proposed(0, "site-room", "30"));
        refused("retention.own-proposal", () -> approved(QA, change.number()));
        var done = approved(SECOND, change.number());
        assertThat(done.proposed().decidedBy()).isEqualTo("qa-2");
        assertThat(row(left).standing().until()).isEqualTo(LocalDate.of(2050, 1, 31));
        refused("retention.proposal-decided", () -> approved(SECOND, change.number()));
        refused("policy.moved", () -> proposed(0, "site-person", "31"));
        var back = proposed(1, "site-person", "");
        assertThat(back.before()).isEqualTo("30");
        approved(SECOND, back.number());
        assertThat(row(left).standing().until()).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(house.act(INSPECTOR, () -> house.the(PeriodChanges.class).list(null, 1)))
                .satisfies(page -> assertThat(page.items())
                        .extracting(PeriodChangeView::number)
                        .containsExactly(back.number()))
                .satisfies(page -> assertThat(page.next()).isEqualTo(back.number()));
    }

    /** A wrong password leaves nothing behind, and a change that is dropped makes room for the next. */
    @Test
    void aChangeIsSignedAndMayBeDropped() throws Exception {
        assertThatThrownBy(() -> house.act(
                        QA, () -> house.the(PeriodChanges.class).propose(0, "site-person", "30", "why", "qa", "wrong")))
                .isInstanceOf(Refusal.class);
        var change = proposed(0, "site-person", "30");
        assertThatThrownBy(() -> house.act(
                        SECOND, () -> house.the(PeriodChanges.class).approve(change.number(), "why", "qa-2", "wrong")))
                .isInstanceOf(Refusal.class);
        var dropped = house.act(SECOND, () -> house.the(PeriodChanges.class).drop(change.number(), "not needed"));
        assertThat(dropped.proposed().state()).isEqualTo(ProposalState.DROPPED);
        assertThat(house.act(QA, () -> house.the(Retentions.class).policy()).edition())
                .isZero();
        refused("retention.proposal-decided", () -> approved(SECOND, change.number()));
        assertThat(proposed(0, "site-person", "30").number()).isNotEqualTo(change.number());
    }

    @Test
    void aListIsProposedByOneAndApprovedByAnother() throws Exception {
        var left = person("PE-E", LocalDate.of(2015, 5, 1));
        at(LocalDate.of(2020, 5, 1));
        refused("retention.not-past", () -> propose(left));
        at(LocalDate.of(2020, 5, 2));
        refused("retention.none-chosen", () -> propose());
        var list = propose(left);
        assertThat(list.lines()).extracting(DisposalView.Line::until).containsExactly(LocalDate.of(2020, 5, 1));
        refused("retention.own-proposal", () -> approve(QA, list.number()));
        var approved = approve(SECOND, list.number());
        assertThat(approved.proposed().state()).isEqualTo(ProposalState.APPROVED);
        assertThat(row(left).disposed().list()).isEqualTo(list.number());
        assertThat(row(left).disposed().at()).isNotNull();
        refused("retention.proposal-decided", () -> approve(SECOND, list.number()));
        refused("retention.disposed-before", () -> propose(left));
        assertThat(house.heard())
                .extracting(Act::name)
                .contains("retention.disposal-proposed", "retention.disposal-approved");
        // The record itself stays.
        assertThat(house.act(QA, () -> house.the(Records.class).latest(left)).latest())
                .isEqualTo(1);
    }

    private static void at(LocalDate day) {
        HouseClock.set(Clock.fixed(day.atTime(12, 0).atZone(HouseClock.zone()).toInstant(), ZoneOffset.UTC));
    }

    @Test
    void aHoldPlacedBetweenProposalAndApprovalStopsItUntilAnotherPersonLiftsIt() throws Exception {
        var left = person("PE-F", LocalDate.of(2015, 5, 1));
        var list = propose(left);
        var hold = hold(HoldTarget.RECORD, left);
        refused("retention.is-held", () -> approve(SECOND, list.number()));
        refused("retention.own-hold", () -> lift(QA, hold.number()));
        assertThat(lift(SECOND, hold.number()).stands()).isFalse();
        refused("retention.hold-lifted", () -> lift(SECOND, hold.number()));
        assertThat(approve(SECOND, list.number()).proposed().state()).isEqualTo(ProposalState.APPROVED);
    }

    private long covers(LegalHoldView hold) throws Exception {
        return house.act(QA, () -> house.the(LegalHolds.class).covers(hold.number()));
    }

    private LegalHoldView lift(Actor who, String number) throws Exception {
        return house.act(who, () -> house.the(LegalHolds.class).lift(number, "settled", who.id(), House.PASSWORD));
    }

    @Test
    void aHoldStandsOverEverythingThatBelongsToABatchAProductASiteOrAPeriod() throws Exception {
        sold("P-2", "CN");
        var expired = OffsetDateTime.parse("2015-01-31T00:00:00Z");
        var batch = batch("B-2", "P-2", expired);
        var other = batch("B-3", "P-2", expired);
        var shipment = keep(new Shipment(
                "SH-1", null, "B-2", null, null, null, null, null, null, null, null, null, null, null, null));
        count();
        assertThat(row(batch).standing().until()).isNotNull();
        assertThat(row(shipment).standing().until())
                .isEqualTo(row(batch).standing().until());
        var hold = hold(HoldTarget.BATCH, batch);
        var held = new RetentionFilter(null, null, null, null, false, true);
        assertThat(list(held)).extracting(RetentionRow::number).containsExactlyInAnyOrder(batch, shipment);
        lift(SECOND, hold.number());
        assertThat(list(held)).isEmpty();
        var site = hold(HoldTarget.SITE, "Site A");
        assertThat(list(held)).extracting(RetentionRow::number).containsExactlyInAnyOrder(batch, other, shipment);
        assertThat(covers(site)).isEqualTo(3);
        lift(SECOND, site.number());
        assertThat(covers(site)).isZero();
        var misspelt = hold(HoldTarget.SITE, "Sight A");
        assertThat(covers(misspelt)).isZero();
        lift(SECOND, misspelt.number());
        hold(HoldTarget.PRODUCT, "P-2");
        assertThat(list(held)).extracting(RetentionRow::number).contains(batch, other);
        var today = HouseClock.nowAtSite().toLocalDate();
        house.act(
                QA,
                () -> house.the(LegalHolds.class)
                        .place(
                                new HoldOrder(
                                        HoldTarget.PERIOD,
                                        null,
                                        today.toString(),
                                        today.toString(),
                                        "all",
                                        "the agency"),
                                "qa",
                                House.PASSWORD));
        assertThat(list(new RetentionFilter(null, null, null, null, false, false)))
                .isEmpty();
        assertThat(list(new RetentionFilter(null, null, null, null, true, null)))
                .isEmpty();
        assertThat(house.act(INSPECTOR, () -> house.the(LegalHolds.class).list(true, null, 10))
                        .items())
                .hasSize(2);
    }

    @Test
    void aHoldNamesWhoAskedForItAndAWrongPasswordPlacesNone() throws Exception {
        var left = person("PE-G", null);
        refused(
                "ground.field-missing",
                () -> house.act(
                        QA,
                        () -> house.the(LegalHolds.class)
                                .place(
                                        new HoldOrder(HoldTarget.RECORD, left, null, null, "why", ""),
                                        "qa",
                                        House.PASSWORD)));
        assertThatThrownBy(() -> house.act(
                        QA,
                        () -> house.the(LegalHolds.class)
                                .place(
                                        new HoldOrder(HoldTarget.RECORD, left, null, null, "why", "court"),
                                        "qa",
                                        "wrong")))
                .isInstanceOf(Refusal.class);
        assertThat(house.act(QA, () -> house.the(LegalHolds.class).list(true, null, 10))
                        .items())
                .isEmpty();
    }

    /** Whoever stands in for a person decides nothing that the person began, nor the other way round. */
    @Test
    void aDeputyDecidesNothingThatTheGiverBegan() throws Exception {
        var roles = Set.of(Role.QA_MANAGER);
        var deputy = new Actor("qa-2", "Second Quality (invented)", roles, Map.of("qa", roles), Set.of());
        var left = person("PE-H", LocalDate.of(2015, 5, 1));
        var hold = hold(HoldTarget.RECORD, left).number();
        refused("retention.own-hold", () -> lift(deputy, hold));
        lift(SECOND, hold);
        var change = proposed(0, "site-person", "30").number();
        refused("retention.own-proposal", () -> approved(deputy, change));
        approved(SECOND, change);
        at(LocalDate.of(2050, 5, 1));
        var list = propose(left).number();
        refused("retention.own-proposal", () -> approve(deputy, list));
    }

    /** So that whose roles count for one product may hold and dispose of what is its own. */
    @Test
    void aHoldBelongsWhereItStands() throws Exception {
        sold("P-2", "CN");
        var batch = batch("B-2", "P-2", OffsetDateTime.parse("2015-01-31T00:00:00Z"));
        var one = hold(HoldTarget.BATCH, batch).number();
        var product = hold(HoldTarget.PRODUCT, "P-2").number();
        var site = hold(HoldTarget.SITE, "Site A").number();
        var places = house.act(QA, () -> house.the(Reaches.class).places(List.of(one, product, site)));
        assertThat(places.get(one))
                .isEqualTo(house.act(QA, () -> house.the(Reaches.class).places(List.of(batch)))
                        .get(batch));
        assertThat(places.get(product)).containsExactly(new Place("P-2", null));
        assertThat(places.get(site)).containsExactly(new Place(null, "Site A"));
    }
}
