package org.cellgmp.pack.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.pack.PackView;
import org.cellgmp.pack.entity.KeptPack;
import org.cellgmp.pack.entity.KeptPack.Held;
import org.cellgmp.recordkeeping.StoredFile;

/** Finds and keeps packs. */
@Stateless
@PermitAll // private to this room
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PackShelf {
    /** Most packs shown of one inspection. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    /** Keeps a pack and writes so in the trail, in one transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public PackView keep(String inspection, String job, Held held, StoredFile file) {
        var last = entities.createQuery("select max(p.place) from KeptPack p where p.inspection = :of", Integer.class)
                .setParameter("of", inspection)
                .getSingleResult();
        var pack = new KeptPack(inspection, last == null ? 1 : last + 1, job, held, file, current.get());
        entities.persist(pack);
        entities.flush();
        trail.append(Act.of("inspection.pack-made", inspection)
                .with("job", job)
                .with("file", file.name())
                .with("sha256", file.sha256())
                .with("manifest", held.manifest())
                .with("sealed", Long.toString(held.sealed()))
                .with("events", Long.toString(held.events()))
                .with("things", Long.toString(held.things())));
        return pack.view();
    }

    /** The pack that a job made; empty if it has not made it yet. */
    public Optional<PackView> ofJob(String job) {
        return entities.createQuery("select p from KeptPack p where p.job = :job", KeptPack.class)
                .setParameter("job", job)
                .getResultStream()
                .findFirst()
                .map(KeptPack::view);
    }

    /** Newest first, at most {@value #MOST}. */
    public List<PackView> of(String inspection) {
        return entities.createQuery(
                        "select p from KeptPack p where p.inspection = :of order by p.place desc", KeptPack.class)
                .setParameter("of", inspection)
                .setMaxResults(MOST)
                .getResultStream()
                .map(KeptPack::view)
                .toList();
    }

    /** @throws Refusal NOT_FOUND */
    public PackView find(String inspection, int place) throws Refusal {
        return entities.createQuery(
                        "select p from KeptPack p where p.inspection = :of and p.place = :place", KeptPack.class)
                .setParameter("of", inspection)
                .setParameter("place", place)
                .getResultStream()
                .findFirst()
                .map(KeptPack::view)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND, "inspection.no-pack", inspection, Integer.toString(place)));
    }
}
