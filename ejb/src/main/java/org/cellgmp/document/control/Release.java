package org.cellgmp.document.control;

import java.time.LocalDate;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;

/** When a batch was released, and where that stands. */
record Release(LocalDate day, Address where) {
    /** The latest release signature in the record itself; null if there is none. */
    static Release inRecord(Addressed<BatchRecord> batch) {
        Release latest = null;
        var signatures = batch.record().signatures();
        for (int i = 0; i < signatures.size(); i++) {
            var signature = signatures.get(i);
            if (signature.at() == null
                    || signature.meaning() == null
                    || !signature.meaning().endsWith("-release")) continue;
            var day = signature.at().toLocalDate();
            if (latest == null || day.isAfter(latest.day()))
                latest = new Release(day, batch.address().at("signatures").at(i).at("at"));
        }
        return latest;
    }
}
