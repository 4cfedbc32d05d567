package org.cellgmp.seal.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sends the desk of time stamps out once a minute, on a thread of its own: an authority that is slow holds nothing up. */
@Singleton
@Startup
@PermitAll // reached by the container
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimeStampRound {
    private static final System.Logger LOG = System.getLogger(TimeStampRound.class.getName());
    private static final long AFTER_SECONDS = 10;
    private static final long EVERY_SECONDS = 60;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    TimeStampDesk desk;

    private ScheduledFuture<?> running;
    private String told;

    @PostConstruct
    void begin() {
        if (desk.on())
            running = threads.scheduleWithFixedDelay(this::round, AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (running != null) running.cancel(false);
    }

    private void round() {
        try {
            desk.stamp();
        } catch (RuntimeException | LinkageError failed) {
            // What escapes from here would end the schedule for good.
            LOG.log(System.Logger.Level.ERROR, "no time stamp", failed);
            desk.tell(failed.toString());
            return;
        }
        // Once, not every minute.
        var trouble = desk.trouble();
        if (trouble != null && !trouble.equals(told))
            LOG.log(System.Logger.Level.WARNING, "no time stamp: {0}", trouble);
        told = trouble;
    }
}
