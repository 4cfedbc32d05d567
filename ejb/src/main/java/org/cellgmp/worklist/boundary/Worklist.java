package org.cellgmp.worklist.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.dossier.boundary.ContentPlans;
import org.cellgmp.fieldaction.boundary.FieldRegister;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.inspection.boundary.BackRoom;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.report.boundary.ProductReviewRegister;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.seal.boundary.Seals;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.trailreview.boundary.TrailReviews;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.Narrowing;
import org.cellgmp.worklist.control.Gathering;
import org.cellgmp.worklist.control.Source;
import org.cellgmp.worklist.control.Sources;
import org.cellgmp.worklist.control.SubmissionSources;

/** The door of the worklist: each person sees what their own roles can move on. Everyone who works with records may ask. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Role.READER)
public class Worklist {
    @Inject
    CurrentActor currentActor;

    @Inject
    Statements statements;

    @Inject
    DeviationRegister deviations;

    @Inject
    HoldRegister holds;

    @Inject
    FieldRegister fieldActions;

    @Inject
    CapaRegister capas;

    @Inject
    Dispositions dispositions;

    @Inject
    ProductReviewRegister reviews;

    @Inject
    TrailReviews trailReviews;

    @Inject
    ClauseBook clauses;

    @Inject
    Documents documents;

    @Inject
    Reviews documentReviews;

    @Inject
    ContentPlans plans;

    @Inject
    SigningOrders orders;

    @Inject
    Leavers leavers;

    @Inject
    Seals seals;

    @Inject
    BackRoom backRoom;

    @Inject
    Jobs jobs;

    @Inject
    Reaches reaches;

    @Inject
    Trail trail;

    /** The kinds of thing that can wait for this person, in the order of consequence. */
    public List<Concern> concerns() {
        var actor = currentActor.get();
        return Arrays.stream(Concern.values())
                .filter(concern -> concern.concerns(actor))
                .toList();
    }

    /**
     * What waits for this person, the gravest kind first, and within a kind the most pressing.
     *
     * @param after cursor of the page before, null for the first; @param limit rows, at most {@link Page#LARGEST}; a
     *     narrowed page may hold half more or fewer
     * @throws Refusal UNREADABLE if the cursor is not one of ours
     */
    public Page<Item> waiting(Narrowing narrowing, String after, int limit) throws Refusal {
        return gathered(narrowing, narrowing.due() != null, after, limit);
    }

    /** As {@link #waiting}, without the kinds of thing that never have a due day; of the other kinds some may have none. */
    public Page<Item> due(Narrowing narrowing, String after, int limit) throws Refusal {
        return gathered(narrowing, true, after, limit);
    }

    private Page<Item> gathered(Narrowing narrowing, boolean dated, String after, int limit) throws Refusal {
        var gathering = new Gathering(concerns().stream()
                .filter(concern -> narrowing.only() == null || concern == narrowing.only())
                .filter(concern -> !dated || concern.hasDays())
                .map(this::source)
                .toList());
        int bounded = Math.max(1, Math.min(limit, Page.LARGEST));
        var actor = currentActor.get();
        boolean limited = !actor.limits().none();
        if (!narrowing.narrowsWithin() && !limited) return gathering.page(after, bounded);
        var today = HouseClock.nowAtSite().toLocalDate();
        return gathering.narrowed(
                items -> {
                    var taken = items.stream()
                            .filter(item -> narrowing.takes(item, today))
                            .toList();
                    return limited ? reached(actor, taken) : taken;
                },
                after,
                bounded);
    }

    /** Of things that belong somewhere only those that a role of the person's reaches which makes them the person's concern. */
    private List<Item> reached(Actor actor, List<Item> items) {
        var within = new HashSet<String>();
        for (var concern : EnumSet.allOf(Concern.class)) {
            var numbers = items.stream()
                    .filter(item -> item.concern() == concern)
                    .map(Item::number)
                    .toList();
            if (numbers.isEmpty()) continue;
            within.addAll(concern.placed() ? reaches.within(actor, concern.roles(), numbers) : numbers);
        }
        return items.stream().filter(item -> within.contains(item.number())).toList();
    }

    /** Most rows of a workbook: what one person can work on; narrow the list for the rest. */
    public static final int MOST_EXPORTED = 10_000;

    /** All of it, at most {@link #MOST_EXPORTED}, for a workbook; the export is an event. @param told the narrowing in words */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Item> export(Narrowing narrowing, String told) throws Refusal {
        var all = new ArrayList<Item>();
        String after = null;
        do {
            var page = waiting(narrowing, after, Page.LARGEST);
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < MOST_EXPORTED);
        var kept = all.size() > MOST_EXPORTED ? all.subList(0, MOST_EXPORTED) : all;
        trail.append(Act.of("worklist.exported", null)
                .with("narrowed to", told)
                .with("rows", Integer.toString(kept.size())));
        return List.copyOf(kept);
    }

    private Source source(Concern concern) {
        return switch (concern) {
            case TRAIL -> Sources.trail(() -> seals.checks(null, 1));
            case FINDINGS -> Sources.findings(statements);
            case CLOCKS -> Sources.clocks(fieldActions);
            case HOLDS -> Sources.holds(holds);
            case DEVIATIONS -> Sources.deviations(deviations);
            case CAPAS -> Sources.capas(capas);
            case CHANGES -> Sources.changes(capas);
            case REQUESTS -> Sources.requests(backRoom);
            case RESULTS -> Sources.results(dispositions);
            case REVIEWS -> Sources.reviews(reviews::overdue);
            case TRAIL_REVIEWS -> Sources.trailReviews(trailReviews);
            case ATTESTATIONS -> Sources.attestations(clauses);
            case SOURCE_CHECKS -> Sources.sourceChecks(clauses);
            case DOCUMENTS -> Sources.documents(documents);
            case DOCUMENT_REVIEWS -> SubmissionSources.reviews(documentReviews);
            case PLAN_LINES -> SubmissionSources.duties(plans);
            case SIGNATURES -> Sources.signatures(orders);
            case LEAVERS -> Sources.leavers(leavers::list);
            case JOBS -> Sources.jobs(jobs);
        };
    }
}
