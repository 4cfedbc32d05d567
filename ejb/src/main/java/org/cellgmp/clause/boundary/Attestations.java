package org.cellgmp.clause.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.clause.AttestationContent;
import org.cellgmp.clause.AttestationOrder;
import org.cellgmp.clause.AttestationView;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.Signing;
import org.cellgmp.clause.control.AttestationKeeping;
import org.cellgmp.clause.control.Attesting;
import org.cellgmp.clause.entity.AttestedClause;
import org.cellgmp.clause.entity.SignedAttestation;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for attesting clauses that need judgement, with evidence and one signature for one or many. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
public class Attestations {
    @Inject
    Attesting attesting;

    @Inject
    AttestationKeeping keeping;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /**
     * Attests clauses for the site or a product; what stood for one of them before is renewed by it.
     *
     * @param reason null where the evidence says enough
     * @throws Refusal as {@link Attesting#looked}; for a wrong component of the signature
     */
    public AttestationView attest(AttestationOrder order, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        // Looked over before a number is taken: what is refused leaves no gap.
        attesting.looked(order, null);
        var content = attesting.looked(order, numbers.next("AT"));
        var former = former(content);
        var signed = sign(content, reason, account, password);
        for (int i = 0; i < former.size(); i++)
            if (former.get(i) != null) former.get(i).renewed(content.number() + "/" + (i + 1), who);
        // The database takes what is new before what changes: only one may stand for a clause.
        keeping.flush(content.number());
        var attestation = new SignedAttestation(content, signed);
        var lines = new ArrayList<AttestedClause>();
        for (int line = 1; line <= content.lines().size(); line++) lines.add(new AttestedClause(content, line, signed));
        keeping.add(attestation, lines);
        for (var old : former)
            if (old != null)
                trail.append(Act.of("clause.attestation-renewed", old.view().number())
                        .changing(List.of(new Change(
                                old.view().number() + "#/lines/" + (old.view().line() - 1) + "/state",
                                "STANDING",
                                "RENEWED")))
                        .with("by", old.view().renewedBy()));
        trail.append(Act.of("clause.attested", content.number())
                .because(signed.reason())
                .changing(Change.between(content.number(), null, content))
                .with("signature", signed.signature())
                .with("digest", content.digest()));
        return attesting.view(attestation, who);
    }

    /** What each line takes the place of; null where nothing stood. */
    private List<AttestedClause> former(AttestationContent content) {
        var former = new ArrayList<AttestedClause>();
        for (var line : content.lines())
            former.add(keeping.standing(line.guideline(), line.clause(), content.product())
                    .orElse(null));
        return former;
    }

    private Signing sign(AttestationContent content, String reason, String account, String password) throws Refusal {
        var shown = new LinkedHashMap<String, String>();
        shown.put("attestation", content.number());
        shown.put("product", content.product() == null ? "the whole site" : content.product());
        shown.put("review on", content.reviewOn().toString());
        shown.put("clauses", Integer.toString(content.lines().size()));
        return Signing.of(signatures.sign(new SigningRequest(
                content.number(), content.digest(), "clause.attestation", reason, shown, account, password)));
    }

    /**
     * Withdraws what was attested of one clause, which is open again.
     *
     * @param line counted from 1; @param revision of the line
     * @throws Refusal NOT_FOUND; CONFLICT if it stands no longer; UNREADABLE without a reason
     */
    public AttestationView withdraw(String number, int line, int revision, String reason) throws Refusal {
        var who = currentActor.get();
        var attestation = keeping.get(number);
        var lines = keeping.lines(number);
        if (line < 1 || line > lines.size())
            throw new Refusal(NOT_FOUND, "clause.attestation-unknown", number + "/" + line);
        var clause = lines.get(line - 1);
        var before = clause.view();
        if (before.state() != Attested.State.STANDING)
            throw new Refusal(CONFLICT, "clause.attestation-over", before.about());
        if (before.revision() != revision) throw new Refusal(CONFLICT, "clause.changed-meanwhile", number);
        clause.withdrawn(Prose.required("reason", reason, Attesting.LONGEST), who);
        keeping.flush(number);
        trail.append(Act.of("clause.attestation-withdrawn", number)
                .because(clause.view().reason())
                .changing(List.of(new Change(number + "#/lines/" + (line - 1) + "/state", "STANDING", "WITHDRAWN")))
                .with("guideline", before.guideline())
                .with("clause", before.clause()));
        return attesting.view(attestation, who);
    }
}
