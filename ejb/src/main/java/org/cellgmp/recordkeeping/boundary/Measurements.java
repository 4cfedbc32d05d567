package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Trends;
import org.cellgmp.record.Trends.Measurement;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.recordkeeping.ProductSpan;
import org.cellgmp.recordkeeping.control.FigureShelf;
import org.cellgmp.recordkeeping.control.ProductCodes;

/** The door to figures over batches: every GMP and regulatory role, and the inspector. */
@Stateless
@RolesAllowed(Role.READER)
public class Measurements {
    /** Most batches that one chart takes in: the newest so many. */
    public static final int MOST_BATCHES = 200;

    /** Most product codes that one list offers. */
    public static final int MOST_PRODUCTS = 200;

    @Inject
    FigureShelf shelf;

    @Inject
    ProductCodes codes;

    /** Product codes that batch records name, in order; at most {@link #MOST_PRODUCTS}. */
    public List<String> products() {
        return codes.of(RecordKind.BATCH_RECORD, MOST_PRODUCTS);
    }

    /** When the batch records of each product were first kept, by product code; at most {@link #MOST_PRODUCTS}. */
    public List<ProductSpan> spans() {
        return shelf.spans(MOST_PRODUCTS);
    }

    /** What was measured in the newest {@link #MOST_BATCHES} batches of a product, each oldest first. @param product code */
    public Map<Measurement, List<Point>> of(String product) {
        return Trends.across(shelf.ofProduct(product, null, MOST_BATCHES));
    }

    /**
     * The figures of a batch with those of batches of its product kept before.
     *
     * @param version of the batch record; @param earlier most batches before it
     * @return by JSON Pointer of the cell in {@code version}; a cell without an earlier figure is absent
     */
    public Map<String, List<Point>> upTo(Address version, BatchRecord batch, int earlier) {
        if (batch.product().isBlank()) return Map.of();
        return Trends.upTo(
                Trends.figures(new Addressed<>(version, batch)),
                shelf.ofProduct(batch.product(), version.number(), earlier));
    }
}
