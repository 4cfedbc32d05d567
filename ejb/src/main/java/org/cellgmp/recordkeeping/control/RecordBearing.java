package org.cellgmp.recordkeeping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.ground.Place;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.entity.KeptRecord;

/** A record belongs to the product and the site that it names; what tells of a batch, to those of the batch. */
@ApplicationScoped
public class RecordBearing implements Bearing {
    private static final Set<RecordKind> TELL_OF_BATCHES =
            EnumSet.of(RecordKind.QC_TEST, RecordKind.INFUSION, RecordKind.SHIPMENT);

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    Archive archive;

    @Override
    public Set<String> prefixes() {
        return Arrays.stream(RecordKind.values()).map(RecordKind::prefix).collect(Collectors.toSet());
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        var unread = new HashSet<String>();
        for (var row : rows(numbers)) {
            // What was kept before the site stood beside it, and what tells of a batch, is read.
            if (row.site() == null || TELL_OF_BATCHES.contains(row.kind())) unread.add(row.number());
            else found.put(row.number(), About.at(new Place(row.product(), row.site())));
        }
        if (!unread.isEmpty())
            for (var version : archive.latestOf(unread)) {
                var record = Keeping.read(version.record().kind(), version.canonical());
                var batch = record.ofBatch().isEmpty()
                        ? null
                        : archive.titled(RecordKind.BATCH_RECORD, record.ofBatch())
                                .orElse(null);
                found.put(
                        version.record().number(),
                        batch == null
                                ? About.at(new Place(record.product(), record.atSite()))
                                : About.of(Set.of(batch.record().number())));
            }
        return found;
    }

    private Collection<KeptRecord> rows(Collection<String> numbers) {
        return database.createQuery("select r from KeptRecord r where r.number in :numbers", KeptRecord.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }
}
