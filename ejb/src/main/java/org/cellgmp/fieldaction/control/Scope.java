package org.cellgmp.fieldaction.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.fieldaction.ConcernedView;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.Page;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.Kept;
import org.cellgmp.record.Shipment;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/** Where a lot went: every batch it is or went into, with patient, consignee and what was decided. */
@ApplicationScoped
public class Scope {
    @Inject
    Genealogy genealogy;

    @Inject
    Records records;

    @Inject
    Dispositions dispositions;

    /** @param code of the product or material; null if not known */
    public List<ConcernedView> ofLot(String code, String lot) {
        return ofBatches(genealogy.batchesOf(code, lot));
    }

    /** @param batches numbers of batch records */
    public List<ConcernedView> ofBatches(Collection<String> batches) {
        var all = List.copyOf(batches);
        var found = new ArrayList<ConcernedView>();
        for (int from = 0; from < all.size(); from += Page.LARGEST)
            found.addAll(some(all.subList(from, Math.min(from + Page.LARGEST, all.size()))));
        return found;
    }

    private List<ConcernedView> some(List<String> batches) {
        var states = dispositions.standing(batches).stream()
                .collect(Collectors.toMap(DispositionRow::batch, DispositionRow::state));
        Map<String, List<String>> telling = new HashMap<>();
        for (var batch : batches) telling.put(batch, genealogy.tellingOf(batch));
        var beside = new HashMap<String, RecordView>();
        var numbers = telling.values().stream().flatMap(List::stream).distinct().toList();
        for (int from = 0; from < numbers.size(); from += Page.LARGEST)
            for (var view : records.latestOf(numbers.subList(from, Math.min(from + Page.LARGEST, numbers.size()))))
                beside.put(view.number(), view);
        var found = new ArrayList<ConcernedView>();
        for (var view : records.latestOf(batches)) {
            var state = states.getOrDefault(view.number(), BatchState.UNDECIDED).name();
            int before = found.size();
            for (var number : telling.get(view.number()))
                if (beside.containsKey(number)) delivery(view, state, beside.get(number), found);
            if (found.size() == before) found.add(row(view, state, ownConsignee(view), null));
        }
        return found;
    }

    private static void delivery(RecordView batch, String state, RecordView told, List<ConcernedView> found) {
        var to = consignee(told.record());
        var named = told.record() instanceof Infusion infusion
                ? infusion.batchNumber()
                : ((Shipment) told.record()).batchNumber();
        // A patient may have had other batches: what names another one is not about this.
        boolean about = named == null || named.equals(batch.record().title());
        if (to != null && about) found.add(row(batch, state, to, told.number()));
    }

    private static String consignee(Kept record) {
        if (record instanceof Infusion infusion)
            return infusion.administration() == null
                            || infusion.administration().hospital() == null
                    ? infusion.patientCode()
                    : infusion.administration().hospital();
        if (record instanceof Shipment shipment) return shipment.destination();
        return null;
    }

    /** Where the batch record itself says that the batch was given; null if it does not. */
    private static String ownConsignee(RecordView view) {
        var given = ((BatchRecord) view.record()).administration();
        return given == null ? null : given.hospital();
    }

    private static ConcernedView row(RecordView view, String state, String consignee, String record) {
        var batch = (BatchRecord) view.record();
        var patient = batch.identity() == null ? null : batch.identity().patientCode();
        return new ConcernedView(
                0, view.number(), batch.title(), state, patient, consignee, record, null, null, null, null);
    }
}
