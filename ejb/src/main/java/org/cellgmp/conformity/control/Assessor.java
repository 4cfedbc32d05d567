package org.cellgmp.conformity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Examinable;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.SourceCheck;
import org.cellgmp.guideline.Statement;
import org.cellgmp.guideline.TrialExamination;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.TrialProtocol;
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

    @Inject
    ClauseBook clauses;

    @Inject
    RoomIndex rooms;

    /** @throws Refusal NOT_FOUND if the number is of no kind that the rulebook judges */
    public Examinable examination(RecordView view) throws Refusal {
        return examinations(List.of(view)).get(0);
    }

    /**
     * Of several records, with what they have in common read once.
     *
     * @throws Refusal NOT_FOUND if one is neither a batch record nor the protocol of a trial
     */
    public List<Examinable> examinations(List<RecordView> views) throws Refusal {
        var batches = views.stream()
                .filter(view -> !(view.record() instanceof TrialProtocol))
                .toList();
        var asOf = HouseClock.nowAtSite();
        var checks = clauses.inForce(asOf);
        var ofBatches = withNeighbours(ofBatches(batches, asOf, checks)).iterator();
        var examinations = new ArrayList<Examinable>();
        for (var view : views)
            examinations.add(
                    view.record() instanceof TrialProtocol trial
                            ? new TrialExamination(
                                    new Addressed<>(view.address(), trial),
                                    TrialPlaces.jurisdictions(trial),
                                    asOf,
                                    checks)
                            : ofBatches.next());
        return examinations;
    }

    private List<Examination> ofBatches(List<RecordView> views, OffsetDateTime asOf, List<SourceCheck> checks)
            throws Refusal {
        var batches = new ArrayList<Addressed<BatchRecord>>();
        for (var view : views) {
            if (!(view.record() instanceof BatchRecord batch))
                throw new Refusal(Refusal.Reason.NOT_FOUND, "conformity.no-batch-record", view.number());
            batches.add(new Addressed<>(view.address(), batch));
        }
        var titles = new LinkedHashSet<String>();
        for (var batch : batches) titles.addAll(lotsNamed(batch.record()));
        var lots = titles.isEmpty() ? List.<Addressed<MaterialLot>>of() : records.lots(List.copyOf(titles));
        var editions = new HashMap<String, List<Addressed<ProductSpecification>>>();
        var examinations = new ArrayList<Examination>();
        for (var batch : batches) {
            var named = lotsNamed(batch.record());
            var product = batch.record().header().productCode();
            var specifications = product == null
                    ? List.<Addressed<ProductSpecification>>of()
                    : editions.computeIfAbsent(product, records::specificationsOf);
            examinations.add(new Examination(
                    batch,
                    lots.stream()
                            .filter(lot -> named.contains(lot.record().title()))
                            .toList(),
                    specifications,
                    jurisdictions(batch.record(), specifications),
                    asOf,
                    checks));
        }
        return examinations;
    }

    /** What other batches had in the same rooms at the same times is asked once for all. */
    private List<Examination> withNeighbours(List<Examination> alone) {
        var beside = rooms.beside(alone.stream().map(Examination::batch).toList());
        return alone.stream()
                .map(one -> new Examination(
                        one.batch(),
                        one.lots(),
                        one.specifications(),
                        one.jurisdictions(),
                        one.asOf(),
                        one.sourceChecks(),
                        beside.get(one.batch().address().number())))
                .toList();
    }

    /** Titles of the lots that went into the batch. */
    private static Set<String> lotsNamed(BatchRecord batch) {
        var titles = new LinkedHashSet<String>();
        for (var use : batch.materials())
            if (use.materialCode() != null && use.lot() != null) titles.add(use.materialCode() + " / " + use.lot());
        return titles;
    }

    /** The one that the rulebook judges by. */
    public Optional<Addressed<ProductSpecification>> specificationInForce(RecordView view) throws Refusal {
        return new Examined(ofBatches(List.of(view), HouseClock.nowAtSite(), List.of())
                        .get(0))
                .specification();
    }

    public Statement judge(Examinable examination) {
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
