package org.cellgmp.worklist;

import java.util.List;
import org.cellgmp.ground.Refusal;

/**
 * What an act in bulk would do to one record, or why it cannot.
 *
 * @param part id of the action, step or extension; null for the whole
 * @param revision that this was read from; @param digest of the content as shown; both null for what could not be read
 * @param change text key of what will change, with its arguments; null if nothing will
 */
public record BulkRow(
        String number,
        String part,
        String title,
        Integer revision,
        String digest,
        String change,
        List<String> arguments,
        Refusal whyNot) {
    public BulkRow {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }

    public boolean can() {
        return whyNot == null;
    }

    /** The same row, refused. */
    public BulkRow not(Refusal refusal) {
        return new BulkRow(number, part, title, revision, digest, change, arguments, refusal);
    }
}
