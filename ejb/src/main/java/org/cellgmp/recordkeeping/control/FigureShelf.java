package org.cellgmp.recordkeeping.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Trends;
import org.cellgmp.record.Trends.Measurement;
import org.cellgmp.record.Trends.Point;
import org.cellgmp.recordkeeping.ProductSpan;
import org.cellgmp.recordkeeping.entity.KeptVersion;

/**
 * Figures of batch records, kept at hand by version. A version never changes, so what is kept here is never wrong; reading a
 * large record anew takes some ten milliseconds.
 */
@ApplicationScoped
public class FigureShelf {
    /** About 20 MB with a hundred figures each. */
    static final int MOST_VERSIONS = 1_000;

    private static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    private final Map<Long, Map<Measurement, Point>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Map<Measurement, Point>> eldest) {
                    return size() > MOST_VERSIONS;
                }
            });

    public FigureShelf() {}

    FigureShelf(EntityManager database) {
        this.database = database;
    }

    /** When the batch records of each product were first kept, by product code. */
    public List<ProductSpan> spans(int limit) {
        return database
                .createQuery(
                        "select r.product, min(v.at), max(v.at) from KeptVersion v join v.record r where r.kind = :kind"
                                + " and r.product <> '' and v.version = 1 group by r.product order by r.product",
                        Object[].class)
                .setParameter("kind", RecordKind.BATCH_RECORD)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(line -> new ProductSpan((String) line[0], day((Instant) line[1]), day((Instant) line[2])))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(HouseClock.zone()).toLocalDate();
    }

    /**
     * Figures of the newest latest versions of a product's batch records, oldest first.
     *
     * @param before number of a batch record that they were kept before; null for all
     */
    public List<Map<Measurement, Point>> ofProduct(String product, String before, int limit) {
        var found = new ArrayList<>(database.createQuery(
                        "select v.id from KeptVersion v where v.version = v.record.latest and v.record.kind = :kind"
                                + " and v.record.product = :product and (:before is null or v.record.id <"
                                + " (select a.id from KeptRecord a where a.number = :before)) order by v.record.id desc",
                        Long.class)
                .setParameter("kind", RecordKind.BATCH_RECORD)
                .setParameter("product", product)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList());
        Collections.reverse(found);
        return figures(found);
    }

    private List<Map<Measurement, Point>> figures(List<Long> versions) {
        var found = new LinkedHashMap<Long, Map<Measurement, Point>>();
        for (var version : versions) found.put(version, kept.get(version));
        var absent =
                versions.stream().filter(version -> found.get(version) == null).toList();
        for (int from = 0; from < absent.size(); from += AT_ONCE)
            for (var version : read(absent.subList(from, Math.min(from + AT_ONCE, absent.size())))) {
                var figures = Collections.unmodifiableMap(figures(version));
                kept.put(version.id(), figures);
                found.put(version.id(), figures);
                database.detach(version);
            }
        return found.values().stream().filter(Objects::nonNull).toList();
    }

    private List<KeptVersion> read(List<Long> versions) {
        return database.createQuery(
                        "select v from KeptVersion v join fetch v.record where v.id in :versions", KeptVersion.class)
                .setParameter("versions", versions)
                .getResultList();
    }

    private static Map<Measurement, Point> figures(KeptVersion version) {
        var record = Keeping.read(version.record().kind(), version.canonical());
        var address = Archive.view(version.record(), version, record).address();
        return Trends.figures(new Addressed<>(address, (BatchRecord) record));
    }
}
