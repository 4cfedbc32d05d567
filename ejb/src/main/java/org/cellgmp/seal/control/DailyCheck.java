package org.cellgmp.seal.control;

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

/** Has the trail checked once a day without anybody asking. */
@Singleton
@Startup
@PermitAll // reached by the container only
public class DailyCheck {
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final Duration DUE = Duration.ofHours(24);

    @Resource
    TimerService timers;

    @Inject
    ReportShelf reports;

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createIntervalTimer(
                FIRST.toMillis(), LOOK_EVERY.toMillis(), new TimerConfig("daily check of the trail", false));
    }

    @Timeout
    void look() throws Exception {
        actor.runAs(Actor.SYSTEM, () -> {
            var last = reports.before(Long.MAX_VALUE, 1);
            boolean due = last.isEmpty() || last.get(0).report().at().plus(DUE).isBefore(HouseClock.now());
            if (due && !jobs.underWay(CheckJob.KIND)) jobs.start(CheckJob.KIND, Map.of());
            return null;
        });
    }
}
