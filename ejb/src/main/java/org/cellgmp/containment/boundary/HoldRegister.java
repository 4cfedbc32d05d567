package org.cellgmp.containment.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.containment.Contained;
import org.cellgmp.containment.HoldRow;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.control.Containing;
import org.cellgmp.containment.control.HoldShelf;
import org.cellgmp.containment.control.Subjects;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/** The door for reading holds: every GMP and regulatory role, the inspector, and the house when it asks whether a batch is held. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class HoldRegister {
    @Inject
    HoldShelf shelf;

    @Inject
    Containing containing;

    @Inject
    Records records;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal NOT_FOUND */
    public HoldView get(String number) throws Refusal {
        return shelf.view(shelf.find(number), currentActor.get());
    }

    /** Newest first. @param state null for all; @param after cursor of the page before @throws Refusal UNREADABLE for a broken cursor */
    public Page<HoldRow> list(HoldState state, String words, String after, int limit) throws Refusal {
        return shelf.list(state, words, after, limit);
    }

    /** Placed for a quality event, oldest first; at most {@link Page#LARGEST}. */
    public List<HoldRow> forEvent(String event) {
        return shelf.forEvent(event);
    }

    /** How a record stands to the holds. */
    public Contained of(RecordView view) {
        return containing.of(view);
    }

    /** What a hold placed from a record would hold. @throws Refusal NOT_FOUND; BLOCKED for a kind that cannot be held */
    public Thing thingOf(String record) throws Refusal {
        var thing = Subjects.of(records.latest(record).record());
        if (thing == null) throw new Refusal(Refusal.Reason.BLOCKED, "containment.cannot-hold", record);
        return thing;
    }

    /** How many releases stand on a thing: what a person has seen when they place a hold on it. */
    public int passages(Thing thing) {
        return shelf.passages(thing).size();
    }
}
