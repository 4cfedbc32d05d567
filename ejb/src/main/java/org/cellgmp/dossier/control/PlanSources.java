package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cellgmp.dossier.SourceView;
import org.cellgmp.dossier.entity.BroughtSource;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.ectd.CtdStructure;

/** The Word files beside a plan. */
@ApplicationScoped
public class PlanSources {
    @PersistenceContext
    EntityManager entities;

    public PlanSources() {}

    /** Newest first. */
    public List<BroughtSource> of(Dossier dossier) {
        return entities.createQuery(
                        "select s from BroughtSource s where s.dossier = :id order by s.number desc",
                        BroughtSource.class)
                .setParameter("id", dossier.id())
                .getResultList();
    }

    /** Newest first. */
    public List<SourceView> views(Dossier dossier) {
        return of(dossier).stream()
                .map(source -> source.view(CtdStructure.get().heading(source.place())))
                .toList();
    }
}
