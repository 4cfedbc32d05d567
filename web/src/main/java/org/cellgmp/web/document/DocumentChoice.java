package org.cellgmp.web.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;

/** The page on which a writer chooses template, product, batches, day and language. */
@Dependent
class DocumentChoice {
    @Inject
    private Documents documents;

    @Inject
    private Records records;

    /** @param order what was chosen so far; its parts may be null */
    View show(DocumentOrder order, Mistakes mistakes) throws Refusal {
        var newest =
                records.list(RecordKind.BATCH_RECORD, null, null, Page.LARGEST).items();
        var specified = records.list(RecordKind.PRODUCT_SPECIFICATION, null, null, Page.LARGEST)
                .items();
        var products = Stream.concat(newest.stream(), specified.stream())
                .map(RecordRow::product)
                .filter(product -> product != null && !product.isBlank())
                .distinct()
                .sorted()
                .toList();
        var product = order.product() == null && products.size() == 1 ? products.get(0) : order.product();
        var day = order.asOf() == null ? HouseClock.nowAtSite().toLocalDate() : order.asOf();
        return View.of("document/choose")
                .with("templates", documents.templates())
                .with("products", products)
                .with("batches", batches(product))
                .with("order", new DocumentOrder(order.template(), product, order.batches(), order.language(), day))
                .with("problems", mistakes.problems());
    }

    private List<RecordRow> batches(String product) {
        if (product == null || product.isBlank()) return List.of();
        return records.list(RecordKind.BATCH_RECORD, product, null, Page.LARGEST).items().stream()
                .filter(row -> product.equals(row.product()))
                .toList();
    }
}
