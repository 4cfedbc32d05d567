package org.cellgmp.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.Person;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Room;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.record.VectorLot;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.retention.KeptFacts;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.Since;

/** What records say of the days from which they are kept. */
@ApplicationScoped
public class Gathering {
    private static final Set<BatchState> DECIDED =
            EnumSet.of(BatchState.RELEASED, BatchState.SUPPLIED_OUT_OF_SPECIFICATION, BatchState.REJECTED);

    @Inject
    Records records;

    @Inject
    Genealogy genealogy;

    @Inject
    Dispositions dispositions;

    @Inject
    Markets markets;

    /** @throws Refusal NOT_FOUND */
    public KeptFacts of(String number) throws Refusal {
        var view = records.latest(number);
        var record = view.record();
        var batches = batches(view);
        var days = days(view, batches);
        var product = batches.size() == 1 && record.product().isEmpty()
                ? batches.get(0).record().product()
                : record.product();
        var first = view.latest() == 1 ? view : records.version(number, 1);
        return new KeptFacts(
                number,
                RetainedKind.valueOf(record.kind().name()),
                record.title(),
                product,
                record.atSite().isEmpty() && batches.size() == 1
                        ? batches.get(0).record().atSite()
                        : record.atSite(),
                day(first.at()),
                markets.of(products(record, batches)),
                stages(record, batches),
                days,
                new TreeSet<>(batches.stream().map(RecordView::number).toList()),
                true);
    }

    /** Days of the batches that a case touches. */
    Map<Since, LocalDate> ofBatches(Collection<String> numbers) {
        var days = new EnumMap<Since, LocalDate>(Since.class);
        fromBatches(records.latestOf(numbers), days);
        return days;
    }

    /** Jurisdictions of the products of batches. */
    Set<String> markets(Collection<String> batches) {
        var products = new TreeSet<String>();
        for (var view : records.latestOf(batches)) products.add(view.record().product());
        return markets.of(products);
    }

    private List<RecordView> batches(RecordView view) {
        var record = view.record();
        if (record instanceof BatchRecord) return List.of(view);
        if (!record.ofBatch().isEmpty())
            return records.titled(RecordKind.BATCH_RECORD, record.ofBatch())
                    .map(List::of)
                    .orElse(List.of());
        var numbers = new TreeSet<String>();
        if (record instanceof MaterialLot lot) numbers.addAll(genealogy.batchesOf(lot.materialCode(), lot.lot()));
        if (record instanceof VectorLot lot) numbers.addAll(genealogy.batchesOf(lot.vectorCode(), lot.lot()));
        if (record instanceof CellBank bank) numbers.addAll(genealogy.batchesOf(null, bank.code()));
        if (record instanceof Donation donation) numbers.addAll(genealogy.batchesOf(null, donation.donationId()));
        return numbers.isEmpty() ? List.of() : records.latestOf(numbers);
    }

    private Map<Since, LocalDate> days(RecordView view, List<RecordView> batches) {
        var record = view.record();
        var days = new EnumMap<Since, LocalDate>(Since.class);
        days.put(Since.CREATION, day(view.at()));
        if (batches.isEmpty()) put(days, Since.EXPIRY, ownExpiry(record));
        else fromBatches(batches, days);
        if (record instanceof Room room) put(days, Since.RETIREMENT, room.monitoredUntil());
        if (record instanceof Equipment equipment) put(days, Since.RETIREMENT, equipment.retiredOn());
        if (record instanceof Person person) put(days, Since.RETIREMENT, person.leftOn());
        if (record instanceof Infusion infusion && infusion.administration() != null)
            put(days, Since.USE, day(infusion.administration().infusionEnd()));
        put(days, Since.TRIAL_END, trialEnd(record));
        return days;
    }

    private void fromBatches(List<RecordView> batches, Map<Since, LocalDate> days) {
        var expiries = new ArrayList<LocalDate>();
        var uses = new ArrayList<LocalDate>();
        for (var view : batches) {
            var batch = (BatchRecord) view.record();
            expiries.add(batch.header() == null ? null : day(batch.header().shelfLifeEnds()));
            uses.add(used(view.number(), batch));
        }
        put(days, Since.EXPIRY, last(expiries));
        put(days, Since.USE, last(uses));
        put(days, Since.RELEASE, last(decided(batches)));
    }

    private List<LocalDate> decided(List<RecordView> batches) {
        var decided = new ArrayList<LocalDate>();
        for (int from = 0; from < batches.size(); from += Page.LARGEST) {
            var some = batches.subList(from, Math.min(from + Page.LARGEST, batches.size())).stream()
                    .map(RecordView::number)
                    .toList();
            var rows = dispositions.standing(some);
            for (var number : some)
                decided.add(rows.stream()
                        .filter(row -> row.batch().equals(number) && DECIDED.contains(row.state()))
                        .map(row -> day(row.at()))
                        .findFirst()
                        .orElse(null));
        }
        return decided;
    }

    private LocalDate used(String number, BatchRecord batch) {
        var uses = new ArrayList<LocalDate>();
        if (batch.administration() != null && batch.administration().infusionEnd() != null)
            uses.add(day(batch.administration().infusionEnd()));
        for (var view : records.latestOf(genealogy.tellingOf(number)))
            if (view.record() instanceof Infusion infusion
                    && infusion.administration() != null
                    && infusion.administration().infusionEnd() != null)
                uses.add(day(infusion.administration().infusionEnd()));
        return uses.isEmpty() ? null : last(uses);
    }

    private LocalDate trialEnd(Kept record) {
        if (record instanceof TrialProtocol protocol) return TrialEnd.of(protocol);
        if (record.product().isEmpty()) return null;
        return markets.trialEnd(record.product());
    }

    private static Set<String> stages(Kept record, List<RecordView> batches) {
        var stages = new HashSet<String>();
        if (record instanceof TrialProtocol protocol) {
            stages.add("trial");
            if (protocol.pathway() != null
                    && "biomedical-new-technology".equals(protocol.pathway().path())) stages.add("research");
        }
        for (var view : batches)
            if (view.record() instanceof BatchRecord batch
                    && batch.header() != null
                    && "clinical".equalsIgnoreCase(batch.header().batchType())) stages.add("trial");
        return stages;
    }

    private static Set<String> products(Kept record, List<RecordView> batches) {
        var products = new TreeSet<String>();
        // A lot of material bears the code of the material: where it may be used is told by the products it went into.
        if (!(record instanceof MaterialLot)
                && (batches.isEmpty() || !record.product().isEmpty())) products.add(record.product());
        for (var view : batches) products.add(view.record().product());
        return products;
    }

    private static LocalDate ownExpiry(Kept record) {
        if (record instanceof MaterialLot lot) return lot.expires();
        if (record instanceof VectorLot lot) return lot.expires();
        return record instanceof CellBank bank ? bank.expires() : null;
    }

    /** The last of them; null if one is not known. */
    private static LocalDate last(List<LocalDate> days) {
        LocalDate last = null;
        for (var day : days) {
            if (day == null) return null;
            if (last == null || day.isAfter(last)) last = day;
        }
        return last;
    }

    private static void put(Map<Since, LocalDate> days, Since since, LocalDate day) {
        if (day != null) days.put(since, day);
    }

    static LocalDate day(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(HouseClock.zone()).toLocalDate();
    }
}
