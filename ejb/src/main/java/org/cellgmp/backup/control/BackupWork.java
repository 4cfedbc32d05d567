package org.cellgmp.backup.control;

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
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.CanonicalJson;

/** Makes a backup when one is asked for or due, reads it again, and tells the trail. Tells it of a restore as well, at the first start after. */
@Singleton
@Startup
@PermitAll // reached by the container only
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupWork {
    private static final System.Logger LOG = System.getLogger(BackupWork.class.getName());
    private static final long FIRST_SECONDS = 5;
    private static final long EVERY_SECONDS = 2;
    private static final Duration DUE = Duration.ofHours(24);
    /** After one that failed, so that a disk that is full does not fill the trail. */
    private static final Duration AGAIN = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/CellGMP")
    DataSource source;

    @Inject
    BackupFolder folder;

    @Inject
    BackupState state;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    private ScheduledFuture<?> running;
    private boolean told;
    private java.time.Instant failedAt = java.time.Instant.MIN;

    @PostConstruct
    void begin() {
        running = threads.scheduleWithFixedDelay(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (running != null) running.cancel(false);
    }

    private void look() {
        try {
            actor.runAs(Actor.SYSTEM, () -> {
                if (!told) tellRestore();
                told = true;
                if (state.askedBy() != null || due()) make();
                return null;
            });
        } catch (Exception failed) {
            LOG.log(System.Logger.Level.ERROR, "backups cannot be looked after", failed);
        }
    }

    private boolean due() {
        if (!folder.daily() || failedAt.isAfter(HouseClock.now().minus(AGAIN))) return false;
        var files = folder.files();
        return files.isEmpty() || files.get(0).at().plus(DUE).isBefore(HouseClock.now());
    }

    private void make() {
        var askedBy = state.askedBy();
        var file = folder.next(HouseClock.now());
        try (var connection = source.getConnection()) {
            state.at(0, 1);
            new BackupWriter(folder.home()).write(connection, file, state::at);
            try (var written = new BackupReader(file)) {
                LOG.log(System.Logger.Level.INFO, "backup {0} of {1} is whole", file, written.made());
            }
            trail.appendApart(Act.of("backup.made", null)
                    .with("file", file.getFileName().toString())
                    .with("bytes", Long.toString(Files.size(file)))
                    .with("asked by", askedBy));
            state.ended(null);
        } catch (Exception failed) {
            LOG.log(System.Logger.Level.ERROR, "no backup was made in " + folder.folder(), failed);
            failedAt = HouseClock.now();
            state.ended(why(failed));
            trail.appendApart(Act.of("backup.failed", null)
                    .with("file", file.getFileName().toString())
                    .with("why", why(failed))
                    .with("asked by", askedBy));
        }
    }

    private static String why(Exception failed) {
        return failed.getMessage() == null
                ? failed.getClass().getSimpleName()
                : failed.getClass().getSimpleName() + ": " + failed.getMessage();
    }

    private void tellRestore() throws IOException {
        var note = folder.home().resolve(BackupReader.RESTORED);
        if (!Files.exists(note)) return;
        var act = Act.of("backup.restored", null);
        if (CanonicalJson.parse(Files.readAllBytes(note)) instanceof Map<?, ?> members)
            for (var member : members.entrySet()) act = act.with((String) member.getKey(), (String) member.getValue());
        trail.appendApart(act);
        Files.delete(note);
    }
}
