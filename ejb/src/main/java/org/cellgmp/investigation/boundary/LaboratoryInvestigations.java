package org.cellgmp.investigation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryStep;
import org.cellgmp.investigation.LaboratoryView;
import org.cellgmp.investigation.control.LaboratoryWork;
import org.cellgmp.investigation.control.Reading;
import org.cellgmp.investigation.control.Shelf;
import org.cellgmp.investigation.control.Supports;
import org.cellgmp.investigation.entity.Sheet;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door of the laboratory's own investigation of a result. Analysts and their supervisors work; the quality unit signs. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA})
public class LaboratoryInvestigations {
    @Inject
    Shelf shelf;

    @Inject
    Reading reading;

    @Inject
    Supports supports;

    @Inject
    Deviations deviations;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /**
     * Takes a step that is not signed.
     *
     * @param revision it was decided on, 0 before it is opened
     * @throws Refusal as {@link LaboratoryView#whyNot} says; for evidence that is not there; CONFLICT if somebody changed it meanwhile
     */
    public LaboratoryView take(String event, int revision, LaboratoryStep step) throws Refusal {
        if (step.action().signed()) throw new Refusal(Refusal.Reason.UNREADABLE, "laboratory.wants-signature");
        var who = currentActor.get();
        var before = current(event, revision, step);
        Laboratory after;
        if (step instanceof LaboratoryStep.Open open) {
            // The role first: who may not open it is not told whether the address is right.
            var refusal = LaboratoryWork.whyNot(event, before, step.action(), who);
            if (refusal != null) throw refusal;
            var recorded = supports.cell(String.valueOf(open.result()));
            after = LaboratoryWork.opened(event, open, recorded.orElse(null), who, HouseClock.nowAtSite());
        } else {
            if (before == null) throw LaboratoryWork.whyNot(event, null, step.action(), who);
            supports.check(step.pointsAt());
            after = LaboratoryWork.after(before, step, who, HouseClock.nowAtSite());
        }
        return done(event, revision, before, after, step, null, who);
    }

    /**
     * Approves a retest plan, or signs the verdict.
     *
     * @param account first component of the signature; @param password second component
     * @throws Refusal as {@link #take}; for a wrong component
     */
    @RolesAllowed(Role.QA)
    public LaboratoryView sign(String event, int revision, LaboratoryStep step, String account, String password)
            throws Refusal {
        if (!step.action().signed()) throw new Refusal(Refusal.Reason.UNREADABLE, "laboratory.wants-no-signature");
        var who = currentActor.get();
        var before = current(event, revision, step);
        if (before == null) throw LaboratoryWork.whyNot(event, null, step.action(), who);
        supports.check(step.pointsAt());
        var now = HouseClock.nowAtSite();
        var content = LaboratoryWork.after(before, step, null, who, now);
        var signature = signatures.sign(request(event, content, step, account, password));
        var after = LaboratoryWork.after(before, step, signature.number(), who, now);
        return done(event, revision, before, after, step, signature.number(), who);
    }

    private static SigningRequest request(
            String event, Laboratory content, LaboratoryStep step, String account, String password) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("event", event);
        shown.put("result", content.result());
        if (content.recorded() != null) shown.put("recorded", content.recorded());
        boolean verdict = step instanceof LaboratoryStep.Finish;
        if (verdict) shown.put("outcome", content.verdict().outcome().name());
        else {
            shown.put("retests", content.plan().count());
            shown.put("analyst", content.plan().analyst());
        }
        return new SigningRequest(
                event + "/laboratory",
                CanonicalJson.digest(content),
                verdict ? "laboratory.verdict" : "laboratory.retest-plan",
                verdict ? content.verdict().rationale() : content.plan().rationale(),
                shown,
                account,
                password);
    }

    private Laboratory current(String event, int revision, LaboratoryStep step) throws Refusal {
        var view = reading.laboratory(event);
        var refusal = view.whyNot().get(step.action());
        if (refusal != null) throw refusal;
        if (view.revision() != revision) throw Sheet.changed(event);
        return view.laboratory();
    }

    private LaboratoryView done(
            String event,
            int revision,
            Laboratory before,
            Laboratory after,
            LaboratoryStep step,
            String signature,
            Actor who)
            throws Refusal {
        var digest = shelf.write(event, Sheet.Part.LABORATORY, revision, after, after.finished(), 0, who);
        // The event's conclusions stand on the verdict; what leads to it may be written before the event is classified.
        if (after.finished()) deviations.annex(event, Sheet.Part.LABORATORY.annex(), digest);
        trail.append(Act.of(step.action().act(), event)
                .changing(Reading.changes(event + "/" + Sheet.Part.LABORATORY.annex(), before, after))
                .with("digest", digest)
                .with("signature", signature));
        return reading.laboratory(event);
    }
}
