package org.cellgmp.change.boundary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellgmp.audit.Act;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.capa.control.CapaCondition;
import org.cellgmp.capa.control.CapaKeeping;
import org.cellgmp.change.control.ChangeKeeping;
import org.cellgmp.change.control.KnownChanges;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.conformity.control.Watching;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.Step;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;

/** A site with its people, its rooms wired over one database. All invented. */
abstract class CapaSite {
    static final Actor RECORDER = person("rec", Role.PRODUCTION_RECORDER);
    static final Actor REVIEWER = person("rev", Role.PRODUCTION_REVIEWER);
    static final Actor ANALYST = person("ana", Role.QC_ANALYST);
    static final Actor QA = person("qa", Role.QA_MANAGER);
    static final Actor WRITER = person("wri", Role.REGULATORY_WRITER);
    static final String RIGHT = House.PASSWORD;
    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");

    final House house;
    final List<Act> trail;
    int batches;

    CapaSite(TestDatabase database) throws Exception {
        house = new House(
                database,
                Stating.class,
                Watching.class,
                CapaKeeping.class,
                ChangeKeeping.class,
                CapaCondition.class,
                KnownChanges.class);
        trail = house.heard();
        house.enrol(RECORDER, REVIEWER, ANALYST, QA, WRITER);
    }

    static Actor person(String name, Role role) {
        return House.person(name, name, role);
    }

    void enrol(Actor person) throws Exception {
        house.enrol(person);
    }

    @AfterAll
    void close() {
        house.close();
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    Capas capas() {
        return house.the(Capas.class);
    }

    CapaView capa(Actor who, String number) throws Exception {
        return as(who, () -> house.the(CapaRegister.class).get(number));
    }

    int revision(String number) throws Exception {
        return capa(QA, number).revision();
    }

    String keep(String product, String value) throws Exception {
        var title = "B-" + ++batches;
        return as(RECORDER, () -> house.the(Records.class).keep(batch(title, product, value), null, "as executed"))
                .number();
    }

    String keep(BatchRecord batch) throws Exception {
        return as(RECORDER, () -> house.the(Records.class).keep(batch, null, "as executed"))
                .number();
    }

    /** One step, on that piece of equipment. */
    static BatchRecord using(String title, String equipment) {
        var plain = batch(title, "P-SHARED", "7.3");
        var used =
                new EquipmentUse("1", equipment, "Incubator", null, null, null, MORNING, null, null, null, null, null);
        return new BatchRecord(
                plain.header(),
                null,
                null,
                null,
                null,
                List.of(used),
                null,
                plain.steps(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static BatchRecord batch(String title, String product, String value) {
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
                null,
                null,
                null);
        var parameter = new ProcessParameter("pH", value, null, "7.2", "7.4", true, MORNING, null);
        var step = new Step(
                "1",
                "Wash",
                null,
                null,
                null,
                MORNING,
                MORNING.plusHours(1),
                "operator-1",
                "checker-1",
                null,
                null,
                null,
                null,
                List.of(parameter),
                null);
        return new BatchRecord(
                header,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(step),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
