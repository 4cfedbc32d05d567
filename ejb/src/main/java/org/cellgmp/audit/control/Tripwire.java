package org.cellgmp.audit.control;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.audit.SilentChange;
import org.cellgmp.audit.entity.AuditEvent;
import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionRemoveEvent;
import org.hibernate.event.spi.PostCollectionRemoveEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Watches what each transaction writes. If it changed an entity and no event of the trail was written in it, it rolls back
 * with {@link SilentChange}. A tripwire only: the acts themselves are appended by the doors.
 */
public final class Tripwire
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PostCollectionRecreateEventListener,
                PostCollectionUpdateEventListener,
                PostCollectionRemoveEventListener {
    private static final long serialVersionUID = 1L;

    // One entry per session with a running transaction that has written something; sessions belong to one thread.
    private final transient Map<SharedSessionContractImplementor, Watch> watches = new WeakHashMap<>();

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof AuditEvent) watch(event.getSession()).acts++;
        else changed(event.getSession(), event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        changed(event.getSession(), event.getEntity());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        changed(event.getSession(), event.getEntity());
    }

    @Override
    public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
        changed(event);
    }

    @Override
    public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
        changed(event);
    }

    @Override
    public void onPostRemoveCollection(PostCollectionRemoveEvent event) {
        changed(event);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void changed(AbstractCollectionEvent event) {
        var owner = event.getAffectedOwnerOrNull();
        if (owner != null && !(owner instanceof AuditEvent)) changed(event.getSession(), owner);
    }

    private void changed(EventSource session, Object entity) {
        if (entity.getClass().isAnnotationPresent(OutsideTrail.class)) return;
        watch(session).changed.add(entity.getClass().getSimpleName());
    }

    private Watch watch(EventSource session) {
        synchronized (watches) {
            return watches.computeIfAbsent(session, begun -> {
                var watch = new Watch();
                session.getActionQueue().registerProcess((BeforeTransactionCompletionProcess) watch);
                session.getActionQueue().registerProcess((AfterTransactionCompletionProcess) watch);
                return watch;
            });
        }
    }

    /** What one transaction wrote. Asked when it wants to commit, after the last flush. */
    private final class Watch implements BeforeTransactionCompletionProcess, AfterTransactionCompletionProcess {
        private final Set<String> changed = new TreeSet<>();
        private int acts;

        @Override
        public void doBeforeTransactionCompletion(SessionImplementor session) {
            if (!changed.isEmpty() && acts == 0) throw new SilentChange(changed);
        }

        @Override
        public void doAfterTransactionCompletion(boolean success, SharedSessionContractImplementor session) {
            synchronized (watches) {
                watches.remove(session);
            }
        }
    }
}
