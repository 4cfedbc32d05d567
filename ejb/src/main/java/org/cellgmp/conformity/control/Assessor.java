package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.Statement;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/** Gathers what the rulebook has to look at, and has it judged. Keeps nothing. */
@ApplicationScoped
public class Assessor {
    /** The home market: where nobody said for which authorities a product is specified, China's rules apply. */
    private static final String HOME = "CN";

    @Inject
    Records records;

    @Inject
    Rulebooks rulebooks;

    /** @throws Refusal NOT_FOUND if the number is no batch record */
    public Examination examination(RecordView view) throws Refusal {
        if (!(view.record() instanceof BatchRecord batch))
            throw new Refusal(Refusal.Reason.NOT_FOUND, "conformity.no-batch-record", view.number());
        var lots = new LinkedHashSet<String>();
        for (var use : batch.materials())
            if (use.materialCode() != null && use.lot() != null) lots.add(use.materialCode() + " / " + use.lot());
        var specifications = batch.header().productCode() == null
                ? List.<Addressed<ProductSpecification>>of()
                : records.specificationsOf(batch.header().productCode());
        return new Examination(
                new Addressed<>(view.address(), batch),
                lots.isEmpty() ? List.of() : records.lots(List.copyOf(lots)),
                specifications,
                jurisdictions(batch, specifications),
                HouseClock.nowAtSite());
    }

    /** The one that the rulebook judges by. */
    public Optional<Addressed<ProductSpecification>> specificationInForce(RecordView view) throws Refusal {
        return new Examined(examination(view)).specification();
    }

    public Statement judge(Examination examination) {
        return rulebooks.book().assess(examination);
    }

    /** Those of the specification that the batch names; of all the product's if it names none that is kept. */
    static Set<String> jurisdictions(BatchRecord batch, List<Addressed<ProductSpecification>> specifications) {
        var named = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (var kept : specifications) {
            all.addAll(kept.record().jurisdictions());
            if (names(batch.header().specification(), kept.record().code()))
                named.addAll(kept.record().jurisdictions());
        }
        if (!named.isEmpty()) return named;
        return all.isEmpty() ? Set.of(HOME) : all;
    }

    /** A record names a specification by its code, with or without the edition behind it. */
    private static boolean names(String named, String code) {
        return named != null
                && code != null
                && (named.strip().equals(code) || named.strip().startsWith(code + " "));
    }
}
