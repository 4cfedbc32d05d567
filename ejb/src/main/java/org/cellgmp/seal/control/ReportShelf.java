package org.cellgmp.seal.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.seal.KeptCheck;
import org.cellgmp.seal.SealReport;
import org.cellgmp.seal.entity.SealCheck;

/** Reports of checks. That a check was made, and what came of it, is an event as well. */
@Stateless
@PermitAll // private to this room
public class ReportShelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Trail trail;

    /** @return its number */
    public long keep(String job, SealReport report) {
        var check = new SealCheck(job, report);
        entities.persist(check);
        trail.append(Act.of(report.passed() ? "seal.check-passed" : "seal.check-failed", null)
                .with("check", Long.toString(check.id()))
                .with("events", Long.toString(report.events()))
                .with("checkpoints", report.checkpoints() + " + " + report.outside())
                .with("findings", Long.toString(report.failures()))
                .with("remarks", Long.toString(report.remarks())));
        return check.id();
    }

    public Optional<KeptCheck> find(long number) {
        return Optional.ofNullable(entities.find(SealCheck.class, number)).map(ReportShelf::view);
    }

    /** Newest first, older than the number. */
    public List<KeptCheck> before(long number, int limit) {
        return entities.createQuery(
                        "select c from SealCheck c where c.id < :before order by c.id desc", SealCheck.class)
                .setParameter("before", number)
                .setMaxResults(limit)
                .getResultStream()
                .map(ReportShelf::view)
                .toList();
    }

    private static KeptCheck view(SealCheck check) {
        return new KeptCheck(check.id(), check.job(), check.report());
    }
}
