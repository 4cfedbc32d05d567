package org.cellgmp.capa.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.WaitingTask;
import org.cellgmp.capa.control.CapaKeeping;
import org.cellgmp.capa.control.TaskShelf;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door by which the quality unit puts the open work of a person in other hands. */
@Stateless
@RolesAllowed({Role.QA, Role.INSPECTS})
public class CapaHandOvers {
    @Inject
    CapaKeeping keeping;

    @Inject
    TaskShelf tasks;

    @Inject
    Signatures signatures;

    @Inject
    Reaches reaches;

    @Inject
    CurrentActor currentActor;

    /** Accounts that open tasks of CAPAs and changes wait for, with how many. */
    public Map<String, Long> owners() {
        return tasks.owners();
    }

    /** Open tasks of an account, of CAPAs and changes, at most {@link org.cellgmp.ground.Page#LARGEST}. */
    public List<WaitingTask> of(String account) {
        return tasks.of(account);
    }

    /** Why the caller may not hand it over; null if they may. @param to account @throws Refusal NOT_FOUND */
    public Refusal whyNot(String number, String from, String to) throws Refusal {
        var capa = keeping.find(number);
        return reaches.at(currentActor.get(), number).whyNot(person -> capa.whyNotHandOver(from, to, person));
    }

    /**
     * Puts what is still to be done in other hands; the signature approves the plan with them.
     *
     * @throws Refusal UNREADABLE for somebody who cannot work; NOT_ALLOWED for who owns an action or the check; BLOCKED for a
     *     draft, which is planned anew instead; for a wrong component of the signature
     */
    @RolesAllowed(Role.QA)
    @Interceptors({RefusedActs.class, WithinReach.class})
    public CapaView handOver(String number, String from, String to, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number);
        var whyNot = capa.whyNotHandOver(from, to, who);
        if (whyNot != null) throw whyNot;
        var next = capa.inHandsOf(from, to);
        keeping.insist(next, capa.content().plan());
        var why = Prose.required("reason", reason, 4_000);
        var before = capa.content();
        var signed = Signed.of(signatures.sign(new SigningRequest(
                number,
                CanonicalJson.digest(next),
                "capa.hand-over",
                why,
                shown(number, next, from, to),
                account,
                password)));
        capa.handedOver(from, to, signed);
        return keeping.done(
                capa,
                before,
                Act.of("capa.handed-over", number)
                        .because(why)
                        .with("from", from)
                        .with("to", to)
                        .with("signature", signed.signature()),
                who);
    }

    private static Map<String, String> shown(String number, Plan next, String from, String to) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("capa", number);
        shown.put("title", next.title());
        shown.put("from", from);
        shown.put("to", to);
        shown.put("planDigest", CanonicalJson.digest(next));
        return shown;
    }
}
