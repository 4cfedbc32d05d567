package org.cellgmp.recordkeeping.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;

/** Rows of the two listing queries as what the door gives out. */
final class VersionRow {
    private VersionRow() {}

    /** latest, version, digest, reason, by, at, offset, then the four columns of the original. */
    static RecordView of(String number, Object[] row) {
        var original = row[7] == null
                ? null
                : new StoredFile((String) row[7], (Long) row[8], (String) row[9], (String) row[10]);
        return new RecordView(
                Address.of(number, (Integer) row[1]),
                null,
                (String) row[2],
                (Integer) row[0],
                (String) row[3],
                (String) row[4],
                at(row[5], row[6]),
                original);
    }

    /** number, latest, title, product, described, digest, by, at, offset. */
    static RecordRow row(RecordKind kind, Object[] row) {
        return new RecordRow(
                (String) row[0],
                (Integer) row[1],
                kind,
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                at(row[7], row[8]));
    }

    private static OffsetDateTime at(Object instant, Object offset) {
        return ((Instant) instant).atOffset(ZoneOffset.of((String) offset));
    }
}
