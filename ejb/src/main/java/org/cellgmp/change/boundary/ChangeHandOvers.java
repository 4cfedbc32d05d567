package org.cellgmp.change.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.capa.Signed;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.control.ChangeKeeping;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door by which the quality unit puts the steps of a person in other hands. */
@Stateless
@RolesAllowed({Role.QA, Role.INSPECTS})
public class ChangeHandOvers {
    @Inject
    ChangeKeeping keeping;

    @Inject
    Signatures signatures;

    @Inject
    Reaches reaches;

    @Inject
    CurrentActor currentActor;

    /** Why the caller may not hand it over; null if they may. @param to account @throws Refusal NOT_FOUND */
    public Refusal whyNot(String number, String from, String to) throws Refusal {
        var change = keeping.get(number);
        return reaches.at(currentActor.get(), number).whyNot(person -> change.whyNotHandOver(from, to, person));
    }

    /**
     * Puts the steps that are still to be done in other hands; the signature approves the change with them.
     *
     * @throws Refusal UNREADABLE for somebody who cannot work; NOT_ALLOWED for who asked for the change or has a step of it; BLOCKED
     *     unless it is approved; for a wrong component of the signature
     */
    @RolesAllowed(Role.QA)
    @Interceptors({RefusedActs.class, WithinReach.class})
    public ChangeView handOver(String number, String from, String to, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var change = keeping.get(number);
        var whyNot = change.whyNotHandOver(from, to, who);
        if (whyNot != null) throw whyNot;
        var next = change.inHandsOf(from, to);
        keeping.insist(next);
        var why = Prose.required("reason", reason, 4_000);
        var before = change.content();
        var shown = new LinkedHashMap<String, String>();
        shown.put("change", number);
        shown.put("title", next.title());
        shown.put("from", from);
        shown.put("to", to);
        var signed = Signed.of(signatures.sign(new SigningRequest(
                number, CanonicalJson.digest(next), "change.hand-over", why, shown, account, password)));
        change.handedOver(from, to, signed);
        return keeping.done(
                change,
                before,
                Act.of("change.handed-over", number)
                        .because(why)
                        .with("from", from)
                        .with("to", to)
                        .with("signature", signed.signature()),
                who);
    }
}
