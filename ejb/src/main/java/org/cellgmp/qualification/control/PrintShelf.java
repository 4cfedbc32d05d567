package org.cellgmp.qualification.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.qualification.entity.CataloguePrintRun;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.template.PdfWriter;

/** Prints of the whole catalogue as they are kept. */
@Stateless
@PermitAll // private to this room
public class PrintShelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    FileStore files;

    @Inject
    Trail trail;

    /** @throws Refusal CONFLICT if somebody else asks for the same at this moment */
    public void add(CataloguePrintRun run) throws Refusal {
        try {
            entities.persist(run);
            entities.flush();
        } catch (PersistenceException atOnce) {
            throw new Refusal(Reason.CONFLICT, "qualification.asked-at-once");
        }
    }

    /** Locked until the transaction ends, so that two who ask at once do not both begin it again. */
    public Optional<CataloguePrintRun> of(String state, String language) {
        return entities.createQuery(
                        "select p from CataloguePrintRun p where p.state = :state and p.language = :language",
                        CataloguePrintRun.class)
                .setParameter("state", state)
                .setParameter("language", language)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal NOT_FOUND */
    public CataloguePrintRun find(String number) throws Refusal {
        return entities.createQuery(
                        "select p from CataloguePrintRun p where p.number = :number", CataloguePrintRun.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "qualification.unknown-print", number));
    }

    /** In a transaction of its own with its event: a print is there whole or not at all. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(String number, PdfWriter.Pdf made, OffsetDateTime at) throws Refusal {
        var run = find(number);
        var kept = put(made.bytes(), "catalogue-" + run.language() + ".pdf");
        run.printed(kept, made.bytes().length, made.pages(), at);
        trail.append(Act.of("qualification.catalogue-printed", number)
                .with("language", run.language())
                .with("pages", Integer.toString(made.pages()))
                .with("digest", kept));
    }

    private String put(byte[] bytes, String name) {
        try {
            return files.keepPrint(bytes, name, "application/pdf").sha256();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Newest first, one more than the limit if there are more. @param before id of the last row seen; null for the first page */
    public List<CataloguePrintRun> list(Long before, int limit) {
        var query = entities.createQuery(
                "select p from CataloguePrintRun p" + (before == null ? "" : " where p.id < :before")
                        + " order by p.id desc",
                CataloguePrintRun.class);
        if (before != null) query.setParameter("before", before);
        return query.setMaxResults(limit + 1).getResultList();
    }
}
