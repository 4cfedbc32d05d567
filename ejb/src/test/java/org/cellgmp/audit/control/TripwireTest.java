package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.audit.SilentChange;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A transaction that changes something and tells nobody does not commit. */
class TripwireTest {
    private static TestDatabase database;
    private static int next;

    @Entity(name = "Vessel")
    static class Vessel {
        @Id
        String name;

        String content;

        @ElementCollection
        List<String> labels = new ArrayList<>();
    }

    @Entity(name = "Progress")
    @OutsideTrail(because = "a counter")
    static class Progress {
        @Id
        String name;
    }

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.h2(
                List.of(
                        "create table Vessel (name varchar(20) primary key, content varchar(20))",
                        "create table Vessel_labels (Vessel_name varchar(20), labels varchar(20))",
                        "create table Progress (name varchar(20) primary key)"),
                AuditEvent.class,
                Vessel.class,
                Progress.class);
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("grant delete on Vessel, Vessel_labels to app");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static Vessel vessel() {
        var vessel = new Vessel();
        vessel.name = "V" + next++;
        return vessel;
    }

    private static Vessel keptVessel() {
        return database.inTransaction(entities -> {
            var vessel = vessel();
            entities.persist(vessel);
            act(entities);
            return vessel;
        });
    }

    private static void act(EntityManager entities) {
        new EventWriter(entities, () -> Actor.SYSTEM, TrailProbe.MARK).write(Act.of("vessel.filled", null));
    }

    private static Vessel found(String name) {
        try (var entities = database.factory().createEntityManager()) {
            return entities.find(Vessel.class, name);
        }
    }

    @Test
    void anInsertWithoutAnActRollsBack() {
        var vessel = vessel();
        assertThatThrownBy(() -> database.does(entities -> entities.persist(vessel)))
                .hasRootCauseInstanceOf(SilentChange.class)
                .hasRootCauseMessage("changed without an act in the trail: Vessel");
        assertThat(found(vessel.name)).isNull();
    }

    @Test
    void anUpdateThatIsFlushedOnlyAtTheEndRollsBack() {
        var name = keptVessel().name;
        assertThatThrownBy(() -> database.does(entities -> entities.find(Vessel.class, name).content = "changed"))
                .hasRootCauseInstanceOf(SilentChange.class);
        assertThat(found(name).content).isNull();
    }

    @Test
    void aRemovalWithoutAnActRollsBack() {
        var name = keptVessel().name;
        assertThatThrownBy(() -> database.does(entities -> entities.remove(entities.find(Vessel.class, name))))
                .hasRootCauseInstanceOf(SilentChange.class);
        assertThat(found(name)).isNotNull();
    }

    @Test
    void aChangeOfACollectionOnlyRollsBack() {
        var name = keptVessel().name;
        assertThatThrownBy(() -> database.does(
                        entities -> entities.find(Vessel.class, name).labels.add("label")))
                .hasRootCauseInstanceOf(SilentChange.class);
    }

    @Test
    void withAnActBeforeOrAfterTheChangeItCommits() {
        var name = keptVessel().name;
        database.does(entities -> {
            act(entities);
            entities.flush();
            entities.find(Vessel.class, name).content = "after";
        });
        assertThat(found(name).content).isEqualTo("after");
        database.does(entities -> {
            entities.find(Vessel.class, name).content = "before";
            entities.flush();
            act(entities);
        });
        assertThat(found(name).content).isEqualTo("before");
    }

    @Test
    void anActInAnEarlierTransactionOfTheSameSessionDoesNotCount() {
        try (var entities = database.factory().createEntityManager()) {
            var transaction = entities.getTransaction();
            transaction.begin();
            act(entities);
            transaction.commit();
            transaction.begin();
            entities.persist(vessel());
            assertThatThrownBy(transaction::commit).hasRootCauseInstanceOf(SilentChange.class);
        }
    }

    @Test
    void aRolledBackTransactionLeavesTheWireStretchedForTheNext() {
        try (var entities = database.factory().createEntityManager()) {
            var transaction = entities.getTransaction();
            transaction.begin();
            entities.persist(vessel());
            entities.flush();
            transaction.rollback();
            entities.clear();
            transaction.begin();
            entities.persist(vessel());
            assertThatThrownBy(transaction::commit).hasRootCauseInstanceOf(SilentChange.class);
        }
    }

    @Test
    void readingAndEntitiesOutsideTheTrailNeedNoAct() {
        var name = keptVessel().name;
        database.does(entities -> {
            entities.find(Vessel.class, name);
            var progress = new Progress();
            progress.name = name;
            entities.persist(progress);
        });
    }
}
