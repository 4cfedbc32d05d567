package org.cellgmp.worklist.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.control.Gathering;
import org.cellgmp.worklist.control.Source;
import org.cellgmp.worklist.control.Sources;

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
    Dispositions dispositions;

    @Inject
    Documents documents;

    @Inject
    Jobs jobs;

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
     * @param only one kind; null for all
     * @param after cursor of the page before, null for the first; @param limit rows, at most {@link Page#LARGEST}
     * @throws Refusal UNREADABLE if the cursor is not one of ours
     */
    public Page<Item> waiting(Concern only, String after, int limit) throws Refusal {
        var wanted = concerns().stream()
                .filter(concern -> only == null || concern == only)
                .map(this::source)
                .toList();
        return new Gathering(wanted).page(after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    private Source source(Concern concern) {
        return switch (concern) {
            case FINDINGS -> Sources.findings(statements);
            case DEVIATIONS -> Sources.deviations(deviations);
            case RESULTS -> Sources.results(dispositions);
            case DOCUMENTS -> Sources.documents(documents);
            case JOBS -> Sources.jobs(jobs);
        };
    }
}
