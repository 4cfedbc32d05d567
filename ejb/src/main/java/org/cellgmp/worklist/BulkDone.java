package org.cellgmp.worklist;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What became of an act in bulk.
 *
 * @param series number of the signature over the list; null if the act is not signed
 * @param finishedAt null if it was cut off; what was done till then stands in the trail of each record
 */
public record BulkDone(
        String number,
        BulkAct act,
        String reason,
        boolean together,
        String by,
        String byName,
        OffsetDateTime startedAt,
        String series,
        OffsetDateTime finishedAt,
        List<Row> rows) {
    /**
     * @param revision that it was decided on; @param signature of this record; null if not signed
     * @param refusal text key of why it was not done, with its arguments; null if it was done
     */
    public record Row(
            String number,
            String part,
            String title,
            String revision,
            String signature,
            String refusal,
            List<String> arguments) {
        public Row {
            arguments = arguments == null ? List.of() : List.copyOf(arguments);
        }

        public boolean done() {
            return refusal == null;
        }
    }

    public BulkDone {
        rows = List.copyOf(rows);
    }

    public long count() {
        return rows.stream().filter(Row::done).count();
    }
}
