package org.cellgmp.genealogy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.genealogy.FoundLots;
import org.cellgmp.genealogy.Kin;
import org.cellgmp.genealogy.Lineage;
import org.cellgmp.genealogy.Lot;
import org.cellgmp.genealogy.control.Kinship;
import org.cellgmp.genealogy.control.Mentions;
import org.cellgmp.genealogy.entity.IndexedRecord;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.identifier.Identifiers;

/** The door of genealogy: reading only, for every role with business in the plant and for the inspector. */
@Stateless
@RolesAllowed(Role.READER)
public class Genealogy {
    /** Longest beginning of a lot that is searched for, characters. */
    static final int LONGEST_WORDS = 200;

    @Inject
    Kinship kinship;

    @Inject
    Dispositions dispositions;

    /**
     * Both ways from a lot.
     *
     * @param code of the material or product; null or empty if records name none
     * @param after last number of the page before, null for the first
     * @param limit descendants wanted, at most {@link Page#LARGEST}
     * @throws Refusal NOT_FOUND if no record names the lot
     */
    public Lineage ofLot(String code, String lot, String after, int limit) throws Refusal {
        var wanted = new Lot(code == null ? "" : Mentions.cut(code.strip()), Mentions.cut(lot.strip()));
        var owner = kinship.owners(List.of(wanted)).get(wanted);
        if (owner != null) return lineage(owner, after, limit);
        var descent = kinship.descendants(List.of(wanted));
        if (descent.records().isEmpty())
            throw new Refusal(Refusal.Reason.NOT_FOUND, "genealogy.lot-unknown", wanted.title());
        return new Lineage(
                null,
                null,
                wanted.title(),
                List.of(wanted),
                List.of(),
                page(descent, after, limit),
                descent.records().size(),
                descent.cut());
    }

    /** Both ways from a record. @throws Refusal NOT_FOUND */
    public Lineage ofRecord(String number, String after, int limit) throws Refusal {
        var record = kinship.records(List.of(number)).get(number);
        if (record == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "genealogy.record-unknown", number);
        return lineage(record, after, limit);
    }

    /** Records that name a person, by number. @param after last number of the page before, null for the first */
    public Page<Kin> ofSubject(String pseudonym, String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = kinship.ofSubject(pseudonym, after, rows + 1);
        var shown = found.subList(0, Math.min(rows, found.size()));
        var states = states(shown);
        return new Page<>(
                shown.stream().map(record -> kin(record, states)).toList(),
                found.size() > rows ? shown.get(rows - 1).number() : null);
    }

    /** Batches that a scan names, at most. */
    private static final int SCANNED = 10;

    /** Batches of a chain of identity, by number, the newest first. @param identifier as scanned or typed */
    public List<String> carrying(String identifier) {
        if (identifier == null || identifier.isBlank()) return List.of();
        return kinship.carrying(Identifiers.core(identifier.strip()), RecordKind.BATCH_RECORD, SCANNED).stream()
                .map(IndexedRecord::number)
                .toList();
    }

    /**
     * Every batch that a lot is or went into, by number; what a correction took out is not in it.
     *
     * @param code of the material or product; null or empty for a lot whose code is not known
     */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<String> batchesOf(String code, String lot) {
        var given = code == null ? "" : Mentions.cut(code.strip());
        var named = Mentions.cut(lot.strip());
        var lots = new ArrayList<>(List.of(new Lot(given, named)));
        if (given.isEmpty())
            for (var known : kinship.lots(named, Page.LARGEST))
                if (known.lot().equals(named) && !lots.contains(known)) lots.add(known);
        var numbers = new TreeSet<String>();
        for (var owner : kinship.owners(lots).values())
            if (owner.kind() == RecordKind.BATCH_RECORD) numbers.add(owner.number());
        var reached = kinship.descendants(lots).records();
        var records = kinship.records(reached.keySet());
        for (var one : reached.entrySet())
            if (!one.getValue().former() && records.get(one.getKey()).kind() == RecordKind.BATCH_RECORD)
                numbers.add(one.getKey());
        return List.copyOf(numbers);
    }

    /** Infusions and shipments that speak of a batch, by number. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<String> tellingOf(String batch) {
        return sharing(batch, EnumSet.of(RecordKind.INFUSION, RecordKind.SHIPMENT));
    }

    /** Laboratory records whose samples were taken from a batch, by number. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<String> testsOf(String batch) {
        return sharing(batch, EnumSet.of(RecordKind.QC_TEST));
    }

    private List<String> sharing(String batch, Set<RecordKind> kinds) {
        return kinship.sharing(batch).stream()
                .filter(record -> kinds.contains(record.kind()))
                .map(IndexedRecord::number)
                .toList();
    }

    /** True for the number of a record that is kept, which a lot of the same form is not. */
    public boolean knows(String number) {
        return !kinship.records(List.of(number)).isEmpty();
    }

    /** Lots whose number begins with the words, by number of the lot; at most {@link Page#LARGEST}. */
    public FoundLots lots(String words) {
        var beginning = words == null ? "" : words.strip();
        if (beginning.length() > LONGEST_WORDS) return new FoundLots(List.of(), false);
        var found = kinship.lots(beginning, Page.LARGEST + 1);
        return new FoundLots(found.subList(0, Math.min(found.size(), Page.LARGEST)), found.size() > Page.LARGEST);
    }

    private Lineage lineage(IndexedRecord record, String after, int limit) {
        var lots = kinship.ownLots(List.of(record.number()));
        var descent = kinship.descendants(lots);
        return new Lineage(
                record.number(),
                record.kind(),
                record.title(),
                lots,
                kinship.sources(List.of(record.number())),
                page(descent, after, limit),
                descent.records().size(),
                descent.cut());
    }

    private Page<Kin> page(Kinship.Descent descent, String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var rest = after == null ? descent.records() : descent.records().tailMap(after, false);
        var numbers = rest.keySet().stream().limit(rows).toList();
        var records = kinship.records(numbers);
        var states = states(records.values());
        var shown = new ArrayList<Kin>();
        for (var number : numbers) {
            var record = records.get(number);
            var reached = rest.get(number);
            shown.add(new Kin(
                    number,
                    record.kind(),
                    record.title(),
                    record.product(),
                    record.patient(),
                    reached.depth(),
                    reached.through(),
                    reached.former(),
                    state(record, states)));
        }
        return new Page<>(shown, rest.size() > rows ? numbers.get(rows - 1) : null);
    }

    private static Kin kin(IndexedRecord record, Map<String, BatchState> states) {
        return new Kin(
                record.number(),
                record.kind(),
                record.title(),
                record.product(),
                record.patient(),
                1,
                null,
                false,
                state(record, states));
    }

    private static BatchState state(IndexedRecord record, Map<String, BatchState> states) {
        if (record.kind() != RecordKind.BATCH_RECORD) return null;
        return states.getOrDefault(record.number(), BatchState.UNDECIDED);
    }

    private Map<String, BatchState> states(Collection<IndexedRecord> records) {
        var batches = records.stream()
                .filter(record -> record.kind() == RecordKind.BATCH_RECORD)
                .map(IndexedRecord::number)
                .toList();
        return dispositions.standing(batches).stream()
                .collect(Collectors.toMap(DispositionRow::batch, DispositionRow::state));
    }
}
