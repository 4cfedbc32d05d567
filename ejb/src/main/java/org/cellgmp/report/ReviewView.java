package org.cellgmp.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * A version of a product review as shown to one person.
 *
 * @param version counted from 1; @param versions all of this number, oldest first
 * @param revision counts its changes; commands name the revision they were decided on
 * @param digest of what is signed; @param whyNot acts that this person may not do now
 */
public record ReviewView(
        String number,
        int version,
        List<ReviewRow> versions,
        int revision,
        ReviewState state,
        ReviewContent content,
        String digest,
        String preparedBy,
        String preparedByName,
        OffsetDateTime preparedAt,
        Map<ReviewAct, Refusal> whyNot)
        implements Numbered {
    public ReviewView {
        versions = List.copyOf(versions);
        whyNot = Map.copyOf(whyNot);
    }

    public ReviewContent.Said said() {
        return content.said();
    }

    /** Number with version, as a signature names it. */
    public String about() {
        return number + "/v" + version;
    }

    /** Null if this person may. */
    public Refusal whyNot(ReviewAct act) {
        return whyNot.get(act);
    }
}
