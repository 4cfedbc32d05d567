package org.cellgmp.recordkeeping;

import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;
import org.cellgmp.record.Address;
import org.cellgmp.record.Kept;

/**
 * One version of a record.
 *
 * @param latest number of the latest version
 * @param original the imported file; null for a version made by correction
 */
public record RecordView(
        Address address,
        Kept record,
        String digest,
        int latest,
        String reason,
        String by,
        OffsetDateTime at,
        StoredFile original)
        implements Numbered {
    @Override
    public String number() {
        return address.number();
    }
}
