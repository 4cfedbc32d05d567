package org.cellgmp.document.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.document.DocumentView;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.template.TemplateBook;

/** Finds editions that were kept, or came into force by a correction, after a document that tells of a day was made. */
@Dependent
public class EditionsSince {
    @Inject
    Records records;

    private final Map<String, List<Addressed<ProductSpecification>>> known = new HashMap<>();

    /** Forgets what it read: records may have changed since. */
    EditionsSince fresh() {
        known.clear();
        return this;
    }

    DocumentView of(DocumentView document, DocumentOrder order) {
        if (order.asOf() == null || !TemplateBook.shipped().has(order.template())) return document;
        boolean history =
                TemplateBook.shipped().template(order.template()).kind().equals("specification");
        return document.lacking(known.computeIfAbsent(order.product(), records::specificationsOf).stream()
                .filter(edition -> history || Specifications.inForceOn(edition.record(), order.asOf()))
                .filter(edition -> document.sources().stream()
                        .noneMatch(source ->
                                source.record().equals(edition.address().number())))
                .map(edition -> new DocumentSourceView(
                        edition.address().number(),
                        0,
                        CanonicalJson.digest(edition.record()),
                        edition.address().version()))
                .toList());
    }
}
