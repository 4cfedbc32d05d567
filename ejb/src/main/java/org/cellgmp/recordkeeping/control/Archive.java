package org.cellgmp.recordkeeping.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.entity.KeptRecord;
import org.cellgmp.recordkeeping.entity.KeptVersion;
import org.hibernate.exception.ConstraintViolationException;

/** The kept records in the database. Each question is one query. */
@Dependent
public class Archive {
    private static final int TITLES_AT_ONCE = 500;
    private static final String SEARCHED = " and (lower(r.title) like :words escape '!'"
            + " or lower(r.number) like :words escape '!' or lower(r.product) like :words escape '!'"
            + " or lower(r.described) like :words escape '!')";
    private static final String AFTER = " and r.id < (select a.id from KeptRecord a where a.number = :after)";

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    /** Writes versions now, so that what the database refuses is known inside the act. */
    public void add(List<KeptVersion> versions) throws Refusal {
        try {
            for (var version : versions) {
                if (!database.contains(version.record())) database.persist(version.record());
                database.persist(version);
            }
            database.flush();
        } catch (ConstraintViolationException same) {
            throw Keeping.keptMeanwhile(
                    versions.stream().map(version -> version.record().title()).toList());
        }
    }

    /** @param records of one kind @throws Refusal if one of them is kept already, or comes twice */
    public void checkNew(List<? extends Kept> records) throws Refusal {
        var names = new HashMap<List<String>, String>();
        for (var some : portions(records.stream().map(Kept::title).toList()))
            for (var row : database.createQuery(
                            "select r.product, r.title, r.number from KeptRecord r where r.kind = :kind"
                                    + " and r.title in :titles",
                            Object[].class)
                    .setParameter("kind", records.get(0).kind())
                    .setParameter("titles", some)
                    .getResultList()) names.put(List.of((String) row[0], (String) row[1]), (String) row[2]);
        for (var record : records) {
            var kept = names.put(List.of(record.product(), record.title()), record.title());
            if (kept != null) throw Keeping.alreadyKept(record.title(), kept);
        }
    }

    /** The record, locked until the act ends: a second correction waits and then finds that the version moved. */
    public KeptRecord locked(String number) throws Refusal {
        try {
            return database.createQuery("select r from KeptRecord r where r.number = :number", KeptRecord.class)
                    .setParameter("number", number)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getSingleResult();
        } catch (NoResultException none) {
            throw notFound(number);
        } catch (jakarta.persistence.LockTimeoutException | jakarta.persistence.PessimisticLockException busy) {
            throw new Refusal(Refusal.Reason.CONFLICT, "recordkeeping.being-revised", number);
        }
    }

    public Optional<KeptRecord> same(RecordKind kind, String product, String title) {
        return database.createQuery(
                        "select r from KeptRecord r where r.kind = :kind and r.product = :product and r.title = :title",
                        KeptRecord.class)
                .setParameter("kind", kind)
                .setParameter("product", product)
                .setParameter("title", title)
                .getResultStream()
                .findFirst();
    }

    public KeptVersion latest(String number) throws Refusal {
        return first("v.record.number = :number and v.version = v.record.latest", "number", number)
                .orElseThrow(() -> notFound(number));
    }

