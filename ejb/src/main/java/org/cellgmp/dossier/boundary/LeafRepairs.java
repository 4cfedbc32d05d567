package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.control.LeafExchange;
import org.cellgmp.dossier.control.LeafMending;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.ectd.PdfRepairPlan;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door for what can be repaired in a received PDF without touching what its pages show: a person sees it first. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class LeafRepairs {
    @Inject
    PlanFinder finder;

    @Inject
    LeafMending mending;

    @Inject
    LeafExchange exchange;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** What would be put right in the file of a leaf. @throws Refusal NOT_FOUND; CONFLICT for a document, which is repaired in its room */
    public PdfRepairPlan plan(String number, int leaf) throws Refusal, IOException {
        var placed = finder.leaf(finder.dossier(number), leaf).view();
        mustBeReceived(placed.source(), leaf);
        return mending.plan(placed);
    }

    /**
     * Puts a repaired copy in the place of the file, which stays kept. Whoever approved the file did not approve the copy.
     *
     * @param digest of the file for which the person saw what would be put right
     * @throws Refusal CONFLICT if another file stands there by now, nothing is to be repaired or nothing may; UNREADABLE if a copy would
     *     lose something
     */
    @RolesAllowed(Role.WRITER)
    public void repair(String number, int leaf, String digest) throws Refusal, IOException {
        var dossier = finder.locked(number);
        var placed = finder.leaf(dossier, leaf);
        var before = placed.view();
        mustBeReceived(before.source(), leaf);
        if (placed.withdrawn())
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-withdrawn", Integer.toString(leaf));
        if (!before.sha256().equals(digest))
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-other-file", Integer.toString(leaf));
        var plan = mending.plan(before);
        var copy = mending.repaired(before);
        var changes = exchange.of(dossier, placed, copy.file(), null, copy, currentActor.get());
        trail.append(Act.of("dossier.leaf-repaired", number)
                .with("leaf", Integer.toString(leaf))
                .with("original", before.sha256())
                .with(
                        "repaired",
                        plan.mends().stream().map(mend -> mend.kind().name()).collect(Collectors.joining(" ")))
                .changing(changes));
    }

    private static void mustBeReceived(String source, int leaf) throws Refusal {
        if (source != null)
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.repair-document", Integer.toString(leaf), source);
    }
}
