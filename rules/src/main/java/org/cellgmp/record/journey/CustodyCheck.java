package org.cellgmp.record.journey;

import static org.cellgmp.record.journey.Breach.Kind.*;
import static org.cellgmp.record.journey.IdentityCheck.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CustodyEvent;

/** Who held the cells: hand-overs without a hole, and the container that was collected is the one received. */
final class CustodyCheck {
    private CustodyCheck() {}

    static void look(Addressed<BatchRecord> batch, Findings findings) {
        var record = batch.record();
        var at = batch.address().at("identity").at("custody");
        var custody = record.identity() == null
                ? List.<CustodyEvent>of()
                : record.identity().custody();
        if (custody.isEmpty() && record.collection() != null && record.receipt() != null)
            findings.add(NO_HAND_OVER, at);
        for (int i = 0; i < custody.size(); i++)
            if (blank(custody.get(i).handedOverBy()) || blank(custody.get(i).receivedBy()))
                findings.add(
                        HAND_OVER_INCOMPLETE,
                        at.at(i).at(blank(custody.get(i).handedOverBy()) ? "handedOverBy" : "receivedBy"));
        var last = new HashMap<String, CustodyEvent>();
        for (int i : inOrder(custody)) {
            var event = custody.get(i);
            // Each thing has a chain of its own: the bag that came in is not the bag that goes out.
            var before = last.put(plain(event.what()), event);
            if (before == null || blank(before.receivedBy()) || blank(event.handedOverBy())) continue;
            if (!plain(before.receivedBy()).equals(plain(event.handedOverBy())))
                findings.add(CUSTODY_GAP, at.at(i), before.receivedBy(), event.handedOverBy());
        }
        container(batch, findings);
    }

    private static void container(Addressed<BatchRecord> batch, Findings findings) {
        var collection = batch.record().collection();
        var receipt = batch.record().receipt();
        if (receipt == null) return;
        var at = batch.address().at("receipt");
        if (collection != null
                && !blank(collection.containerId())
                && !blank(receipt.containerId())
                && !IdentityCheck.same(collection.containerId(), receipt.containerId()))
            findings.add(CONTAINER_MISMATCH, at.at("containerId"), receipt.containerId(), collection.containerId());
        if (Boolean.FALSE.equals(receipt.labelMatches())) findings.add(LABEL_MISMATCH, at.at("labelMatches"));
        if (Boolean.FALSE.equals(receipt.packageIntact())) findings.add(PACKAGE_BROKEN, at.at("packageIntact"));
    }

    private static List<Integer> inOrder(List<CustodyEvent> custody) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < custody.size(); i++) if (custody.get(i).at() != null) order.add(i);
        order.sort(Comparator.comparing(i -> custody.get(i).at().toInstant()));
        return order;
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
