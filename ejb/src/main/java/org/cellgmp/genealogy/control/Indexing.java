package org.cellgmp.genealogy.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.genealogy.entity.IndexedEdition;
import org.cellgmp.genealogy.entity.IndexedRecord;
import org.cellgmp.genealogy.entity.Mention;
import org.cellgmp.ground.Refusal;
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

    /** Takes the latest version in, in the caller's transaction. */
    public void index(String number) throws Refusal {
        take(records.latest(number));
    }

    /**
     * Takes a few records in that may have been kept before there was a projection.
     *
     * @return how many of them were not in it as they are now
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int indexAnew(Collection<String> numbers) {
        int changed = 0;
        for (var view : records.latestOf(numbers)) if (take(view)) changed++;
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

    /** @return false if the projection said the same already */
    private boolean take(RecordView view) {
        // Waits for another act on the record, so that a correction never loses against the job that reads old records.
        var known = entities.find(IndexedRecord.class, view.number(), LockModeType.PESSIMISTIC_WRITE);
        int version = view.address().version();
        if (known != null && known.version() > version) return false;
        var indexed =
                known == null ? new IndexedRecord(view.number(), view.record().kind()) : known;
        indexed.describe(view.record().title(), view.record().product(), Mentions.patient(view.record()), version);
        if (known == null) {
            entities.persist(indexed);
            entities.flush();
        }
        return mentions(view, version) || known == null;
    }

    private boolean mentions(RecordView view, int version) {
        var now = new LinkedHashSet<>(Mentions.of(view.record()));
        var standing = new HashMap<Mentions.Said, Mention>();
        for (var mention : entities.createQuery(
                        "select m from Mention m where m.record = :record and m.until is null", Mention.class)
                .setParameter("record", view.number())
                .getResultList())
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
