package org.cellgmp.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.audit.entity.StandIn;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.ground.TestHouse;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Codes;
import org.cellgmp.identity.entity.Delegation;
import org.cellgmp.identity.entity.FormerPassword;
import org.cellgmp.identity.entity.PolicyVersion;
import org.cellgmp.identity.entity.Token;
import org.cellgmp.intake.control.FullRecords;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Announced;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.TrialProtocols;
import org.cellgmp.recordkeeping.entity.KeptRecord;
import org.cellgmp.recordkeeping.entity.KeptVersion;
import org.cellgmp.recordkeeping.entity.NumberSeries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A regulatory writer keeps protocols of trials, and nothing else; nobody keeps them who kept nothing before. */
class ProtocolDoorsTest {
    private static final Actor WRITER = TestHouse.person("writer", Role.REGULATORY_WRITER);
    private static final Actor RECORDER = TestHouse.person("recorder", Role.PRODUCTION_RECORDER);
    private static final Map<String, String> BATCH =
            Map.of("0-header.batchNumber", "B-1", "0-header.productCode", "P-1", "0-header.timeZone", "Asia/Shanghai");

    private static TestDatabase database;
    private static TestHouse house;
    private static Entry entry;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.h2(
                AuditEvent.class,
                StandIn.class,
                Account.class,
                Token.class,
                PolicyVersion.class,
                FormerPassword.class,
                Codes.class,
                Delegation.class,
                KeptRecord.class,
                KeptVersion.class,
                NumberSeries.class);
        house = new TestHouse(database).with(Event.class, Announced.into(event -> {}));
        entry = house.door(Entry.class);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    private static <T> T as(Actor actor, Callable<T> work) throws Exception {
        return house.as(actor, () -> CurrentCall.workFor(actor, work));
    }

    private static Map<String, String> protocol(String id, String edition) {
        return Map.of("0-protocolId", id, "0-edition", edition);
    }

    @Test
    void aWriterEntersAProtocolAndCompletesIt() throws Exception {
        var kept = as(WRITER, () -> entry.keepProtocol(protocol("CTR-1", "1.0"), "as approved"));
        assertThat(kept.number()).startsWith("TP-");
        var next = as(WRITER, () -> entry.reviseProtocol(kept.number(), 1, protocol("CTR-1", "1.1"), "amended"));
        assertThat(next.latest()).isEqualTo(2);
        assertThat(next.by()).isEqualTo("writer");
        var view = as(WRITER, () -> house.door(Records.class).latest(kept.number()));
        assertThat(as(WRITER, () -> entry.filled(view.record())))
                .hasValueSatisfying(filled -> assertThat(filled).containsEntry("0-edition", "1.1"));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void throughTheDoorOfRecordsAWriterKeepsNothingAtAll(RecordKind kind) {
        assertThatThrownBy(() -> as(WRITER, () -> entry.keep(kind, BATCH, "why not")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(WRITER, () -> entry.revise(kind, "BR-2026-0001", 1, BATCH, "why not")))
                .isInstanceOf(EJBAccessException.class);
        var record = (Kept) FullRecords.of(kind.type());
        assertThatThrownBy(() -> as(WRITER, () -> house.door(Records.class).keep(record, null, "why not")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aProtocolDoesNotBecomeTheNextVersionOfABatch() throws Exception {
        var batch = as(RECORDER, () -> entry.keep(RecordKind.BATCH_RECORD, BATCH, "as executed"));
        assertThatThrownBy(() ->
                        as(WRITER, () -> entry.reviseProtocol(batch.number(), 1, protocol("CTR-2", "1"), "why not")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("recordkeeping.other-kind"));
        assertThat(as(RECORDER, () -> house.door(Records.class).latest(batch.number()))
                        .latest())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PRODUCTION_RECORDER", "QC_ANALYST", "REGULATORY_WRITER"})
    void everybodyElseKeepsNoProtocolEither(Role role) {
        var person = TestHouse.person("someone", role);
        assertThatThrownBy(() -> as(person, () -> entry.keepProtocol(protocol("CTR-3", "1"), "why not")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        as(person, () -> entry.reviseProtocol("TP-2026-0001", 1, protocol("CTR-3", "1"), "why not")))
                .isInstanceOf(EJBAccessException.class);
    }

    /** The roles at the doors of files and at the door of protocols, as the container reads them. */
    @Test
    void ofTheDoorsOfFilesAWriterHasThoseOfProtocols() {
        var open = Arrays.stream(Intake.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                .filter(method -> List.of(
                                method.getAnnotation(RolesAllowed.class).value())
                        .contains(Role.WRITER))
                .map(method -> method.getName());
        assertThat(open).containsExactlyInAnyOrder("receive", "dryRunProtocol", "commitProtocol");
        assertThat(TrialProtocols.class.getAnnotation(RolesAllowed.class).value())
                .containsExactlyInAnyOrder(Role.RECORDER, Role.ANALYST, Role.WRITER, Role.SYSTEM);
    }
}
