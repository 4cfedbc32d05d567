package org.cellgmp.web.recordkeeping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.guideline.Finding;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Trends;
import org.cellgmp.web.page.Cell;
import org.cellgmp.web.page.PageContext;

/**
 * What a record is set with.
 *
 * @param about the version that is shown
 * @param findings of the statement on this version; empty without one
 * @param unseen pointers that no rule looked at
 * @param corrected by pointer, what stood there in earlier versions, oldest first
 * @param specification by which results are judged; null if none is kept
 * @param trends by pointer, what the same measurement gave in earlier batches and in this one
 * @param correcting true if each value leads to the form that corrects it
 * @param mayOpenDeviation true if the person may
 */
record Setting(
        PageContext page,
        Address about,
        List<Finding> findings,
        Set<String> unseen,
        Map<String, List<Cell.Correction>> corrected,
        Addressed<ProductSpecification> specification,
        Map<String, List<Trends.Point>> trends,
        boolean correcting,
        boolean mayOpenDeviation) {
    /** For a record that no rule judges. */
    static Setting plain(
            PageContext page, Address about, Map<String, List<Cell.Correction>> corrected, boolean correcting) {
        return new Setting(page, about, List.of(), Set.of(), corrected, null, Map.of(), correcting, false);
    }

    Labels labels() {
        return new Labels(page, RecordKind.ofPrefix(about.number().substring(0, 2)));
    }

    /** Number and version, as an address starts. */
    String number() {
        return about.number() + "/v" + about.version();
    }
}
