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
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.boundary.Jobs;

/**
 * Seals what has committed, once a second. Business transactions know nothing of it and wait for nothing; until its seal an event
 * is durable but has no place yet.
 */
@Singleton
@Startup
@PermitAll // reached by the container and this room
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sequencer {
    private static final System.Logger LOG = System.getLogger(Sequencer.class.getName());

    /** The application must be whole before work begins in it. */
    private static final long AFTER_MILLISECONDS = 3_000;

    private static final long EVERY_MILLISECONDS = 1_000;
    /** Events in one round: a second's work on a slow machine. */
    private static final int ROUND = 2_000;

    /** Places in one message; more are counted. */
    private static final int NAMED = 20;

    private static final Duration SWEEP_EVERY = Duration.ofHours(6);

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    SealTransaction transaction;

    @Inject
    KeyRing ring;

    @Inject
    OutsideCopies copies;

    @Inject
    SealTrouble trouble;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    @Inject
    EventMarks marks;

    @Inject
    Jobs jobs;

    private final ClockWatch clock = new ClockWatch();
    private ScheduledFuture<?> running;
    private Sealing sealing;
    private long sweptAt;

    @PostConstruct
    void begin() {
        running = threads.scheduleWithFixedDelay(
                this::tick, AFTER_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (running != null) running.cancel(false);
    }

    /** One second's work; nothing comes out of it but what is told. */
    void tick() {
        try {
            actor.runAs(Actor.SYSTEM, () -> {
                work();
                return null;
            });
            trail.upToDate();
        } catch (Exception | LinkageError failed) {
            // What was remembered may not be what the database holds: everything is read anew.
            sealing = null;
            tell("the trail is not being sealed", root(failed), failed);
            return;
        }
        try {
            copies.follow();
            trouble.tell(null);
        } catch (UncheckedIOException unreachable) {
            // Sealing goes on; the files catch up once they can be written again.
            tell("checkpoints stay in the database only", unreachable.getCause().getMessage(), unreachable);
        } catch (RuntimeException | LinkageError failed) {
            // The database went away in between. What escapes from here would end the schedule for good.
            sealing = null;
            tell("checkpoints stay in the database only", root(failed), failed);
        }
    }

    /** Once, not every second. */
    private void tell(String what, String told, Throwable failed) {
        if (!told.equals(trouble.told())) LOG.log(System.Logger.Level.ERROR, what + ": " + told, failed);
        trouble.tell(told);
    }

    private static String root(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private void work() throws Exception {
        clock.look(HouseClock.now(), System.nanoTime())
                .ifPresent(step -> trail.appendApart(
                        Act.of("seal.clock-stepped", null).with("seconds", "%+.6f".formatted(step.toNanos() / 1e9))));
        if (sealing == null) open();
        boolean sweep = System.nanoTime() - sweptAt > SWEEP_EVERY.toNanos();
        long above = 0;
        Sealing.Round round;
        do {
            round = round(sweep, above);
            above = round.last();
        } while (round.events() >= ROUND);
        if (sweep) sweptAt = System.nanoTime();
    }

    private void open() {
        if (transaction
                .apart(connection -> new Announcements(connection).place(Marks.BEGUN, marks.keyName()))
                .isEmpty()) trail.appendApart(Act.of(Marks.BEGUN, null).with("key", marks.keyName()));
        transaction.apart(connection -> {
            ring.check(connection);
            return null;
        });
        copies.compare();
        sealing = transaction.apart(connection -> Sealing.open(connection, HouseClock.now(), marks));
        sweptAt = System.nanoTime() - SWEEP_EVERY.toNanos() - 1;
    }

    private Sealing.Round round(boolean sweep, long above) {
        var key = ring.signing();
        var at = HouseClock.now();
        var round = transaction.apart(connection ->
                sweep ? sealing.catchUp(connection, key, above, ROUND, at) : sealing.round(connection, key, ROUND, at));
        sealing.committed(round, at);
        if (round.note() != null) ring.sealed(round.note());
        if (!round.foreign().isEmpty()) tellForeign(round.foreign());
        return round;
    }

    /** Sealed like any other, so that it stays as evidence; a check follows at once, which heads the worklist. */
    private void tellForeign(List<Long> places) {
        var named = places.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(" "));
        trail.appendApart(Act.of("seal.foreign-event-found", null)
                .with("places", named)
                .with("count", Integer.toString(places.size())));
        LOG.log(
                System.Logger.Level.ERROR,
                "events that the application did not write were sealed at places {0}",
                named);
        if (!jobs.underWay(CheckJob.KIND)) jobs.start(CheckJob.KIND, Map.of());
    }
}
