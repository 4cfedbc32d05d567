package org.cellgmp.investigation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.ImpactJudgement;
import org.cellgmp.investigation.InquiryView;
import org.cellgmp.investigation.control.Conventions;
import org.cellgmp.investigation.control.Editing;
import org.cellgmp.investigation.control.Reading;
import org.cellgmp.investigation.control.Shelf;
import org.cellgmp.investigation.control.Supports;
import org.cellgmp.investigation.entity.Sheet;

/** The door for what is written into investigations, for those who investigate. Every change writes its event with the fields that changed. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
public class Investigations {
    @Inject
    Shelf shelf;

    @Inject
    Reading reading;

    @Inject
    Supports supports;

    @Inject
    Conventions conventions;

    @Inject
    Deviations deviations;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /**
     * Makes one change. What conclusions were signed on before no longer covers the event.
     *
     * @param event number of the quality event; @param revision the change was decided on, 0 before the first
     * @throws Refusal NOT_FOUND for an event, part or piece of evidence that is not there; BLOCKED for a confirmed root cause
     *     without evidence, and before the event is classified; CONFLICT if somebody changed it meanwhile or it is closed
     */
    public InquiryView change(String event, int revision, Edit edit) throws Refusal {
        var who = currentActor.get();
        var before = reading.inquiry(event);
        if (before.whyNot() != null) throw before.whyNot();
        if (before.revision() != revision) throw Sheet.changed(event);
        supports.check(edit.pointsAt());
        var after = Editing.apply(
                before.inquiry(),
                edit,
                who,
                HouseClock.nowAtSite(),
                conventions.current().content());
        int suspected = (int) after.impacts().stream()
                .filter(one -> one.impact() == ImpactJudgement.Impact.SUSPECTED)
                .count();
        var digest = shelf.write(event, Sheet.Part.INQUIRY, revision, after, false, suspected, who);
        deviations.annex(event, Sheet.Part.INQUIRY.annex(), digest);
        trail.append(Act.of(edit.act(), event)
                .because(edit.why())
                .changing(Reading.changes(event + "/" + Sheet.Part.INQUIRY.annex(), before.inquiry(), after))
                .with("digest", digest));
        return reading.inquiry(event);
    }
}
