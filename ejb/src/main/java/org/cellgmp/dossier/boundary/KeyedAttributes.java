package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.KeyView;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.control.KeyShelf;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/**
 * The door to the governed values that tell repeated headings apart. FDA Technical Conformance Guide 4.1 and CDE criterion 3.24 want them
 * letter-identical in every sequence.
 */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.WRITER)
public class KeyedAttributes {
    /** Meaning of the signature that approves values. */
    public static final String APPROVAL = "dossier.key-approval";

    private static final int LONGEST_REASON = 2_000;

    @Inject
    KeyShelf shelf;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Every version, by kind and number, newest version first. */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public List<KeyView> all() {
        return shelf.all();
    }

    /** Newest version first. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public List<KeyView> history(String number) throws Refusal {
        return shelf.history(number);
    }

    /** The versions that branches have written, by name of the branch. */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public Map<String, KeyView> of(List<Branch> branches) {
        return shelf.of(branches);
    }

    /** Proposes values under a new number. @return the number. @throws Refusal without a required value, or if like ones are there */
    public String propose(BranchKind kind, List<String> values) throws Refusal {
        return shelf.propose(kind, values, currentActor.get()).number();
    }

    /**
     * Proposes the next version. Dossiers that wrote an earlier one keep it: their sequences must repeat it.
     *
     * @param expected newest version that the person saw
     * @throws Refusal without a reason; CONFLICT if a later one was proposed, or nothing differs
     */
    public int revise(String number, int expected, List<String> values, String reason) throws Refusal {
        var why = Prose.required("reason", reason, LONGEST_REASON);
        return shelf.revise(number, expected, values, why, currentActor.get()).version();
    }

    /** Approves a version by a signature over its digest. Refuses own work, other values than those looked at, and a wrong component. */
    @RolesAllowed(Role.APPROVER)
    public void approve(String number, int version, LeafApproval request) throws Refusal {
        var values = shelf.locked(number, version);
        values.mayBeApproved(request.digest(), currentActor.get());
        var name = number + "/v" + version;
        var shown = new LinkedHashMap<String, String>();
        shown.put("values", name);
        shown.putAll(new Branch(number, values.kind(), values.values()).attributes());
        var signed = signatures.sign(new SigningRequest(
                name,
                request.digest(),
                APPROVAL,
                Prose.optional("reason", request.reason(), LONGEST_REASON),
                shown,
                request.account(),
                request.password()));
        values.approve(signed);
        trail.append(Act.of("dossier.key-approved", name)
                .because(signed.reason())
                .with("signature", signed.number())
                .changing(List.of(new Change(name + "#/approved", null, request.digest()))));
    }
}
