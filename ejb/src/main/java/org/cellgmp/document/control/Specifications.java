package org.cellgmp.document.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;

/** Which edition of a product's specification a batch is reported against. */
final class Specifications {
    private Specifications() {}

    /**
     * The edition in force on the day; of several the one the record names, then the latest. Empty if none was in force.
     *
     * @param day of release, or of production where no release is recorded; null if neither is
     */
    static Optional<Addressed<ProductSpecification>> inForce(
            List<Addressed<ProductSpecification>> editions, BatchRecord batch, LocalDate day) {
        if (day == null) return Optional.empty();
        var named = batch.header().specification();
        return editions.stream()
                .filter(one -> inForceOn(one.record(), day))
                .max(Comparator.comparing((Addressed<ProductSpecification> one) -> named != null
                                && one.record().code() != null
                                && named.strip().startsWith(one.record().code()))
                        .thenComparing(one -> one.record().effectiveFrom())
                        .thenComparing(one -> one.address().toString()));
    }

    /** First and last day count; an edition without a first day is never in force. */
    static boolean inForceOn(ProductSpecification edition, LocalDate day) {
        return Told.within(edition.effectiveFrom(), edition.effectiveUntil(), day);
    }
}
