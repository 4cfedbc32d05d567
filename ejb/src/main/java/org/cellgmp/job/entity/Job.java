package org.cellgmp.job.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Limits;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.record.CanonicalJson;

/**
 * One piece of long work. Its life: queued, running, then done or failed; interrupted when the server stopped under it, and
 * running again after that. It never leaves done or failed.
 */
@Entity
@Table(name = "job_job")
public class Job {
    @Id
    @Column(length = 20)
    private String number;

    @Column(nullable = false, updatable = false, length = 100)
    private String kind;

    @Column(nullable = false, updatable = false, length = 4000)
    private String parameters;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, columnDefinition = "varchar(20)")
    private JobState state = JobState.QUEUED;

    @Column(nullable = false, updatable = false, length = 200)
    private String account;

    @Column(name = "printed_name", nullable = false, updatable = false, length = 300)
    private String printedName;

    @Column(nullable = false, updatable = false, length = 500)
    private String roles;

    @Column(updatable = false, length = 20000)
    private String limits;

    @Column(nullable = false, updatable = false, length = 200)
    private String node;

    @Column(name = "queued_at", nullable = false, updatable = false)
    private Instant queuedAt;

    @Column(name = "queued_offset", nullable = false, updatable = false, length = 9)
    private String queuedOffset;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(nullable = false)
    private int attempts;

    @Column(length = 200)
    private String message;

    @Column(length = 4000)
    private String arguments;

    @Column(length = 500)
    private String result;

    @Column(name = "stop_by", length = 200)
    private String stopBy;

    @Column(name = "stop_reason", length = 2000)
    private String stopReason;

    protected Job() {}

    public Job(
            String number, String kind, Map<String, String> parameters, Actor actor, String node, OffsetDateTime at) {
        this.number = number;
        this.kind = kind;
        this.parameters = new String(CanonicalJson.write(parameters), java.nio.charset.StandardCharsets.UTF_8);
        this.account = actor.id();
        this.printedName = actor.printedName();
        this.roles = actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        this.limits = actor.limits().none() ? null : actor.limits().text();
        this.node = node;
        this.queuedAt = at.toInstant();
        this.queuedOffset = at.getOffset().getId();
    }

    /** @throws IllegalStateException if it has ended or runs already */
    public void start() {
        if (state != JobState.QUEUED && state != JobState.INTERRUPTED) throw illegal("start");
        state = JobState.RUNNING;
        attempts++;
    }

    /** @throws IllegalStateException unless it runs */
    public void interrupted() {
        if (state != JobState.RUNNING) throw illegal("be interrupted");
        state = JobState.INTERRUPTED;
    }

    /** @throws IllegalStateException unless it runs */
    public void done(String reference, Instant at) {
        if (state != JobState.RUNNING) throw illegal("be done");
        state = JobState.DONE;
        result = reference;
        endedAt = at;
    }

    /** @throws IllegalStateException if it has ended */
    public void failed(String code, List<String> about, Instant at) {
        if (state.ended()) throw illegal("fail");
        state = JobState.FAILED;
        message = code;
        var joined = String.join(
                "\n", about.stream().map(one -> one.replace('\n', ' ')).toList());
        arguments = joined.length() > 4000 ? joined.substring(0, 4000) : joined;
        endedAt = at;
    }

    /**
     * Somebody wants it to stop: at once if nobody works on it, else at the next border between two portions.
     *
     * @return true if it ended with that
     * @throws IllegalStateException if it has ended
     */
    public boolean stop(String by, String reason, Instant at) {
        if (state.ended()) throw illegal("be stopped");
        if (stopBy == null) {
            stopBy = by;
            stopReason = reason;
        }
        if (state == JobState.RUNNING) return false;
        cancelled(0, null, at);
        return true;
    }

    /** It stopped as was wanted. @param parts that are committed @param reference to them, null for none */
    public void cancelled(long parts, String reference, Instant at) {
        if (state.ended() || stopBy == null) throw illegal("be cancelled");
        state = JobState.CANCELLED;
        message = "job.cancelled";
        arguments = String.join("\n", stopBy, stopReason.replace('\n', ' '), Long.toString(parts));
        result = reference;
        endedAt = at;
    }

    public boolean stopWanted() {
        return stopBy != null;
    }

    public String account() {
        return account;
    }

    /** The person in whose name it runs, with the roles held, and where they counted, when it was asked for. */
    public Actor actor() {
        if (account.equals(Actor.SYSTEM.id())) return Actor.SYSTEM;
        var held = roles.isEmpty()
                ? Set.<Role>of()
                : Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
        return new Actor(account, printedName, held).limitedTo(Limits.of(limits));
    }

    public JobOrder order() {
        var given = new java.util.HashMap<String, String>();
        var tree = (Map<?, ?>) CanonicalJson.parse(parameters.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        tree.forEach((name, value) -> given.put((String) name, (String) value));
        return new JobOrder(number, given, attempts);
    }

    /** @param stage how far it said it is; null if it said nothing */
    public JobView view(JobStage stage) {
        var saying = message == null && stage != null ? stage.message() : message;
        if (stopBy != null && !state.ended()) saying = "job.stop-wanted";
        return new JobView(
                number,
                kind,
                state,
                stage == null ? 0 : stage.done(),
                stage == null ? 0 : stage.total(),
                saying,
                arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
                result,
                account,
                queuedAt.atOffset(ZoneOffset.of(queuedOffset)),
                endedAt == null ? null : endedAt.atOffset(ZoneOffset.of(queuedOffset)),
                attempts);
    }

    public String number() {
        return number;
    }

    public String kind() {
        return kind;
    }

    public JobState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    private IllegalStateException illegal(String what) {
        return new IllegalStateException("job " + number + " is " + state + " and cannot " + what);
    }
}