    /**
     * Which version is the latest, asked of the database anew: H2 may answer a repeated question from a result that another
     * act has just made old (decision 0065), and never does where a parameter differs.
     */
    public int newest(String number) throws Refusal {
        return database.createQuery(
                        "select r.latest from KeptRecord r where r.number = :number and :anew <> ''", Integer.class)
                .setParameter("number", number)
                .setParameter("anew", java.util.UUID.randomUUID().toString())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> notFound(number));
    }

    public KeptVersion latestOf(KeptRecord kept) {
        return first("v.record.number = :number and v.version = v.record.latest", "number", kept.number())
                .orElseThrow(() -> new IllegalStateException(kept.number() + " has no version " + kept.latest()));
    }

    public List<KeptVersion> latestOf(Collection<String> numbers) {
        var found = new ArrayList<KeptVersion>();
        for (var some : portions(numbers))
            found.addAll(database.createQuery(
                            "select v from KeptVersion v join fetch v.record where v.version = v.record.latest"
                                    + " and v.record.number in :numbers order by v.record.number",
                            KeptVersion.class)
                    .setParameter("numbers", some)
                    .getResultList());
        return found;
    }

    public Map<String, Integer> latestVersions(Collection<String> numbers) {
        var latest = new HashMap<String, Integer>();
        for (var some : portions(numbers))
            for (var row : database.createQuery(
                            "select r.number, r.latest from KeptRecord r where r.number in :numbers", Object[].class)
                    .setParameter("numbers", some)
                    .getResultList()) latest.put((String) row[0], (Integer) row[1]);
        return latest;
    }

    private static List<List<String>> portions(Collection<String> numbers) {
        var distinct = numbers.stream().distinct().toList();
        var portions = new ArrayList<List<String>>();
        for (int from = 0; from < distinct.size(); from += TITLES_AT_ONCE)
            portions.add(distinct.subList(from, Math.min(from + TITLES_AT_ONCE, distinct.size())));
        return portions;
    }

    public KeptVersion version(String number, int version) throws Refusal {
        return database.createQuery(
                        "select v from KeptVersion v join fetch v.record where v.record.number = :number and v.version = :version",
                        KeptVersion.class)
                .setParameter("number", number)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> notFound(number + "/v" + version));
    }

    public List<RecordView> history(String number) throws Refusal {
        // The trees stay where they are: only what a list of versions shows is read.
        var rows = database.createQuery(
                        "select r.latest, v.version, v.digest, v.reason, v.by, v.at, v.offset, v.originalSha256,"
                                + " v.originalSize, v.originalName, v.originalMediaType"
                                + " from KeptVersion v join v.record r where r.number = :number order by v.version desc",
                        Object[].class)
                .setParameter("number", number)
                .getResultList();
        if (rows.isEmpty()) throw notFound(number);
        return rows.stream().map(row -> VersionRow.of(number, row)).toList();
    }

    public Page<RecordRow> list(RecordKind kind, String words, String after, int limit) {
        boolean searched = words != null && !words.isBlank();
        var query = database.createQuery(
                        "select r.number, r.latest, r.title, r.product, r.described, v.digest, v.by, v.at, v.offset"
                                + " from KeptVersion v join v.record r where v.version = r.latest and r.kind = :kind"
                                + (searched ? SEARCHED : "")
                                + (after == null ? "" : AFTER)
                                + " order by r.id desc",
                        Object[].class)
                .setParameter("kind", kind)
                .setMaxResults(limit + 1);
        if (searched) query.setParameter("words", pattern(words));
        if (after != null) query.setParameter("after", after);
        var rows = new ArrayList<>(query.getResultList().stream()
                .map(row -> VersionRow.row(kind, row))
                .toList());
        boolean more = rows.size() > limit;
        if (more) rows.remove(limit);
        return new Page<>(List.copyOf(rows), more ? rows.get(limit - 1).number() : null);
    }

    /** Latest versions of a kind with one of the titles, without their trees. @param titles at most {@value #TITLES_AT_ONCE} */
    public List<RecordRow> rowsTitled(RecordKind kind, Collection<String> titles) {
        if (titles.isEmpty()) return List.of();
        return database
                .createQuery(
                        "select r.number, r.latest, r.title, r.product, r.described, v.digest, v.by, v.at, v.offset"
                                + " from KeptVersion v join v.record r where v.version = r.latest and r.kind = :kind"
                                + " and r.title in :titles",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("titles", titles)
                .getResultList()
                .stream()
                .map(row -> VersionRow.row(kind, row))
                .toList();
    }

    public Map<RecordKind, Long> counts() {
        var counts = new EnumMap<RecordKind, Long>(RecordKind.class);
        for (var row : database.createQuery("select r.kind, count(r) from KeptRecord r group by r.kind", Object[].class)
                .getResultList()) counts.put((RecordKind) row[0], (Long) row[1]);
        return counts;
    }

    public Optional<KeptVersion> titled(RecordKind kind, String title) {
        return allTitled(kind, List.of(title)).stream().findFirst();
    }

    /** Latest versions with one of the titles, newest record first. */
    public List<KeptVersion> allTitled(RecordKind kind, List<String> titles) {
        var found = new ArrayList<KeptVersion>();
        var distinct = titles.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += TITLES_AT_ONCE)
            found.addAll(database.createQuery(
                            "select v from KeptVersion v join fetch v.record where v.version = v.record.latest"
                                    + " and v.record.kind = :kind and v.record.title in :titles order by v.record.id desc",
                            KeptVersion.class)
                    .setParameter("kind", kind)
                    .setParameter("titles", distinct.subList(from, Math.min(from + TITLES_AT_ONCE, distinct.size())))
                    .getResultList());
        return found;
    }

    /** Numbers of the records of a kind that have one of the titles, by title. */
    public Map<String, List<String>> numbersTitled(RecordKind kind, Collection<String> titles) {
        var found = new HashMap<String, List<String>>();
        var distinct = titles.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += TITLES_AT_ONCE)
            for (var row : database.createQuery(
                            "select r.title, r.number from KeptRecord r where r.kind = :kind and r.title in :titles",
                            Object[].class)
                    .setParameter("kind", kind)
                    .setParameter("titles", distinct.subList(from, Math.min(from + TITLES_AT_ONCE, distinct.size())))
                    .getResultList())
                found.computeIfAbsent((String) row[0], title -> new ArrayList<>())
                        .add((String) row[1]);
        return found;
    }

    public List<KeptVersion> ofProduct(RecordKind kind, String product) {
        return database.createQuery(
                        "select v from KeptVersion v join fetch v.record where v.version = v.record.latest"
                                + " and v.record.kind = :kind and v.record.product = :product order by v.record.title",
                        KeptVersion.class)
                .setParameter("kind", kind)
                .setParameter("product", product)
                .getResultList();
    }

    public Optional<KeptVersion> importedFrom(String sha256) {
        return first("v.originalSha256 = :sha256", "sha256", sha256);
    }

    /** @param record null where only the list is wanted */
    public static RecordView view(KeptRecord kept, KeptVersion version, Kept record) {
        return new RecordView(
                Address.of(kept.number(), version.version()),
                record,
                version.digest(),
                kept.latest(),
                version.reason(),
                version.by(),
                version.at(),
                version.original());
    }

    private Optional<KeptVersion> first(String where, String name, String value) {
        return database.createQuery(
                        "select v from KeptVersion v join fetch v.record where " + where + " order by v.id",
                        KeptVersion.class)
                .setParameter(name, value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static String pattern(String words) {
        return "%"
                + words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }

    private static Refusal notFound(String number) {
        return new Refusal(Refusal.Reason.NOT_FOUND, "recordkeeping.not-found", String.valueOf(number));
    }
}
