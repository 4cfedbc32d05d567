package org.cellgmp.genealogy.control;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.genealogy.entity.IndexedEdition;
import org.cellgmp.genealogy.entity.IndexedRecord;
import org.cellgmp.genealogy.entity.Mention;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;

/** Writes what records say into the projection. */
@Stateless
@PermitAll // private to this room
public class Indexing {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Records records;

    @Inject
    Trail trail;

    /** Takes the latest versions in, in the caller's transaction. */
    public void index(List<RecordView> latest) {
        take(latest);
    }

    /**
     * Takes a few records in that may have been kept before there was a projection.
     *
     * @return how many of them were not in it as they are now
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int indexAnew(Collection<String> numbers) {
        int changed = take(records.latestOf(numbers));
        if (changed > 0) trail.append(Act.of("genealogy.indexed", null).with("records", Integer.toString(changed)));
        return changed;
    }

    /** True if every record kept before was read in this edition. */
    public boolean whole() {
        var edition = entities.find(IndexedEdition.class, IndexedEdition.ONLY);
        return edition != null && edition.edition() >= Mentions.EDITION;
    }

    /** Says that the whole house was read. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done() {
        var edition = entities.find(IndexedEdition.class, IndexedEdition.ONLY);
        if (edition == null) {
            edition = new IndexedEdition();
            entities.persist(edition);
        }
        edition.reached(Mentions.EDITION);
        trail.append(Act.of("genealogy.rebuilt", null).with("edition", Integer.toString(Mentions.EDITION)));
    }

    /** @return of how many the projection did not say the same already */
    private int take(List<RecordView> views) {
        var numbers = views.stream().map(RecordView::number).toList();
        // Waits for another act on a record, so that a correction never loses against the job that reads old records;
        // by number, so that no two wait for each other.
        var known = entities.createQuery(
                        "select r from IndexedRecord r where r.number in :numbers order by r.number",
                        IndexedRecord.class)
                .setParameter("numbers", numbers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                // New ones are written at once: nothing waits that this question would miss.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .collect(Collectors.toMap(IndexedRecord::number, record -> record));
        var standing = mentions(known.keySet());
        var taken = new ArrayList<RecordView>();
        for (var view : views) if (describe(view, known.get(view.number()))) taken.add(view);
        if (known.size() < views.size()) entities.flush();
        int changed = 0;
        for (var view : taken)
            if (rewrite(view, standing.getOrDefault(view.number(), List.of())) || !known.containsKey(view.number()))
                changed++;
        return changed;
    }

    /** What the records say as far as is known, by number. */
    private Map<String, List<Mention>> mentions(Set<String> records) {
        if (records.isEmpty()) return Map.of();
        return entities.createQuery(
                        "select m from Mention m where m.record in :records and m.until is null", Mention.class)
                .setParameter("records", records)
                .getResultStream()
                .collect(Collectors.groupingBy(Mention::record));
    }

    /** @param known null if it is not in the projection @return false if a later version is */
    private boolean describe(RecordView view, IndexedRecord known) {
        int version = view.address().version();
        if (known != null && known.version() > version) return false;
        var indexed =
                known == null ? new IndexedRecord(view.number(), view.record().kind()) : known;
        indexed.describe(view.record().title(), view.record().product(), Mentions.patient(view.record()), version);
        if (known == null) entities.persist(indexed);
        return true;
    }

    private boolean rewrite(RecordView view, List<Mention> mentions) {
        int version = view.address().version();
        var now = new LinkedHashSet<>(Mentions.of(view.record()));
        var standing = new HashMap<Mentions.Said, Mention>();
        for (var mention : mentions)
            standing.put(
                    new Mentions.Said(mention.relation(), mention.sort(), mention.code(), mention.named()), mention);
        boolean changed = false;
        for (var before : standing.entrySet())
            if (!now.remove(before.getKey())) {
                before.getValue().endAt(version - 1);
                changed = true;
            }
        for (var said : now)
            entities.persist(
                    new Mention(view.number(), said.relation(), said.sort(), said.code(), said.named(), version));
        return changed || !now.isEmpty();
    }
}
