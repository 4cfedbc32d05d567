package org.cellgmp.storage.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.util.Map;
import org.cellgmp.ground.Actor;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.boundary.Jobs;

/** Asks, shortly after each start, for the reading of records that were kept before the projection, or its edition, was there. */
@Singleton
@Startup
@PermitAll // reached by the container only
public class FirstStocktaking {
    /** The application must be whole before work begins in it. */
    private static final long AFTER_MILLISECONDS = 5_000;

    @Resource
    TimerService timers;

    @Inject
    Reading reading;

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createSingleActionTimer(AFTER_MILLISECONDS, new TimerConfig("storage of earlier records", false));
    }

    @Timeout
    void ask() throws Exception {
        if (reading.whole()) return;
        actor.runAs(Actor.SYSTEM, () -> jobs.underWay(Rebuild.KIND) ? null : jobs.start(Rebuild.KIND, Map.of()));
    }
}
