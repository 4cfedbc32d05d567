package org.cellgmp.retention.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.boundary.Jobs;

/** Has everything counted once a day. */
@Singleton(name = "RetentionTimer")
@Startup
@PermitAll // reached by the container only
public class CountTimer {
    private static final Duration FIRST = Duration.ofMinutes(20);
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final Duration DUE = Duration.ofHours(24);

    @Resource
    TimerService timers;

    @Inject
    ItemFinder finder;

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createIntervalTimer(
                FIRST.toMillis(), LOOK_EVERY.toMillis(), new TimerConfig("counting of retention", false));
    }

    @Timeout
    void look() throws Exception {
        actor.runAs(Actor.SYSTEM, () -> {
            var since = finder.countedSince();
            boolean due = since.isEmpty() || since.get().plus(DUE).isBefore(HouseClock.now());
            if (due && !jobs.underWay(CountJob.KIND)) jobs.start(CountJob.KIND, Map.of());
            return null;
        });
    }
}
