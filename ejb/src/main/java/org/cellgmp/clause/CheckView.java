package org.cellgmp.clause;

import java.time.OffsetDateTime;
import java.util.Map;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * A source check as one person sees it.
 *
 * @param digest of what is signed, SHA-256, lower-case hex
 * @param refusals why this person may not do something now; an act that is absent may be done
 */
public record CheckView(
        String number,
        int revision,
        CheckState state,
        CheckContent content,
        String digest,
        String notedByName,
        OffsetDateTime notedAt,
        Map<CheckAct, Refusal> refusals)
        implements Numbered {
    public CheckView {
        refusals = Map.copyOf(refusals);
    }

    public CheckContent.Said said() {
        return content.said();
    }

    /** Null if this person may do it now. */
    public Refusal whyNot(CheckAct act) {
        return refusals.get(act);
    }
}
