package org.cellgmp.retention.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.policy.Edition;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.RetentionFilter;
import org.cellgmp.retention.RetentionPolicy;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.control.CountJob;
import org.cellgmp.retention.control.Demands;
import org.cellgmp.retention.control.ItemFinder;
import org.cellgmp.retention.control.Ledger;

/** The door of retention: until when things are kept, and by which demand. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.INSPECTS, Role.QA})
public class Retentions {
    @Inject
    ItemFinder finder;

    @Inject
    Ledger ledger;

    @Inject
    Demands demands;

    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    /** By the last day of their period. @param after cursor of the page before, null for the first; @param limit at most {@link Page#LARGEST} */
    public Page<RetentionRow> list(RetentionFilter filter, String after, int limit) throws Refusal {
        return finder.page(filter, after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** When the oldest counting in the list was made; empty if nothing was counted yet. */
    public Optional<Instant> countedSince() {
        return finder.countedSince();
    }

    /** Counted now. @throws Refusal NOT_FOUND, or UNREADABLE for what has no period of its own */
    @RolesAllowed(Role.READER)
    public RetentionRow of(String number) throws Refusal {
        return ledger.look(number);
    }

    /** As it was counted last, for a page that must be quick; empty if it was not counted yet. */
    @RolesAllowed(Role.READER)
    public Optional<RetentionRow> known(String number) {
        return finder.known(number);
    }

    /** All demands as they count now. */
    public List<Demand> demands() {
        return demands.now();
    }

    public Edition<RetentionPolicy> policy() {
        return demands.policy();
    }

    /** Has everything counted anew, in the background. */
    @RolesAllowed(Role.QA)
    public JobView recount() {
        var job = jobs.start(CountJob.KIND, Map.of());
        trail.append(Act.of("retention.count-asked", null).with("job", job.number()));
        return job;
    }

    /** Writes down that what is filtered leaves the house; called before the first byte does. @param told the filter in words */
    public void announceExport(String told) {
        trail.append(Act.of("retention.exported", null).with("filter", told));
    }
}
