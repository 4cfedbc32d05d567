package org.cellgmp.change;

import java.time.OffsetDateTime;
import java.util.Map;
import org.cellgmp.capa.Watch;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * A change as shown to one person.
 *
 * @param revision counts the changes; commands name the revision they were decided on
 * @param digest of the proposal; @param watch over the first batches, null before it is in force
 * @param whyNot acts that this person may not do now; those on a part stand under {@code ACT part}
 */
public record ChangeView(
        String number,
        int revision,
        ChangeState state,
        ChangeContent content,
        String digest,
        String requestedBy,
        String requestedByName,
        OffsetDateTime requestedAt,
        Watch watch,
        Map<String, Refusal> whyNot)
        implements Numbered {
    public Proposal proposal() {
        return content.proposal();
    }

    /** Null if this person may. @param part id of the step or filing, null for acts on the whole */
    public Refusal whyNot(ChangeAct act, String part) {
        return whyNot.get(part == null ? act.name() : act.name() + " " + part);
    }
}
