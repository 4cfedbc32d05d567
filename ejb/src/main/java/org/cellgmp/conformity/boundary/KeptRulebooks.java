package org.cellgmp.conformity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.KeptRulebook;
import org.cellgmp.conformity.Rerun;
import org.cellgmp.conformity.RulebookComparison;
import org.cellgmp.conformity.control.Catalogue;
import org.cellgmp.conformity.control.RulebookShelf;
import org.cellgmp.conformity.control.RunningAgain;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door of rulebooks of every age: which were effective, and whether a statement still comes out as it was made. */
@Stateless
@RolesAllowed(Role.READER)
public class KeptRulebooks {
    @Inject
    RulebookShelf shelf;

    @Inject
    RunningAgain again;

    @Inject
    Catalogue catalogue;

    @Inject
    Trail trail;

    /** Newest first. */
    public Page<KeptRulebook> list(String after, int limit) throws Refusal {
        return shelf.list(after, limit);
    }

    /**
     * What the later demands and answers otherwise, told from what each kept of itself; no program of theirs is run.
     *
     * @param earlier digest, as statements name it; @param later likewise @throws Refusal NOT_FOUND if one of them was not kept
     */
    public RulebookComparison compare(String earlier, String later) throws Refusal {
        return shelf.compare(earlier, later);
    }

    /** The same, to be taken out as a workbook: that is written in the trail. @throws Refusal NOT_FOUND */
    public RulebookComparison export(String earlier, String later) throws Refusal {
        var comparison = shelf.compare(earlier, later);
        trail.append(Act.of("conformity.rulebooks-compared", null)
                .with("earlier", earlier)
                .with("later", later));
        return comparison;
    }

    /**
     * Runs a statement again with its own rulebook. Nothing of it is kept but the event.
     *
     * @throws Refusal NOT_FOUND if there is no such statement, or its rulebook was not kept
     */
    public Rerun runAgain(String statement) throws Refusal {
        var stored = catalogue.find(statement);
        var came = again.of(stored);
        trail.append(Act.of("conformity.run-again", stored.batch())
                .with("statement", statement)
                .with("rulebook", came.rulebook())
                .with("program", came.program())
                .with("same", Boolean.toString(came.same())));
        return came;
    }
}
