package org.cellgmp.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.HistoryRow;
import org.cellgmp.history.KeptFile;
import org.cellgmp.history.entity.HistoryApplication;
import org.cellgmp.history.entity.HistoryFile;
import org.cellgmp.history.entity.HistorySequence;

/** Finds applications, sequences and files, each by an index. */
@ApplicationScoped
public class HistoryShelf {
    @PersistenceContext
    EntityManager entities;

    /** @throws Refusal NOT_FOUND */
    public HistoryApplication application(String number) throws Refusal {
        return entities.createQuery(
                        "select a from HistoryApplication a where a.number = :number", HistoryApplication.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "history.not-found", String.valueOf(number)));
    }

    /** The application, locked until the transaction ends, so that two imports into it go one after the other. */
    public HistoryApplication locked(String number) throws Refusal {
        var found = application(number);
        entities.lock(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The application whose history these sequences continue. @param dossier null for sequences of others */
    public Optional<HistoryApplication> known(String name, String region, String dossier) {
        var query = entities.createQuery(
                "select a from HistoryApplication a where a.region = :region and "
                        + (dossier == null ? "a.name = :name and a.dossier is null" : "a.dossier = :dossier")
                        + " order by a.number",
                HistoryApplication.class);
        query.setParameter("region", region);
        if (dossier == null) query.setParameter("name", name);
        else query.setParameter("dossier", dossier);
        return query.getResultStream().findFirst();
    }

    /** A sequence without a regional backbone continues the application of its name, and one with it such an application. */
    public Optional<HistoryApplication> sameName(String name, String region) {
        return entities.createQuery(
                        "select a from HistoryApplication a where a.name = :name and a.dossier is null"
                                + (region.isEmpty() ? "" : " and a.region = ''") + " order by a.number",
                        HistoryApplication.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. @param after number of the last row of the page before; null for the first */
    public Page<HistoryRow> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select a from HistoryApplication a" + (after == null ? "" : " where a.number < :after")
                        + " order by a.number desc",
                HistoryApplication.class);
        if (after != null) query.setParameter("after", after);
        var found = query.setMaxResults(rows + 1).getResultList();
        var items = found.stream().limit(rows).map(HistoryApplication::row).toList();
        return new Page<>(items, found.size() > rows ? items.get(rows - 1).number() : null);
    }

    /** In their order. */
    public List<HistorySequence> sequences(HistoryApplication application) {
        return entities.createQuery(
                        "select s from HistorySequence s where s.application = :application order by s.ordinal",
                        HistorySequence.class)
                .setParameter("application", application.id())
                .getResultList();
    }

    public Optional<HistorySequence> find(HistoryApplication application, String number) {
        return entities.createQuery(
                        "select s from HistorySequence s where s.application = :application and s.number = :number",
                        HistorySequence.class)
                .setParameter("application", application.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal NOT_FOUND */
    public HistorySequence sequence(HistoryApplication application, String number) throws Refusal {
        return find(application, number)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "history.sequence-not-found",
                        application.number(),
                        String.valueOf(number)));
    }

    public Optional<HistoryFile> file(HistorySequence sequence, String path) {
        return entities.createQuery(
                        "select f from HistoryFile f where f.sequence = :sequence and f.pathSha256 = :key",
                        HistoryFile.class)
                .setParameter("sequence", sequence.id())
                .setParameter("key", HistoryFile.key(path))
                .getResultStream()
                .findFirst();
    }

    public Optional<KeptFile> file(HistoryApplication application, String sequence, String path) {
        return find(application, sequence).flatMap(found -> file(found, path)).map(HistoryFile::kept);
    }
}
