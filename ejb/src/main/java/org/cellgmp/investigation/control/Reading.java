package org.cellgmp.investigation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import org.cellgmp.audit.Change;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.investigation.Inquiry;
import org.cellgmp.investigation.InquiryView;
import org.cellgmp.investigation.Laboratory;
import org.cellgmp.investigation.LaboratoryAction;
import org.cellgmp.investigation.LaboratoryView;
import org.cellgmp.investigation.entity.Sheet;

/** What is kept to an event, as shown to who asks. */
@Dependent
public class Reading {
    @Inject
    Shelf shelf;

    @Inject
    DeviationRegister register;

    @Inject
    CurrentActor currentActor;

    @Inject
    Reaches reaches;

    /** @throws Refusal NOT_FOUND without such an event */
    public InquiryView inquiry(String event) throws Refusal {
        var deviation = register.get(event);
        var kept = shelf.latest(event, Sheet.Part.INQUIRY, Inquiry.class);
        return new InquiryView(
                kept.map(Shelf.Kept::revision).orElse(0),
                kept.map(Shelf.Kept::value).orElseGet(() -> Inquiry.of(event)),
                kept.map(Shelf.Kept::digest).orElse(null),
                deviation.content().account().title(),
                deviation.whyNot().get(DeviationAction.INVESTIGATE));
    }

    /** @throws Refusal NOT_FOUND without such an event */
    public LaboratoryView laboratory(String event) throws Refusal {
        var deviation = register.get(event);
        var kept = shelf.latest(event, Sheet.Part.LABORATORY, Laboratory.class);
        var laboratory = kept.map(Shelf.Kept::value).orElse(null);
        var whyNot = new EnumMap<LaboratoryAction, Refusal>(LaboratoryAction.class);
        var at = reaches.at(currentActor.get(), event);
        for (var action : LaboratoryAction.values()) {
            var refusal = deviation.state() == DeviationState.CLOSED
                    ? new Refusal(Refusal.Reason.CONFLICT, "deviation.closed", event)
                    : at.whyNot(person -> LaboratoryWork.whyNot(event, laboratory, action, person));
            if (refusal != null) whyNot.put(action, refusal);
        }
        return new LaboratoryView(
                kept.map(Shelf.Kept::revision).orElse(0),
                laboratory,
                kept.map(Shelf.Kept::digest).orElse(null),
                whyNot);
    }

    /** The fields that changed, entries of lists by their names. */
    public static List<Change> changes(String address, Record before, Record after) {
        return Leaves.between(address, before, after);
    }
}
