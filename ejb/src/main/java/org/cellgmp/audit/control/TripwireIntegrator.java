package org.cellgmp.audit.control;

import org.cellgmp.audit.entity.AuditEvent;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Stretches the {@link Tripwire} across every session of the house. Found by Hibernate through META-INF/services. */
public final class TripwireIntegrator implements Integrator {
    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessions) {
        if (metadata.getEntityBinding(AuditEvent.class.getName()) == null) return; // no trail, nothing to compare with
        var tripwire = new Tripwire();
        var listeners = sessions.getServiceRegistry().requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, tripwire);
        listeners.appendListeners(EventType.POST_UPDATE, tripwire);
        listeners.appendListeners(EventType.POST_DELETE, tripwire);
        listeners.appendListeners(EventType.POST_COLLECTION_RECREATE, tripwire);
        listeners.appendListeners(EventType.POST_COLLECTION_UPDATE, tripwire);
        listeners.appendListeners(EventType.POST_COLLECTION_REMOVE, tripwire);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessions, SessionFactoryServiceRegistry registry) {
        // the listeners go with the session factory
    }
}
