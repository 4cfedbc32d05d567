package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.DossierRow;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.dossier.entity.GovernedBranch;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** Reads dossiers: a fixed number of queries for a whole plan, lists by keyset. */
@ApplicationScoped
public class PlanFinder {
    @PersistenceContext
    EntityManager entities;

    @Inject
    StudyShelf studies;

    public PlanFinder() {}

    /** @throws Refusal NOT_FOUND */
    public Dossier dossier(String number) throws Refusal {
        return find(number, false).orElseThrow(() -> missing(number));
    }

    /** The dossier, locked until the transaction ends, so that plan and numbers change one after the other. */
    public Dossier locked(String number) throws Refusal {
        return find(number, true).orElseThrow(() -> missing(number));
    }

    private static Refusal missing(String number) {
        return new Refusal(Refusal.Reason.NOT_FOUND, "dossier.not-found", String.valueOf(number));
    }

    private Optional<Dossier> find(String number, boolean locked) {
        var query = entities.createQuery("select d from Dossier d where d.number = :number", Dossier.class)
                .setParameter("number", number);
        if (locked) query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return query.getResultStream().findFirst();
    }

    public Page<DossierRow> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select d from Dossier d" + (after == null ? "" : " where d.number < :after")
                        + " order by d.number desc",
                Dossier.class);
        if (after != null) query.setParameter("after", after);
        var found = query.setMaxResults(rows + 1).getResultList();
        var items = found.stream()
                .limit(rows)
                .map(d -> new DossierRow(d.number(), d.title(), d.product(), d.openedByName(), d.openedAt()))
                .toList();
        return new Page<>(items, found.size() > rows ? items.get(rows - 1).number() : null);
    }

    /** Newest first. */
    public List<Dossier> ofProduct(String product) {
        return entities.createQuery(
                        "select d from Dossier d where d.product = :product order by d.number desc", Dossier.class)
                .setParameter("product", product)
                .setMaxResults(Page.LARGEST)
                .getResultList();
    }

    /** Codes of products that have a plan. */
    public List<String> products() {
        return entities.createQuery("select distinct d.product from Dossier d order by d.product", String.class)
                .getResultList();
    }

    public List<Branch> branches(Dossier dossier) {
        return entities.createQuery(
                        "select b from GovernedBranch b where b.dossier = :id order by b.id", GovernedBranch.class)
                .setParameter("id", dossier.id())
                .getResultStream()
                .map(GovernedBranch::view)
                .toList();
    }

    /** Leaves that were not withdrawn, by number. */
    public List<PlacedLeaf> leaves(Dossier dossier) {
        return entities.createQuery(
                        "select l from PlacedLeaf l where l.dossier = :id and l.withdrawn = false order by l.number",
                        PlacedLeaf.class)
                .setParameter("id", dossier.id())
                .getResultList();
    }

    public ContentPlan plan(Dossier dossier) {
        return new ContentPlan(
                branches(dossier),
                leaves(dossier).stream().map(PlacedLeaf::view).toList(),
                studies.plan(dossier));
    }

    /** @throws Refusal NOT_FOUND */
    public PlacedLeaf leaf(Dossier dossier, int number) throws Refusal {
        return entities.createQuery(
                        "select l from PlacedLeaf l where l.dossier = :id and l.number = :number", PlacedLeaf.class)
                .setParameter("id", dossier.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "dossier.leaf-not-found",
                        dossier.number(),
                        Integer.toString(number)));
    }

    /** By region and number. */
    public List<FiledSequence> sequences(Dossier dossier) {
        return entities.createQuery(
                        "select s from FiledSequence s where s.dossier = :id order by s.region, s.number",
                        FiledSequence.class)
                .setParameter("id", dossier.id())
                .getResultList();
    }

    public List<FiledSequence> sequences(Dossier dossier, Region region) {
        return sequences(dossier).stream()
                .filter(sequence -> sequence.region() == region)
                .toList();
    }

    public Optional<FiledSequence> ofJob(String job) {
        return entities.createQuery("select s from FiledSequence s where s.job = :job", FiledSequence.class)
                .setParameter("job", job)
                .getResultStream()
                .findFirst();
    }
}
