package org.cellgmp.fieldaction;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * A field action as shown to one person.
 *
 * @param batch number of the batch record a case is about; null for the others
 * @param listedMilliseconds time from the lot number to the list of all it reached
 * @param whyNot actions this person may not take now, with the reason
 */
public record MatterView(
        String number,
        int revision,
        MatterKind kind,
        boolean mock,
        MatterState state,
        String title,
        String description,
        String from,
        String code,
        String lot,
        String batch,
        String event,
        OffsetDateTime discoveredAt,
        OffsetDateTime awareAt,
        OffsetDateTime determinedAt,
        Step opened,
        Outcome outcome,
        String assessment,
        String strategy,
        Step assessed,
        Step started,
        String effectiveness,
        Step closed,
        long listedMilliseconds,
        List<ConcernedView> concerned,
        List<ClockView> clocks,
        Map<MatterAction, Refusal> whyNot)
        implements Numbered {
    /** Who did something and when. @param signature null where none is asked for */
    public record Step(String by, String printedName, OffsetDateTime at, String signature) {}

    /** Share in whole percent; 100 of nothing. */
    private int percent(long part) {
        return concerned.isEmpty() ? 100 : (int) (100 * part / concerned.size());
    }

    /** Consignees told, percent. What never left needs no notice. */
    public int notified() {
        return percent(concerned.stream()
                .filter(one -> one.consignee() == null || one.notifiedAt() != null)
                .count());
    }

    public int responded() {
        return percent(concerned.stream()
                .filter(one -> one.consignee() == null || one.respondedAt() != null)
                .count());
    }

    /** Deliveries of which is known what became, percent. */
    public int reconciled() {
        return percent(concerned.stream()
                .filter(one -> one.account() != null && one.account() != ConcernedView.Account.NOT_FOUND)
                .count());
    }
}
