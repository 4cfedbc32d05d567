package org.cellgmp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.audit.SilentChange;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.schema.TestDatabase;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each entity of the persistence unit that ships is told to the tripwire that listens there as kept, changed and removed: without an act in the same
 * transaction it rolls back, with one it commits. What needs no act says why on itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEntityTest {
    private TestDatabase database;
    private SessionFactoryImplementor sessions;

    enum Happening {
        KEPT,
        CHANGED,
        REMOVED;

        void tell(SessionFactoryImplementor sessions, EntityPersister persister, Object entity, EventSource session) {
            Object[] state = persister.getValues(entity);
            switch (this) {
                case KEPT ->
                    wire(sessions, EventType.POST_INSERT)
                            .onPostInsert(new PostInsertEvent(entity, 1L, state, persister, session));
                case CHANGED ->
                    wire(sessions, EventType.POST_UPDATE)
                            .onPostUpdate(
                                    new PostUpdateEvent(entity, 1L, state, state, new int[0], persister, session));
                case REMOVED ->
                    wire(sessions, EventType.POST_DELETE)
                            .onPostDelete(new PostDeleteEvent(entity, 1L, state, persister, session));
            }
        }

        /** Among those that listen in the unit that ships; Hibernate's own want rows. */
        private static Tripwire wire(SessionFactoryImplementor sessions, EventType<?> type) {
            var found = new ArrayList<Tripwire>();
            for (var one : sessions.getServiceRegistry()
                    .requireService(EventListenerRegistry.class)
                    .getEventListenerGroup(type)
                    .listeners()) if (one instanceof Tripwire wire) found.add(wire);
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    record Case(EntityPersister entity, Happening happening) {
        @Override
        public String toString() {
            return entity.getMappedClass().getSimpleName() + " " + happening;
        }
    }

    @BeforeAll
    void open() {
        database = TestDatabase.h2();
        sessions = database.entities().unwrap(SessionFactoryImplementor.class);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    Stream<Case> cases() {
        return sessions.getMappingMetamodel()
                .streamEntityDescriptors()
                .filter(entity -> !java.lang.reflect.Modifier.isAbstract(
                        entity.getMappedClass().getModifiers()))
                .filter(entity -> entity.getMappedClass() != AuditEvent.class)
                .flatMap(entity -> Stream.of(Happening.values()).map(each -> new Case(entity, each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void withoutAnActItRollsBackAndWithOneItCommits(Case one) {
        var outside = one.entity().getMappedClass().getAnnotation(OutsideTrail.class);
        if (outside != null) {
            assertThat(outside.because()).isNotBlank();
            happens(one, false);
        } else {
            assertThatThrownBy(() -> happens(one, false))
                    .hasRootCauseInstanceOf(SilentChange.class)
                    .rootCause()
                    .hasMessageContaining(one.entity().getMappedClass().getSimpleName());
            happens(one, true);
        }
    }

    private void happens(Case one, boolean withAct) {
        try (var entities = sessions.createEntityManager()) {
            var session = entities.unwrap(EventSource.class);
            entities.getTransaction().begin();
            try {
                one.happening().tell(sessions, one.entity(), one.entity().instantiate(null, session), session);
                if (withAct) TrailProbe.write(entities, Actor.SYSTEM, Act.of("record.revised", "BR-2026-0001"));
                entities.getTransaction().commit();
            } finally {
                if (entities.getTransaction().isActive())
                    entities.getTransaction().rollback();
            }
        }
    }
}
