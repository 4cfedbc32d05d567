package org.cellgmp.job.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cellgmp.ground.Actor;
import org.cellgmp.identity.boundary.CurrentActor;

/** Wakes once an hour for each daily work, which so fails or succeeds by itself. */
@Singleton
@Startup
@PermitAll // reached by the container only
public class DailyTimer {
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    @Resource
    TimerService timers;

    @Inject
    DailyRound round;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        for (var job : round.all())
            timers.createIntervalTimer(
                    job.first().toMillis(), LOOK_EVERY.toMillis(), new TimerConfig(job.kind(), false));
    }

    @Timeout
    void look(Timer timer) throws Exception {
        actor.runAs(Actor.SYSTEM, () -> {
            round.look((String) timer.getInfo());
            return null;
        });
    }
}
