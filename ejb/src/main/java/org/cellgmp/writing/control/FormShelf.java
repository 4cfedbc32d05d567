package org.cellgmp.writing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cellgmp.ground.Refusal;
import org.cellgmp.template.Flaw;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.TemplateCheck;
import org.cellgmp.writing.FormView;
import org.cellgmp.writing.entity.FormEdition;

/** Forms: that of the book, and the editions that were brought since. */
@ApplicationScoped
public class FormShelf {
    @PersistenceContext
    EntityManager entities;

    /** Forms as they are printed, or what stands against them by now, by name and digest of the edition: read once. */
    private final Map<String, TemplateCheck.Result> read = new ConcurrentHashMap<>();

    public FormShelf() {}

    /** The form of the book. @throws Refusal NOT_FOUND if there is none of the name, or it only tells of other documents */
    public Template shipped(String template) throws Refusal {
        var book = TemplateBook.shipped();
        if (template == null
                || !book.has(template)
                || !book.template(template).kind().equals(template))
            throw new Refusal(Refusal.Reason.NOT_FOUND, "writing.form-not-found", String.valueOf(template));
        return book.template(template);
    }

    /** Those that were brought, newest first. */
    public List<FormEdition> editions(String template) {
        return entities.createQuery(
                        "select f from FormEdition f where f.template = :template order by f.version desc",
                        FormEdition.class)
                .setParameter("template", template)
                .getResultList();
    }

    /** The edition, locked until the transaction ends. @throws Refusal NOT_FOUND */
    public FormEdition locked(String template, int version) throws Refusal {
        return entities.createQuery(
                        "select f from FormEdition f where f.template = :template and f.version = :version",
                        FormEdition.class)
                .setParameter("template", template)
                .setParameter("version", version)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Refusal.Reason.NOT_FOUND, "writing.form-not-found", template + "/v" + version));
    }

    public void keep(FormEdition edition) throws Refusal {
        try {
            entities.persist(edition);
            entities.flush();
        } catch (PersistenceException together) {
            // Two brought the next edition at once; the other was first.
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "writing.later-version",
                    edition.template(),
                    Integer.toString(edition.version()));
        }
    }

    /**
     * The form that documents are made with now: the highest approved edition, or that of the book.
     *
     * @param offered name as a writer is offered it, also that of the drug substance
     * @throws Refusal BLOCKED if the edition no longer fits what the house fills it with
     */
    public Template inForce(String offered) throws Refusal {
        var shipped = TemplateBook.shipped().template(offered);
        var edition = approved(shipped.kind());
        if (edition.isEmpty()) return shipped;
        var form = template(edition.get());
        return shipped.name().equals(shipped.kind()) ? form : form.ofSubstance();
    }

    /** Version that documents are made with now, by form; absent where it is that of the book. */
    public Map<String, Integer> versions() {
        var versions = new HashMap<String, Integer>();
        for (var row : entities.createQuery(
                        "select f.template, max(f.version) from FormEdition f where f.approval is not null group by"
                                + " f.template",
                        Object[].class)
                .getResultList()) versions.put((String) row[0], (Integer) row[1]);
        return versions;
    }

    private Optional<FormEdition> approved(String template) {
        return entities.createQuery(
                        "select f from FormEdition f where f.template = :template and f.approval is not null order by"
                                + " f.version desc",
                        FormEdition.class)
                .setParameter("template", template)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The edition as it is printed. @throws Refusal BLOCKED if it no longer fits what the house fills it with */
    public Template template(FormEdition edition) throws Refusal {
        var result = read(edition);
        if (result.template() != null) return result.template();
        Flaw first = result.flaws().get(0);
        throw new Refusal(
                Refusal.Reason.BLOCKED,
                "writing.form-no-longer-fits",
                edition.name(),
                first.code() + " " + first.place() + " " + first.tag());
    }

    /** The edition as it is printed; empty if it no longer fits what the house fills it with. */
    Optional<Template> fitting(FormEdition edition) throws Refusal {
        return Optional.ofNullable(read(edition).template());
    }

    private TemplateCheck.Result read(FormEdition edition) throws Refusal {
        var key = edition.name() + " " + edition.sha256();
        var known = read.get(key);
        if (known != null) return known;
        var result =
                TemplateCheck.of(shipped(edition.template()), edition.version(), edition.docx(), edition.excuses());
        read.put(key, result);
        return result;
    }

    /** Every edition of a form, newest first, also those that no longer fit; the last is that of the book. */
    public List<FormView> history(String template) throws Refusal {
        var shipped = shipped(template);
        var editions = editions(template);
        var inForce = approved(template).map(FormEdition::version).orElse(shipped.version());
        var views = new java.util.ArrayList<FormView>();
        for (var edition : editions)
            views.add(FormViews.of(shipped, edition, fitting(edition).orElse(null), inForce));
        views.add(FormViews.of(shipped, inForce));
        return views;
    }
}
