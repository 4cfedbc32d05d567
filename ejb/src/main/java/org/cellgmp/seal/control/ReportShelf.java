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
import org.cellgmp.recordkeeping.boundary.Numbers;
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
    Numbers numbers;

    @Inject
    Trail trail;

    /** @return its number */
    public String keep(String job, SealReport report) {
        var check = new SealCheck(numbers.next("TC"), job, report);
        entities.persist(check);
        trail.append(Act.of(report.passed() ? "seal.check-passed" : "seal.check-failed", null)
                .with("check", check.number())
                .with("events", Long.toString(report.events()))
                .with("checkpoints", report.checkpoints() + " + " + report.outside())
                .with("findings", Long.toString(report.failures()))
                .with("remarks", Long.toString(report.remarks())));
        return check.number();
    }

    public Optional<KeptCheck> find(String number) {
        return entities.createQuery("select c from SealCheck c where c.number = :number", SealCheck.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(ReportShelf::view);
    }

    /** Newest first, before the position. */
    public List<KeptCheck> before(long position, int limit) {
        return entities.createQuery(
                        "select c from SealCheck c where c.id < :before order by c.id desc", SealCheck.class)
                .setParameter("before", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(ReportShelf::view)
                .toList();
    }

    private static KeptCheck view(SealCheck check) {
        return new KeptCheck(check.id(), check.number(), check.job(), check.report());
    }
}
