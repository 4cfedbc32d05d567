package org.cellgmp.capa;

import java.time.LocalDate;

/**
 * One action of a plan.
 *
 * @param id within the CAPA, {@code A1}, kept for its whole life
 * @param owner account of who does it; @param dueOn last day on which it is in time, at the site
 * @param done what is there when it is done; @param check the same where it can be looked up, null where it cannot
 * @param change number of the change control that carries it out; null if none does
 */
public record PlannedAction(
        String id,
        ActionKind kind,
        String what,
        String owner,
        LocalDate dueOn,
        String done,
        DoneWhen check,
        String change) {
    public PlannedAction owner(String person) {
        return new PlannedAction(id, kind, what, person, dueOn, done, check, change);
    }

    public PlannedAction dueOn(LocalDate day) {
        return new PlannedAction(id, kind, what, owner, day, done, check, change);
    }
}
