package org.cellgmp.capa.boundary;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.WaiverView;
import org.cellgmp.capa.entity.Waiver;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for saying, by signature, that a deviation needs no CAPA. For the quality unit, and not for who opened or investigated it. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.QA)
public class Waivers {
    /** What is signed. */
    record NoCapa(String deviation, String content, String classification, String reason) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    DeviationRegister deviations;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Reaches reaches;

    @Inject
    Trail trail;

    /** Why this person may not sign it now; null if they may. @throws Refusal NOT_FOUND */
    public Refusal whyNot(String deviation) throws Refusal {
        var view = deviations.get(deviation);
        return reaches.at(currentActor.get(), deviation).whyNot(person -> whyNot(view, person));
    }

    /** @throws Refusal before classification, for own work, after closure, without a reason, for a wrong component */
    @Interceptors(WithinReach.class)
    public WaiverView sign(String deviation, String reason, String account, String password) throws Refusal {
        var view = deviations.get(deviation);
        var refusal = whyNot(view, currentActor.get());
        if (refusal != null) throw refusal;
        var classification = view.content().classification();
        var why = Prose.required("reason", reason, 4_000);
        var shown = new LinkedHashMap<String, String>();
        shown.put("deviation", deviation);
        shown.put("classification", classification.name());
        shown.put("contentDigest", view.digest());
        var signature = signatures.sign(new SigningRequest(
                deviation,
                CanonicalJson.digest(new NoCapa(deviation, view.digest(), classification.name(), why)),
                "capa.none-needed",
                why,
                shown,
                account,
                password));
        entities.persist(new Waiver(deviation, classification, signature));
        entities.flush();
        trail.append(Act.of("capa.waived", deviation).because(why).with("signature", signature.number()));
        return new WaiverView(deviation, classification, Signed.of(signature), true);
    }

    static Refusal whyNot(DeviationView deviation, Actor who) {
        var number = deviation.number();
        if (deviation.state() == DeviationState.CLOSED) return new Refusal(CONFLICT, "deviation.closed", number);
        if (!who.holds(Role.QA_MANAGER)) return new Refusal(NOT_ALLOWED, "capa.role-quality");
        if (deviation.state() != DeviationState.INVESTIGATED)
            return new Refusal(BLOCKED, "deviation.not-investigated", number);
        if (who.standsFor(deviation.openedBy())) return new Refusal(NOT_ALLOWED, "deviation.own-opening", number);
        if (who.standsFor(deviation.investigatedBy()))
            return new Refusal(NOT_ALLOWED, "deviation.own-investigation", number);
        return null;
    }
}
