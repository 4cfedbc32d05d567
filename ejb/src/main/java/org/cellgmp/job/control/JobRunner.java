package org.cellgmp.job.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.job.entity.Job;

/** Runs one job in the name of the person who asked for it, and writes down how it ended. */
@Stateless
@PermitAll // private to this room
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRunner {
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    @Inject
    JobLedger ledger;

    @Inject
    AtWork atWork;

    @Inject
    CurrentActor actor;

    /** Does nothing if another thread has the job or it has ended. */
    public void run(String number) throws Exception {
        if (!atWork.take(number)) return;
        try {
            var claimed = actor.runAs(Actor.SYSTEM, () -> ledger.claim(number));
            if (claimed.isPresent()) run(claimed.get());
        } finally {
            atWork.leave(number);
        }
    }

    private void run(Job job) {
        var number = job.number();
        try {
            var result = actor.runAs(job.actor(), () -> {
                var handler = ledger.handler(job.kind());
                return handler.run(job.order(), progress(number));
            });
            actor.runAs(job.actor(), () -> {
                ledger.done(number, result);
                return null;
            });
        } catch (JobStopped stopped) {
            stopped(job, stopped);
        } catch (Exception failed) {
            end(job, failed);
        }
    }

    private JobProgress progress(String number) {
        return new JobProgress() {
            @Override
            public void at(long done, long total, String message) {
                ledger.progress(number, done, total, message);
            }

            @Override
            public boolean stopWanted() {
                return ledger.stopWanted(number);
            }
        };
    }

    private void stopped(Job job, JobStopped stopped) {
        try {
            actor.runAs(job.actor(), () -> {
                ledger.cancelled(job.number(), stopped.done(), stopped.result());
                return null;
            });
        } catch (Exception unwritten) {
            LOG.log(System.Logger.Level.ERROR, "the end of job " + job.number() + " could not be written", unwritten);
        }
    }

    private void end(Job job, Exception failed) {
        var refusal = refusal(failed);
        String code = "job.fault";
        List<String> about;
        if (refusal == null) {
            var id = UUID.randomUUID().toString();
            LOG.log(System.Logger.Level.ERROR, "fault " + id + " in job " + job.number(), failed);
            about = List.of(id);
        } else {
            code = refusal.code();
            about = refusal.arguments();
        }
        var why = code;
        try {
            actor.runAs(job.actor(), () -> {
                ledger.failed(job.number(), why, about);
                return null;
            });
        } catch (Exception unwritten) {
            // The job stays "running" and is found and taken up again at the next start.
            LOG.log(System.Logger.Level.ERROR, "the end of job " + job.number() + " could not be written", unwritten);
        }
    }

    private static Refusal refusal(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal;
            if (!(cause instanceof EJBException)) return null;
        }
        return null;
    }
}
