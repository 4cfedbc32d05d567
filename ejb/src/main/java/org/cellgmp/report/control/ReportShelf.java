package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.report.entity.IssuedReport;

/** The reports in the database. */
@Dependent
public class ReportShelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    void keep(IssuedReport report) {
        entities.persist(report);
        entities.flush();
    }

    public Optional<ReportView> find(String number) {
        return entities.createQuery("select r from IssuedReport r where r.number = :number", IssuedReport.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(IssuedReport::view);
    }

    /** The latest that says these words. */
    Optional<ReportView> saying(Gathered gathered, String language, String form, String content) {
        return entities.createQuery(
                        "select r from IssuedReport r where r.subject = :subject and r.kind = :kind and r.language = :language"
                                + " and r.form = :form and r.content = :content order by r.id desc",
                        IssuedReport.class)
                .setParameter("subject", gathered.subject())
                .setParameter("kind", gathered.kind())
                .setParameter("language", language)
                .setParameter("form", form)
                .setParameter("content", content)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(IssuedReport::view);
    }

    /** The latest of a revision. */
    public Optional<ReportView> of(ReportKind kind, String subject, int revision, String language) {
        return entities.createQuery(
                        "select r from IssuedReport r where r.subject = :subject and r.kind = :kind and r.language = :language"
                                + " and r.revision = :revision order by r.id desc",
                        IssuedReport.class)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .setParameter("language", language)
                .setParameter("revision", revision)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(IssuedReport::view);
    }

    /** Newest first. @param subject null for all; @param kind null for all; @param after cursor of the page before */
    public Page<ReportView> list(String subject, ReportKind kind, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select r from IssuedReport r where 1 = 1" + (subject == null ? "" : " and r.subject = :subject")
                        + (kind == null ? "" : " and r.kind = :kind")
                        + (after == null ? "" : " and r.id < :before") + " order by r.id desc",
                IssuedReport.class);
        if (subject != null) query.setParameter("subject", subject);
        if (kind != null) query.setParameter("kind", kind);
        if (after != null) query.setParameter("before", cursor(after));
        var found = query.setMaxResults(rows + 1).getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(
                shown.stream().map(IssuedReport::view).toList(),
                more ? shown.get(rows - 1).id().toString() : null);
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
