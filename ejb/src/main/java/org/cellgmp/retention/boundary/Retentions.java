package org.cellgmp.retention.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

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
import org.cellgmp.policy.boundary.Editions;
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
    /** A period that no archive outlives is without end. */
    private static final int MOST_YEARS = 100;

    @Inject
    ItemFinder finder;

    @Inject
    Ledger ledger;

    @Inject
    Demands demands;

    @Inject
    Editions editions;

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

    /**
     * Keeps by a demand longer than it asks.
     *
     * @param edition that was looked at; @param years whole years in digits; null or empty to keep what is asked for
     * @throws Refusal UNREADABLE for fewer than are asked for; NOT_FOUND; CONFLICT if it is not the last edition or nothing changes
     */
    @RolesAllowed(Role.QA)
    public Edition<RetentionPolicy> lengthen(int edition, String demand, String years, String reason) throws Refusal {
        var before = demands.policy();
        if (before.edition() != edition) throw new Refusal(CONFLICT, "policy.moved");
        var asked = Demands.defaults().stream()
                .filter(one -> one.id().equals(demand))
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "retention.demand-unknown", String.valueOf(demand)));
        return editions.keep(Demands.POLICY, before, before.content().with(demand, checked(asked, years)), reason);
    }

    private static String checked(Demand asked, String years) throws Refusal {
        var digits = years == null ? "" : years.strip();
        if (digits.isEmpty()) return null;
        if (asked.period() == null) throw new Refusal(UNREADABLE, "retention.without-end", asked.id());
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > MOST_YEARS)
            throw new Refusal(UNREADABLE, "retention.no-years", digits, Integer.toString(MOST_YEARS));
        int given = Integer.parseInt(digits);
        if (given * 12L <= asked.period().toTotalMonths())
            throw new Refusal(UNREADABLE, "retention.too-short", digits, asked.id());
        return Integer.toString(given);
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
