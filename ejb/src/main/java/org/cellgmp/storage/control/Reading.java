package org.cellgmp.storage.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.storage.ContainerStanding;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.storage.entity.ReadBank;
import org.cellgmp.storage.entity.StorageEdition;
import org.cellgmp.storage.entity.StoredRow;

/** Reads cell banks into the projection. */
@Stateless
@PermitAll // private to this room
public class Reading {
    /** Raised when the reading changes: banks kept before are then read anew. */
    static final int EDITION = 1;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Records records;

    @Inject
    SharedPlaces shared;

    @Inject
    Trail trail;

    /** Takes the latest versions in, in the caller's transaction; what is no cell bank is passed over. */
    public void read(List<RecordView> latest) {
        take(latest);
    }

    /** Takes a few banks in that may have been kept before there was a projection. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void readAnew(Collection<String> numbers) {
        int changed = take(records.latestOf(numbers));
        if (changed > 0) trail.append(Act.of("storage.read", null).with("records", Integer.toString(changed)));
    }

    /** True if every bank kept before was read in this edition. */
    public boolean whole() {
        var edition = entities.find(StorageEdition.class, StorageEdition.ONLY);
        return edition != null && edition.edition() >= EDITION;
    }

    /** Says that the whole house was read. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done() {
        var edition = entities.find(StorageEdition.class, StorageEdition.ONLY);
        if (edition == null) {
            edition = new StorageEdition();
            entities.persist(edition);
        }
        edition.reached(EDITION);
        trail.append(Act.of("storage.rebuilt", null).with("edition", Integer.toString(EDITION)));
    }

    /** A bank and what became of its containers. */
    private record Told(RecordView view, CellBank bank, List<ContainerStanding> standings) {}

    /** @return how many banks were taken in, those that were read already not counted */
    private int take(List<RecordView> views) {
        var told = new ArrayList<Told>();
        for (var view : views)
            if (view.record() instanceof CellBank bank)
                told.add(new Told(view, bank, ContainerStanding.allOf(new Addressed<>(view.address(), bank))));
        if (told.isEmpty()) return 0;
        var numbers = told.stream().map(each -> each.view().number()).toList();
        // Waits for another act on a bank, so that a correction never loses against the job that reads old records; by
        // number, so
        // that no two wait for each other.
        var known = entities.createQuery(
                        "select b from ReadBank b where b.number in :numbers order by b.number", ReadBank.class)
                .setParameter("numbers", numbers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .collect(Collectors.toMap(ReadBank::number, bank -> bank));
        shared.hold(
                told.stream()
                        .flatMap(each -> each.standings().stream())
                        .map(ContainerStanding::place)
                        .toList(),
                entities.createQuery(
                                "select distinct c.placeKey from StoredRow c where c.bank in :numbers"
                                        + " and c.whole = true and c.listed = true",
                                String.class)
                        .setParameter("numbers", numbers)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList());
        var touched = new HashSet<String>();
        int changed = 0;
        for (var each : told) {
            var bank = known.get(each.view().number());
            if (bank != null && bank.version() > each.view().address().version()) continue;
            if (bank == null || bank.version() < each.view().address().version()) changed++;
            rewrite(each, bank, touched);
        }
        entities.flush();
        shared.count(touched);
        return changed;
    }

    /** @param touched takes the keys of places that were or are used */
    private void rewrite(Told told, ReadBank known, HashSet<String> touched) {
        var number = told.view().number();
        int version = told.view().address().version();
        var bank = known == null ? new ReadBank(number) : known;
        bank.describe(told.bank().title(), told.bank().described(), version);
        Map<String, StoredRow> before = new HashMap<>();
        if (known == null) {
            entities.persist(bank);
            entities.flush();
        } else
            entities.createQuery("select c from StoredRow c where c.bank = :bank", StoredRow.class)
                    .setParameter("bank", number)
                    .getResultList()
                    .forEach(row -> before.put(row.name(), row));
        for (var standing : told.standings()) {
            var name = StoredRow.name(standing);
            var row = before.remove(name);
            if (row != null && row.whole()) touched.add(row.placeKey());
            if (row == null) row = new StoredRow(number, name);
            row.describe(standing, version);
            if (row.whole()) touched.add(row.placeKey());
            if (row.id() == null) entities.persist(row);
            else if (!row.whole()) row.taken(0);
        }
        for (var gone : before.values())
            if (gone.listed()) {
                touched.add(gone.placeKey());
                gone.leave(version);
            }
    }
}
