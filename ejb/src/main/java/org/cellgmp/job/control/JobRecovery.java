package org.cellgmp.job.control;

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

/** Finds, shortly after each start, the jobs that the last stop interrupted, and begins them again. */
@Singleton
@Startup
@PermitAll // reached by the container only
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRecovery {
    /** The application must be whole before work begins in it. */
    private static final long AFTER_MILLISECONDS = 2_000;

    @Resource
    TimerService timers;

    @Inject
    JobLedger ledger;

    @Inject
    JobStart start;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createSingleActionTimer(AFTER_MILLISECONDS, new TimerConfig("jobs left over", false));
    }

    @Timeout
    void takeUp() throws Exception {
        for (var number : actor.runAs(Actor.SYSTEM, ledger::left)) start.begin(number);
    }
}
