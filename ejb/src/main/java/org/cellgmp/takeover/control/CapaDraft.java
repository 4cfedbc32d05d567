package org.cellgmp.takeover.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Done;
import org.cellgmp.capa.FormerCapa;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.deviation.Origin;
import org.cellgmp.takeover.Column;

/** A CAPA as its rows tell it: the first tells the whole, each tells one action. */
final class CapaDraft {
    /** Most actions of one plan. */
    private static final int MOST_ACTIONS = 50;

    private final String key;
    private final String place;
    private final CapaState state;
    private final String title;
    private final String problem;
    private final String cause;
    private final List<String> events;
    private final OffsetDateTime raised;
    private final OffsetDateTime closed;
    private final Origin origin;
    private final List<PlannedAction> actions = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private boolean sound = true;

    /** From the first row of a CAPA. @param works whether a person has an account that can own an action */
    CapaDraft(RowReader row, String number, Predicate<String> works) {
        key = Origin.key(number);
        place = row.place();
        state = row.word(CapaState.class, Column.CAPA_STATE);
        title = row.text(Column.CAPA_TITLE);
        var told = row.text(Column.CAPA_PROBLEM);
        problem = told == null ? title : told;
        cause = row.text(Column.CAPA_CAUSE);
        var from = row.text(Column.CAPA_EVENTS);
        events = from == null
                ? List.of()
                : Arrays.stream(from.split("[,;，；、\\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(Origin::key)
                        .distinct()
                        .toList();
        raised = row.time(Column.CAPA_RAISED);
        closed = row.time(Column.CAPA_CLOSED);
        origin = new Origin(
                number,
                row.raw(Column.CAPA_STATE),
                row.text(Column.CAPA_RAISED_BY),
                row.text(Column.CAPA_CLOSED_BY),
                row.rest(Map.of()),
                null,
                null,
                null,
                null,
                null);
        boolean ended = state != null && state != CapaState.DRAFT;
        if (ended && !row.has(Column.CAPA_CLOSED)) row.error(Column.CAPA_CLOSED, "closed-when");
        if (state == CapaState.DRAFT && row.has(Column.CAPA_CLOSED))
            row.error(Column.CAPA_CLOSED, "not-closed", row.raw(Column.CAPA_STATE));
        if (closed != null && raised != null && closed.isBefore(raised)) {
            row.error(Column.CAPA_CLOSED, "order", Column.CAPA_CLOSED.heading(), Column.CAPA_RAISED.heading());
            sound = false;
        }
        if (state == null || title == null || raised == null || ended != (closed != null)) sound = false;
        action(row, works);
    }

    /** Takes up the action that a row tells, if it tells one. */
    void action(RowReader row, Predicate<String> works) {
        if (!row.has(Column.ACTION)) {
            if (row.has(Column.ACTION_OWNER) || row.has(Column.ACTION_DUE)) missing(row, Column.ACTION);
            return;
        }
        if (actions.size() == MOST_ACTIONS) {
            row.error(Column.ACTION, "too-many-actions", Integer.toString(MOST_ACTIONS));
            sound = false;
            return;
        }
        boolean open = state == CapaState.DRAFT;
        var id = "A" + (actions.size() + 1);
        var what = row.text(Column.ACTION);
        var kind = row.has(Column.ACTION_KIND) ? row.word(ActionKind.class, Column.ACTION_KIND) : ActionKind.CORRECTIVE;
        var owner = row.text(Column.ACTION_OWNER);
        var dueOn = row.day(Column.ACTION_DUE);
        var doneAt = row.time(Column.ACTION_DONE);
        var doneBy = row.text(Column.ACTION_DONE_BY);
        var evidence = row.text(Column.ACTION_EVIDENCE);
        var doneWhen = row.text(Column.ACTION_DONE_WHEN);
        if (open && owner == null) missing(row, Column.ACTION_OWNER);
        if (open && owner != null && !works.test(owner)) {
            row.error(Column.ACTION_OWNER, "owner", owner);
            sound = false;
        }
        if (open && dueOn == null && !row.has(Column.ACTION_DUE)) missing(row, Column.ACTION_DUE);
        var due = dueOn != null ? dueOn : day(doneAt != null ? doneAt : closed != null ? closed : raised);
        if (what == null || kind == null || due == null || open && (owner == null || dueOn == null)) {
            sound = false;
            return;
        }
        actions.add(new PlannedAction(
                id, kind, what, owner == null ? "?" : owner, due, doneWhen == null ? what : doneWhen, null, null));
        if (doneAt != null)
            done.add(new Done(
                    id,
                    evidence == null ? what : evidence,
                    null,
                    null,
                    doneBy == null ? owner == null ? "?" : owner : doneBy,
                    doneAt,
                    null,
                    null,
                    null,
                    null));
    }

    private void missing(RowReader row, Column column) {
        row.error(column, "missing", column.heading());
        sound = false;
    }

    private static LocalDate day(OffsetDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    boolean sound() {
        return sound;
    }

    String key() {
        return key;
    }

    String place() {
        return place;
    }

    boolean open() {
        return state == CapaState.DRAFT;
    }

    int actions() {
        return actions.size();
    }

    /** Keys of the former numbers of the events it came from. */
    List<String> events() {
        return events;
    }

    Origin origin() {
        return origin;
    }

    /** @param numbers of the events in this house, in the order of {@link #events} */
    FormerCapa former(List<String> numbers) {
        return new FormerCapa(state, new Plan(title, problem, cause, numbers, actions, null), done, raised, closed);
    }
}
