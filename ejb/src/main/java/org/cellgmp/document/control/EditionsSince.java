package org.cellgmp.document.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.document.DocumentView;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.writing.TextStanding;
import org.cellgmp.writing.boundary.GovernedTexts;

/**
 * Finds editions and other records of the product that were kept, or came into force by a correction, after a document that
 * tells of a day was made; and governed texts that were approved after any document was made.
 */
@Dependent
public class EditionsSince {
    @Inject
    Records records;

    @Inject
    GovernedTexts texts;

    private final Map<List<Object>, List<Addressed<? extends Kept>>> known = new HashMap<>();
    private final Map<List<Object>, List<TextStanding>> standing = new HashMap<>();

    /** Forgets what it read: records may have changed since. */
    EditionsSince fresh() {
        known.clear();
        standing.clear();
        return this;
    }

    DocumentView of(DocumentView document, DocumentOrder order) {
        return editions(texts(document, order), order);
    }

    /** Texts that would be printed now in another edition, and those that the document lacks. */
    private DocumentView texts(DocumentView document, DocumentOrder order) {
        var day = Texts.day(order);
        var now = standing.computeIfAbsent(List.of(order.product(), day), key -> texts.standing(order.product(), day));
        var latest = new HashMap<String, Integer>();
        now.forEach(one -> latest.put(one.number(), one.version()));
        return document.withLatest(latest)
                .lacking(now.stream()
                        .filter(one -> one.printedUnder(document.ctdSection()))
                        .filter(one -> document.sources().stream()
                                .noneMatch(source -> source.record().equals(one.number())))
                        .map(one -> new DocumentSourceView(one.number(), 0, one.sha256(), one.version()))
                        .toList());
    }

    private DocumentView editions(DocumentView document, DocumentOrder order) {
        if (order.asOf() == null || !TemplateBook.shipped().has(order.template())) return document;
        var template = TemplateBook.shipped().template(order.template());
        var answering = new Answering(template, order.asOf());
        var told = new ArrayList<Addressed<? extends Kept>>();
        for (var edition : kept(RecordKind.PRODUCT_SPECIFICATION, order.product()))
            if (answering.counts(edition.record())) told.add(edition);
        var around = new Surroundings(this::kept);
        for (var kind : template.records().keySet())
            for (var one : around.of(kind, order.product(), order.asOf()))
                if (answering.counts(one.record())) told.add(one);
        return document.lacking(told.stream()
                .filter(one -> document.sources().stream()
                        .noneMatch(
                                source -> source.record().equals(one.address().number())))
                .map(one -> new DocumentSourceView(
                        one.address().number(),
                        0,
                        CanonicalJson.digest(one.record()),
                        one.address().version()))
                .toList());
    }

    private List<Addressed<? extends Kept>> kept(RecordKind kind, String product) {
        return known.computeIfAbsent(List.of(kind, product), one -> records.ofProduct(kind, product));
    }
}
