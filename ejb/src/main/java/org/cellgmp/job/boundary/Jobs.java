package org.cellgmp.job.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobView;
import org.cellgmp.job.control.JobLedger;

/** The door of background work. */
@Stateless
public class Jobs {
    @Inject
    JobLedger ledger;

    @Inject
    CurrentActor currentActor;

    /**
     * Asks for work, to begin when the caller's transaction has committed; if that rolls back, nothing was asked for.
     * Who may ask for what is for the calling room to decide.
     *
     * @param kind as a {@link org.cellgmp.job.JobHandler} names it
     * @param parameters what the handler needs; together at most 4,000 characters
     * @throws IllegalArgumentException if no handler has that kind
     */
    @RolesAllowed({Role.WORKER, Role.SYSTEM})
    public JobView start(String kind, Map<String, String> parameters) {
        return ledger.queue(kind, parameters);
    }

    /** @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public JobView get(String number) throws Refusal {
        return ledger.view(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "job.not-found", String.valueOf(number)));
    }

    /**
     * Asks for a job to stop: one that waits ends at once, one that runs at the next border between two portions. What it
     * committed until then stays and is told as its result. For who asked for the work, and for the QA manager.
     *
     * @throws Refusal NOT_FOUND, without a reason, if it has ended, or NOT_ALLOWED for anybody else
     */
    @RolesAllowed(Role.WORKER)
    public JobView stop(String number, String reason) throws Refusal {
        return ledger.stop(number, reason);
    }

    /** True if a job of the kind waits or runs on this node, so that none need be asked for. */
    @RolesAllowed(Role.SYSTEM)
    public boolean underWay(String kind) {
        return ledger.underWay(kind);
    }

    /**
     * The caller's own jobs that failed within the last days, newest first: what somebody has to see to.
     *
     * @param days back from now, at least 1
     * @param after cursor of the page before, null for the first; @param limit rows, at most {@link Page#LARGEST}
     */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public Page<JobView> ownFailed(int days, String after, int limit) {
        return ledger.failedOf(
                currentActor.get().id(),
                HouseClock.now().minus(Duration.ofDays(Math.max(1, days))),
                after,
                Math.max(1, Math.min(limit, Page.LARGEST)));
    }
}
