package org.cellgmp.archive.control;

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
import org.cellgmp.archive.ArchivePolicy;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.policy.boundary.Editions;

/** Asks for what the policy wants closed, one period at a time, and for looks that are due. */
@Singleton
@Startup
@PermitAll // reached by the container only
public class ArchiveTimer {
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    @Resource
    TimerService timers;

    @Inject
    Editions editions;

    @Inject
    Closing closing;

    @Inject
    ArchiveShelf shelf;

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createIntervalTimer(
                FIRST.toMillis(), LOOK_EVERY.toMillis(), new TimerConfig("archives of the trail", false));
    }

    @Timeout
    void look() throws Exception {
        actor.runAs(Actor.SYSTEM, () -> {
            var policy = editions.current(Closing.POLICY, ArchivePolicy.class, ArchivePolicy.usual())
                    .content();
            var due = closing.due(policy.every());
            if (due.isPresent() && !jobs.underWay(ClosingJob.KIND))
                jobs.start(ClosingJob.KIND, Map.of(ClosingJob.PERIOD, due.get().toString()));
            var since = HouseClock.now().minus(Duration.ofDays(policy.between()));
            if (!jobs.underWay(LookingJob.KIND))
                for (var number : shelf.unseenSince(since, 1))
                    jobs.start(LookingJob.KIND, Map.of(LookingJob.ARCHIVE, number));
            return null;
        });
    }
}
