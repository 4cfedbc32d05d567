package org.cellgmp.capa;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;

/**
 * A CAPA as shown to one person.
 *
 * @param revision counts the changes; commands name the revision they were decided on
 * @param digest of the plan; @param approved true if the last approval covers the plan as it stands
 * @param checkOpensOn null before the implementation is confirmed; @param watch null before then
 * @param whyNot acts on the whole that this person may not do now, with the reason
 */
public record CapaView(
        String number,
        int revision,
        CapaState state,
        CapaContent content,
        String digest,
        boolean approved,
        String raisedBy,
        String raisedByName,
        OffsetDateTime raisedAt,
        LocalDate checkOpensOn,
        OffsetDateTime closedAt,
        Watch watch,
        List<ActionView> actions,
        List<ExtensionView> extensions,
        Map<CapaAct, Refusal> whyNot)
        implements Numbered {
    /** @param daysLeft working days, the time an approval takes left out; @param escalation steps of the site's table it is past */
    public record ActionView(
            PlannedAction planned,
            Done done,
            int daysLeft,
            int escalation,
            boolean remind,
            Map<CapaAct, Refusal> whyNot) {}

    public record ExtensionView(Extension extension, Refusal whyNotDecide) {}

    public Plan plan() {
        return content.plan();
    }
}
