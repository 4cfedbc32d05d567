package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.dossier.StudyPlan;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.GovernedStudy;
import org.cellgmp.dossier.entity.StudyDocument;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;

/** The studies of dossiers, and which leaves are documents of them. */
@ApplicationScoped
public class StudyShelf {
    @PersistenceContext
    EntityManager entities;

    public StudyShelf() {}

    public StudyPlan plan(Dossier dossier) {
        return new StudyPlan(
                studies(dossier).stream().map(GovernedStudy::view).toList(),
                documents(dossier).stream().map(StudyDocument::view).toList(),
                dossier.europeTagged());
    }

    private List<GovernedStudy> studies(Dossier dossier) {
        return entities.createQuery(
                        "select s from GovernedStudy s where s.dossier = :id order by s.number", GovernedStudy.class)
                .setParameter("id", dossier.id())
                .getResultList();
    }

    private List<StudyDocument> documents(Dossier dossier) {
        return entities.createQuery(
                        "select d from StudyDocument d where d.dossier = :id order by d.leaf", StudyDocument.class)
                .setParameter("id", dossier.id())
                .getResultList();
    }

    /** @throws Refusal CONFLICT if another study has the id: a reviewer tells studies by it */
    public void differs(Dossier dossier, Study said) throws Refusal {
        for (var other : studies(dossier))
            if (other.number() != said.number() && other.view().studyId().equalsIgnoreCase(said.studyId()))
                throw new Refusal(Refusal.Reason.CONFLICT, "dossier.study-twice", said.studyId());
    }

    public int next(Dossier dossier) {
        return studies(dossier).size() + 1;
    }

    public void add(Dossier dossier, Study study, Actor who) {
        entities.persist(new GovernedStudy(dossier, study, who));
        dossier.touch();
    }

    /** @throws Refusal NOT_FOUND */
    public GovernedStudy study(Dossier dossier, int number) throws Refusal {
        return studies(dossier).stream()
                .filter(study -> study.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "dossier.study-not-found",
                        dossier.number(),
                        Integer.toString(number)));
    }

    /** @return what the leaf was before */
    public Optional<StudyLeaf> assign(Dossier dossier, StudyLeaf said) {
        var kept = documents(dossier).stream()
                .filter(document -> document.view().leaf() == said.leaf())
                .findFirst();
        var before = kept.map(StudyDocument::view);
        kept.ifPresentOrElse(document -> document.say(said), () -> entities.persist(new StudyDocument(dossier, said)));
        dossier.touch();
        return before;
    }
}
