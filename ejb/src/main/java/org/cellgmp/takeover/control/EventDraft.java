package org.cellgmp.takeover.control;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.FormerEvent;
import org.cellgmp.deviation.Origin;
import org.cellgmp.takeover.Column;

/**
 * An event as a row tells it.
 *
 * @param event null if something of it is wrong; @param origin without who takes it over
 */
record EventDraft(String key, String place, FormerEvent event, Origin origin) {
    /** @param batches number of the batch record of a batch; null if there is none */
    static EventDraft of(RowReader row, Function<String, String> batches) {
        var number = row.text(Column.NUMBER);
        var state = row.word(DeviationState.class, Column.STATE);
        var kind = row.has(Column.KIND) ? row.word(DeviationKind.class, Column.KIND) : DeviationKind.DEVIATION;
        var classification = row.word(Classification.class, Column.CLASS);
        var title = row.text(Column.TITLE);
        var description = row.text(Column.DESCRIPTION);
        var cause = row.text(Column.CAUSE);
        var impact = row.text(Column.IMPACT);
        var opened = row.time(Column.OPENED);
        var closed = row.time(Column.CLOSED);
        var account = account(row, title, description == null ? title : description, opened);
        var due = row.day(Column.DUE);
        boolean sound = state(row, state, classification, cause, closed);
        inOrder(row, Column.CLOSED, closed, Column.OPENED, opened);
        var batchWords = row.text(Column.BATCH);
        var batch = batchWords == null || state == null || state == DeviationState.CLOSED
                ? null
                : batches.apply(batchWords);
        if (batchWords != null && batch == null && state != null && state != DeviationState.CLOSED)
            row.warning(Column.BATCH, "batch-unknown", batchWords);
        var more = new LinkedHashMap<String, String>();
        if (batchWords != null) more.put(Column.BATCH.heading(), batchWords);
        var rest = row.rest(more);
        if (number == null) return null;
        var origin = new Origin(
                number,
                row.raw(Column.STATE),
                row.text(Column.OPENED_BY),
                row.text(Column.CLOSED_BY),
                rest,
                null,
                null,
                null,
                null,
                null);
        var event = !sound || account == null || kind == null
                ? null
                : new FormerEvent(kind, state, account, classification, cause, impact, batch, opened, due, closed);
        return new EventDraft(Origin.key(number), row.place(), event, origin);
    }

    /** It happened, was discovered, became known: what is not told is taken to be the day it was opened. */
    private static Account account(RowReader row, String title, String description, OffsetDateTime opened) {
        var occurred = row.time(Column.OCCURRED);
        var discovered = row.time(Column.DISCOVERED);
        var aware = row.time(Column.AWARE);
        if (title == null || opened == null) return null;
        boolean ordered = inOrder(row, Column.DISCOVERED, discovered, Column.OCCURRED, occurred)
                & inOrder(row, Column.AWARE, aware, Column.DISCOVERED, discovered)
                & inOrder(row, Column.AWARE, aware, Column.OCCURRED, occurred);
        if (!ordered) return null;
        var seen = discovered == null ? earlier(opened, aware) : discovered;
        if (occurred != null && seen.isBefore(occurred)) {
            inOrder(row, Column.OPENED, opened, Column.OCCURRED, occurred);
            return null;
        }
        var known = aware == null ? later(opened, seen) : aware;
        return new Account(title, description, row.text(Column.CORRECTION), occurred, seen, known);
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean state(
            RowReader row, DeviationState state, Classification classification, String cause, OffsetDateTime closed) {
        if (state == null) return false;
        boolean shut = state == DeviationState.CLOSED;
        if (shut && closed == null && !row.has(Column.CLOSED)) row.error(Column.CLOSED, "closed-when");
        if (!shut && row.has(Column.CLOSED)) row.error(Column.CLOSED, "not-closed", row.raw(Column.STATE));
        boolean classed = state == DeviationState.CLASSIFIED || state == DeviationState.INVESTIGATED;
        if (classed && classification == null && !row.has(Column.CLASS))
            row.error(Column.CLASS, "state-needs", row.raw(Column.STATE), Column.CLASS.heading());
        boolean found = state != DeviationState.INVESTIGATED || cause != null;
        if (!found && !row.has(Column.CAUSE))
            row.error(Column.CAUSE, "state-needs", row.raw(Column.STATE), Column.CAUSE.heading());
        return (shut == (closed != null)) && (!classed || classification != null) && found;
    }

    private static boolean inOrder(
            RowReader row, Column later, OffsetDateTime second, Column earlier, OffsetDateTime first) {
        if (first == null || second == null || !second.isBefore(first)) return true;
        row.error(later, "order", later.heading(), earlier.heading());
        return false;
    }
}
