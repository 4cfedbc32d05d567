package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.disposition.TrailReview;
import org.cellgmp.disposition.entity.ReviewedTrail;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The review of what was changed in a batch record since its first entry (EU GMP Annex 11, 8.2 and 9), by somebody with no hand in it. */
@ApplicationScoped
public class TrailReviewing {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Records records;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Newest first. */
    public List<TrailReview> of(String batch) {
        return entities.createQuery(
                        "select r from ReviewedTrail r where r.batch = :batch order by r.id desc", ReviewedTrail.class)
                .setParameter("batch", batch)
                .setMaxResults(20)
                .getResultStream()
                .map(ReviewedTrail::view)
                .toList();
    }

    /** What the signature binds: the digests of all versions that were looked at. */
    record Reviewed(String batch, String version, List<String> digests, String conclusion) {}

    public TrailReview review(String batch, int version, String conclusion, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var latest = records.latest(batch);
        var history = records.history(batch);
        var people = People.of(
                Laying.batch(latest).record(),
                history.stream().map(RecordView::by).toList());
        if (people.include(who)) throw new Refusal(NOT_ALLOWED, "disposition.trail-own-hand", batch, who.printedName());
        if (latest.address().version() != version)
            throw new Refusal(
                    CONFLICT,
                    "disposition.trail-other-version",
                    batch,
                    Integer.toString(latest.address().version()));
        var words = Prose.required("conclusion", conclusion, 4_000);
        int amendments = history.size() - 1;
        var shown = new LinkedHashMap<String, String>();
        shown.put("batch", latest.address().toString());
        shown.put("amendments", Integer.toString(amendments));
        var text = new Reviewed(
                batch,
                Integer.toString(version),
                history.stream().map(RecordView::digest).toList(),
                words);
        var signed = signatures.sign(new SigningRequest(
                latest.address().toString(),
                CanonicalJson.digest(text),
                "disposition.trail-reviewed",
                words,
                shown,
                account,
                password));
        var reviewed = new ReviewedTrail(batch, version, amendments, words, signed);
        entities.persist(reviewed);
        entities.flush();
        trail.append(Act.of("disposition.trail-reviewed", batch)
                .because(words)
                .with("version", Integer.toString(version))
                .with("amendments", Integer.toString(amendments))
                .with("signature", signed.number()));
        return reviewed.view();
    }
}
