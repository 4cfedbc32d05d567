package org.cellgmp.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cellgmp.ground.Actor;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.worklist.boundary.Digests;
import org.cellgmp.worklist.boundary.MailAddresses;

/** Looks now and then whether a digest or a letter with a code is to be sent. Stands at the porch, where the words of both languages are. */
@Singleton
@Startup
@PermitAll // reached by the container only
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestClock {
    /** The application must be whole before work begins in it. */
    private static final long AFTER_MILLISECONDS = 30_000;

    private static final long EVERY_MILLISECONDS = 60_000;

    /** Somebody sits before the page and waits for a letter with a code. */
    private static final long CODES_EVERY_MILLISECONDS = 10_000;

    private static final String DIGESTS = "digests by mail";

    @Resource
    TimerService timers;

    @Inject
    Digests digests;

    @Inject
    MailAddresses addresses;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createIntervalTimer(AFTER_MILLISECONDS, EVERY_MILLISECONDS, new TimerConfig(DIGESTS, false));
        timers.createIntervalTimer(
                AFTER_MILLISECONDS, CODES_EVERY_MILLISECONDS, new TimerConfig("letters with codes", false));
    }

    @Timeout
    void send(Timer timer) throws Exception {
        actor.runAs(Actor.SYSTEM, () -> {
            var base = digests.base();
            if (base == null) return 0;
            return DIGESTS.equals(timer.getInfo())
                    ? digests.send(order -> LetterWriter.write(order, base))
                    : addresses.send(order -> CodeLetterWriter.write(order, base));
        });
    }
}
