package org.cellgmp.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cellgmp.ground.Actor;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.worklist.boundary.Digests;

/** Looks now and then whether a digest is to be sent. Stands at the porch, where the words of both languages are. */
@Singleton
@Startup
@PermitAll // reached by the container only
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestClock {
    /** The application must be whole before work begins in it. */
    private static final long AFTER_MILLISECONDS = 30_000;

    private static final long EVERY_MILLISECONDS = 60_000;

    @Resource
    TimerService timers;

    @Inject
    Digests digests;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createIntervalTimer(AFTER_MILLISECONDS, EVERY_MILLISECONDS, new TimerConfig("digests by mail", false));
    }

    @Timeout
    void send() throws Exception {
        actor.runAs(Actor.SYSTEM, () -> {
            var base = digests.base();
            return base == null ? 0 : digests.send(order -> LetterWriter.write(order, base));
        });
    }
}
