package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.QcResult;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.TestedBatch;

/** The batches of a document in the order of their date of production, and what was tested on them. */
final class TestedBatches {
    private final List<Addressed<BatchRecord>> batches;
    private final Map<Address, Cells> known = new HashMap<>();

    /** @param index of the result in its record */
    record Tested(Addressed<BatchRecord> batch, int index) {
        QcResult result() {
            return batch.record().qcResults().get(index);
        }
    }

    TestedBatches(List<Addressed<BatchRecord>> chosen) {
        batches = inOrder(chosen);
    }

    static List<Addressed<BatchRecord>> inOrder(List<Addressed<BatchRecord>> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparing(
                                (Addressed<BatchRecord> one) ->
                                        one.record().header().productionDate(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(
                                one -> String.valueOf(one.record().header().batchNumber())))
                .toList();
    }

    List<Addressed<BatchRecord>> all() {
        return batches;
    }

    List<TestedBatch> told() {
        return each(batches.size(), i -> {
            var header = batches.get(i).record().header();
            var of = cells(batches.get(i)).at("header");
            return new TestedBatch(
                    of.text(header.batchNumber(), "batchNumber"),
                    of.date(header.productionDate(), "productionDate"),
                    of.text(header.masterRecordVersion(), "masterRecordVersion"),
                    of.text(header.batchType(), "batchType"));
        });
    }

    /** Every result of the test, batch by batch. @param test null for all tests */
    List<Tested> results(String test) {
        var results = new ArrayList<Tested>();
        for (var batch : batches)
            for (int i = 0; i < batch.record().qcResults().size(); i++)
                if (test == null
                        || key(test)
                                .equals(key(batch.record().qcResults().get(i).test())))
                    results.add(new Tested(batch, i));
        return results;
    }

    Figure number(Tested tested) {
        return number(tested.batch());
    }

    Figure number(Addressed<BatchRecord> batch) {
        return cells(batch).text(batch.record().header().batchNumber(), "header", "batchNumber");
    }

    Figure productionDate(Tested tested) {
        return productionDate(tested.batch());
    }

    Figure productionDate(Addressed<BatchRecord> batch) {
        return cells(batch).date(batch.record().header().productionDate(), "header", "productionDate");
    }

    /** The cells of one result. */
    Cells cells(Tested tested) {
        return cells(tested.batch()).at("qcResults", tested.index());
    }

    Cells cells(Addressed<BatchRecord> batch) {
        return known.computeIfAbsent(batch.address(), one -> new Cells(one, Redaction.of(batch.record())));
    }
}
