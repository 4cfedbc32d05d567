package org.cellgmp.recordkeeping.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.QcResult;

/** Small invented records for tests. */
public final class SampleRecords {
    private SampleRecords() {}

    /** A batch of product P-1 with one result. */
    public static BatchRecord batch(String batchNumber, String result) {
        var header = new BatchHeader(
                batchNumber, "P-1", "Invented product", null, null, null, null, null, null, null, null, null, null);
        var viability = new QcResult(
                "Viability", null, null, null, null, result, "%", "final", null, null, null, null, null, null);
        return new BatchRecord(
                header,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(viability),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static MaterialLot lot(String materialCode, String lot) {
        return new MaterialLot(
                materialCode,
                "Invented medium",
                lot,
                null,
                null,
                null,
                null,
                "released",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static MasterRecord master(String id, String edition, String product) {
        return CanonicalJson.read(
                MasterRecord.class,
                CanonicalJson.write(Map.of("masterId", id, "edition", edition, "productCode", product)));
    }

    static BatchRecord following(String master) {
        var header = new HashMap<String, String>(Map.of("batchNumber", "B-1", "productCode", "P-1"));
        if (master != null) header.put("masterRecordVersion", master);
        return CanonicalJson.read(BatchRecord.class, CanonicalJson.write(Map.of("header", header)));
    }
}
