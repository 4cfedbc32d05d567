package org.cellgmp.trailreview.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.trailreview.Answer;
import org.cellgmp.trailreview.Answering;
import org.cellgmp.trailreview.ReviewContent;
import org.cellgmp.trailreview.SignedReview;
import org.cellgmp.trailreview.entity.KeptAnswer;
import org.cellgmp.trailreview.entity.KeptTrailReview;

/** Keeps signed reviews and what was answered. */
@ApplicationScoped
public class ReviewShelf {
    private static final int MOST = 50;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** Newest first. */
    public List<SignedReview> of(String batch) {
        return entities.createQuery(
                        "select r from KeptTrailReview r where r.batch = :batch order by r.id desc",
                        KeptTrailReview.class)
                .setParameter("batch", batch)
                .setMaxResults(MOST)
                .getResultStream()
                .map(KeptTrailReview::view)
                .toList();
    }

    /** @throws Refusal NOT_FOUND */
    public SignedReview find(String number) throws Refusal {
        return entities.createQuery("select r from KeptTrailReview r where r.number = :number", KeptTrailReview.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(KeptTrailReview::view)
                .orElseThrow(() -> new Refusal(NOT_FOUND, "trailreview.unknown", number));
    }

    /** The last to each ranked thing, by its key. */
    Map<String, Answer> answers(String batch) {
        var answers = new LinkedHashMap<String, Answer>();
        entities.createQuery("select a from KeptAnswer a where a.batch = :batch order by a.id", KeptAnswer.class)
                .setParameter("batch", batch)
                .getResultStream()
                .map(KeptAnswer::view)
                .forEach(answer -> answers.put(answer.key(), answer));
        return answers;
    }

    void answer(String batch, Answering answering, Actor who) {
        for (var key : answering.keys()) entities.persist(new KeptAnswer(batch, key, answering, who));
        entities.flush();
    }

    SignedReview keep(ReviewContent content, String digest, SignatureView signed) {
        var kept = new KeptTrailReview(content, digest, signed);
        entities.persist(kept);
        entities.flush();
        return kept.view();
    }
}
