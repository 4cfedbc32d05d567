package org.cellgmp.recordkeeping;

import org.cellgmp.record.RecordKind;

/** Fired in the same transaction when a version of a record was kept, for the rooms above. @param view of that version, the latest */
public record RecordKept(RecordView view) {
    public String number() {
        return view.number();
    }

    public RecordKind kind() {
        return view.record().kind();
    }
}
