package org.cellgmp.recordkeeping;

import java.util.List;
import org.cellgmp.record.RecordKind;

/**
 * Fired in the same transaction when versions of records were kept, for the rooms above.
 *
 * @param views of those versions, each the latest of another record
 */
public record RecordsKept(List<RecordView> views) {
    public RecordsKept {
        views = List.copyOf(views);
    }

    /** Those of one kind. */
    public List<RecordView> of(RecordKind kind) {
        return views.stream().filter(view -> view.record().kind() == kind).toList();
    }
}
