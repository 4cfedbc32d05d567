package org.cellgmp.recordkeeping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.record.RecordKind;

/** The codes under which records name products, read along an index from one code to the next, however many records name it. */
@ApplicationScoped
public class ProductCodes {
    /** Kinds that are of a product that patients get; what others name may be a material. */
    private static final Set<RecordKind> OF_PRODUCTS = EnumSet.of(
            RecordKind.BATCH_RECORD,
            RecordKind.PRODUCT_SPECIFICATION,
            RecordKind.MASTER_RECORD,
            RecordKind.PRODUCT_VERSION,
            RecordKind.STABILITY_STUDY,
            RecordKind.VALIDATION_STUDY,
            RecordKind.INFUSION,
            RecordKind.TRIAL_PROTOCOL,
            RecordKind.REFERENCE_STANDARD,
            RecordKind.CONTAINER_CLOSURE);

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    public ProductCodes() {}

    ProductCodes(EntityManager database) {
        this.database = database;
    }

    /** Those that kept records of the kind name, in order, at most {@code limit}. */
    public List<String> of(RecordKind kind, int limit) {
        var found = new ArrayList<String>();
        var last = "";
        while (found.size() < limit) {
            last = database.createQuery(
                            "select min(r.product) from KeptRecord r where r.kind = :kind and r.product > :last",
                            String.class)
                    .setParameter("kind", kind)
                    .setParameter("last", last)
                    .getSingleResult();
            if (last == null) break;
            found.add(last);
        }
        return found;
    }

    /** Every code of a product that patients get. */
    public Set<String> all() {
        var all = new TreeSet<String>();
        for (var kind : OF_PRODUCTS) all.addAll(of(kind, Integer.MAX_VALUE));
        return all;
    }
}
