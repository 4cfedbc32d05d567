package org.cellgmp.deviation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * A deviation as shown to one person.
 *
 * @param revision counts the changes; commands name the revision they were decided on
 * @param digest of the content
 * @param owner in whose hands it is, null for nobody's
 * @param dueOn day by which it should be closed, a practice of the site
 * @param whyNot actions this person may not take now, with the reason
 */
public record DeviationView(
        String number,
        int revision,
        DeviationState state,
        DeviationContent content,
        String digest,
        String openedBy,
        String openedByName,
        OffsetDateTime openedAt,
        EventOwner owner,
        String investigatedBy,
        LocalDate dueOn,
        List<ConclusionView> conclusions,
        OffsetDateTime closedAt,
        String closedBy,
        Map<DeviationAction, Refusal> whyNot)
        implements Numbered {

    public DeviationKind kind() {
        return content.kind() == null ? DeviationKind.DEVIATION : content.kind();
    }

    /** The conclusion that counts on a batch now, if any. */
    public Optional<ConclusionView> concluded(String batch) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.covers() && conclusion.batch().equals(batch))
                .findFirst();
    }
}
