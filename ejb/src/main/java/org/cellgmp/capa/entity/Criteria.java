package org.cellgmp.capa.entity;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.math.BigDecimal;
import org.cellgmp.capa.Criterion;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** Looks over what is to be watched for. */
public final class Criteria {
    private Criteria() {}

    /** @param batches that the window wants, null for none @throws Refusal naming the field that the kind needs */
    public static Criterion checked(Criterion given, String batches) throws Refusal {
        if (given == null || given.kind() == null)
            return checked(
                    new Criterion(
                            Criterion.Kind.JUDGED,
                            given == null ? null : given.product(),
                            null,
                            null,
                            null,
                            null,
                            null),
                    batches);
        var kind = given.kind();
        var product = Prose.optional("product", given.product(), 300);
        if (product == null && (given.ofBatches() || batches != null)) throw missing("product");
        if (kind == Criterion.Kind.PARAMETER_WITHIN) {
            var low = bound("low", given.low());
            var high = bound("high", given.high());
            if (low == null && high == null) throw missing("low");
            if (low != null && high != null && low.compareTo(high) > 0)
                throw new Refusal(UNREADABLE, "capa.limits-crossed", "low", given.low(), given.high());
            return new Criterion(
                    kind,
                    product,
                    null,
                    null,
                    Prose.required("parameter", given.parameter(), 300),
                    Prose.optional("low", given.low(), 60),
                    Prose.optional("high", given.high(), 60));
        }
        if (kind == Criterion.Kind.JUDGED) return new Criterion(kind, product, null, null, null, null, null);
        return new Criterion(
                kind,
                product,
                Prose.required("rule", given.rule(), 300),
                Prose.optional("place", given.place(), 2_000),
                null,
                null,
                null);
    }

    private static BigDecimal bound(String field, String text) throws Refusal {
        var plain = Prose.optional(field, text, 60);
        if (plain == null) return null;
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException broken) {
            throw new Refusal(UNREADABLE, "capa.no-number", field, plain);
        }
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
