package org.cellgmp.job.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.entity.Job;
import org.cellgmp.job.entity.JobStage;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** The jobs in the database. Each change of state is one short transaction with its event. */
@Stateless
@PermitAll // private to this room: reached through the doors, which state their roles
public class JobLedger {
    /** Work that took the server down this often is not tried again. */
    static final int MOST_ATTEMPTS = 3;

    private static final int LONGEST_REASON = 2000;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    Numbers numbers;

    @Inject
    Trail trail;

    @Inject
    AtWork atWork;

    @Inject
    CurrentActor actor;

    @Inject
    Event<JobQueued> queued;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    /** In the caller's transaction. */
    public JobView queue(String kind, Map<String, String> parameters) {
        handler(kind);
        var job = new Job(numbers.next("JB"), kind, parameters, actor.get(), node(), HouseClock.nowAtSite());
        database.persist(job);
        trail.append(Act.of("job.queued", job.number()).with("kind", kind));
        queued.fire(new JobQueued(job.number()));
        return job.view(null);
    }

    public Optional<JobView> view(String number) {
        var job = number == null ? null : database.find(Job.class, number);
        return Optional.ofNullable(job).map(found -> found.view(database.find(JobStage.class, number)));
    }

    /** Jobs of an account that failed at or after a moment, newest number first. @param after number of the last row seen */
    public Page<JobView> failedOf(String account, Instant since, String after, int limit) {
        var query = database.createQuery(
                        "select j from Job j where j.account = :account and j.state = :state and j.endedAt >= :since"
                                + (after == null ? "" : " and j.number < :after") + " order by j.number desc",
                        Job.class)
                .setParameter("account", account)
                .setParameter("state", JobState.FAILED)
                .setParameter("since", since)
                .setMaxResults(limit + 1);
        if (after != null) query.setParameter("after", after);
        var found = query.getResultList();
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(job -> job.view(null)).toList(),
                found.size() > limit ? shown.get(limit - 1).number() : null);
    }

    /** Takes the job for this thread; empty if another has it, if it has ended, or if it was tried too often. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Job> claim(String number) {
        var job = database.find(Job.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (job == null || job.state() != JobState.QUEUED && job.state() != JobState.INTERRUPTED)
            return Optional.empty();
        if (job.stopWanted()) {
            // The server stopped under it before it came to the border where it would have stopped itself.
            var stage = database.find(JobStage.class, number);
            cancelled(job, stage == null ? 0 : stage.done(), null);
            return Optional.empty();
        }
        if (job.attempts() >= MOST_ATTEMPTS) {
            job.failed("job.gave-up", List.of(Integer.toString(MOST_ATTEMPTS)), HouseClock.now());
            trail.append(Act.of("job.failed", number).with("code", "job.gave-up"));
            return Optional.empty();
        }
        job.start();
        trail.append(Act.of("job.started", number).with("attempt", Integer.toString(job.attempts())));
        return Optional.of(job);
    }

    /** In a transaction of its own, so that everybody sees it at once. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void progress(String number, long done, long total, String message) {
        var stage = database.find(JobStage.class, number);
        if (stage == null) {
            stage = new JobStage(number);
            database.persist(stage);
        }
        stage.at(done, total, message);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done(String number, String result) {
        database.find(Job.class, number, LockModeType.PESSIMISTIC_WRITE).done(result, HouseClock.now());
        trail.append(Act.of("job.done", number).with("result", result));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(String number, String code, List<String> about) {
        database.find(Job.class, number, LockModeType.PESSIMISTIC_WRITE).failed(code, about, HouseClock.now());
        trail.append(Act.of("job.failed", number).with("code", code).with("about", String.join(", ", about)));
    }

    /** @throws Refusal NOT_FOUND, if it has ended, or if the caller neither asked for it nor answers for quality */
    public JobView stop(String number, String reason) throws Refusal {
        var why = Prose.required("reason", reason, LONGEST_REASON);
        var job = number == null ? null : database.find(Job.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "job.not-found", String.valueOf(number));
        var who = actor.get();
        if (!job.account().equals(who.id()) && !who.roles().contains(Role.QA_MANAGER))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "job.not-yours", number);
        if (job.state().ended()) throw new Refusal(Refusal.Reason.CONFLICT, "job.ended", number);
        boolean ended = job.stop(who.id(), why, HouseClock.now());
        trail.append(Act.of("job.stop-wanted", number).because(why));
        if (ended) trail.append(Act.of("job.cancelled", number).with("done", "0"));
        return job.view(database.find(JobStage.class, number));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean stopWanted(String number) {
        return database.find(Job.class, number).stopWanted();
    }

    /** @param done parts that are committed */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void cancelled(String number, long done, String result) {
        cancelled(database.find(Job.class, number, LockModeType.PESSIMISTIC_WRITE), done, result);
    }

    private void cancelled(Job job, long done, String result) {
        job.cancelled(done, result, HouseClock.now());
        trail.append(Act.of("job.cancelled", job.number())
                .with("done", Long.toString(done))
                .with("result", result));
    }

    /** After a start of the server: the jobs of this node that were running when it stopped, and all that wait. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> left() {
        var open = database.createQuery(
                        "select j from Job j where j.node = :node and j.state in :states order by j.number", Job.class)
                .setParameter("node", node())
                .setParameter("states", List.of(JobState.RUNNING, JobState.QUEUED, JobState.INTERRUPTED))
                .getResultList();
        var left = new ArrayList<String>();
        for (var job : open) {
            if (atWork.has(job.number())) continue;
            if (job.state() == JobState.RUNNING) {
                // This server may have begun it since its start, and ended it since the question.
                database.refresh(job, LockModeType.PESSIMISTIC_WRITE);
                if (job.state() != JobState.RUNNING) continue;
                job.interrupted();
                trail.append(Act.of("job.interrupted", job.number()));
            }
            left.add(job.number());
        }
        return left;
    }

    /** True if a job of the kind waits or runs on this node, or was interrupted and will be taken up again. */
    public boolean underWay(String kind) {
        return database.createQuery(
                                "select count(j) from Job j where j.kind = :kind and j.node = :node and j.state in :states",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("node", node())
                        .setParameter("states", List.of(JobState.RUNNING, JobState.QUEUED, JobState.INTERRUPTED))
                        .getSingleResult()
                > 0;
    }

    /** @throws IllegalArgumentException if no handler has the kind */
    public JobHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no handler for jobs of kind " + kind));
    }

    private static String node() {
        return System.getProperty("jboss.node.name", "local");
    }
}
