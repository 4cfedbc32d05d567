package org.cellgmp.dossier.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.SequenceRow;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.boundary.HistoryImports;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobOrder;

/** The two short transactions of publishing: what is to be made, and that it was made. */
@Stateless
@PermitAll // private to this room; the door decides who may publish
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SequenceLedger {
    @PersistenceContext
    EntityManager entities;

    @Inject
    PlanFinder finder;

    @Inject
    SequenceArchive archive;

    @Inject
    HistoryImports histories;

    @Inject
    Trail trail;

    @Inject
    CurrentActor currentActor;

    /**
     * The plan as it stands, for the revision that the person saw.
     *
     * @throws Refusal CONFLICT if it has changed since
     */
    public SequenceOrder order(String number, Region region, int revision) throws Refusal, IOException {
        var dossier = finder.dossier(number);
        if (dossier.revision() != revision)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "dossier.plan-changed",
                    number,
                    Integer.toString(revision),
                    Integer.toString(dossier.revision()));
        return archive.order(dossier, region);
    }

    /** The sequence that this job has published already, if an earlier run got that far. */
    public Optional<SequenceRow> made(String job) {
        return finder.ofJob(job).map(FiledSequence::row);
    }

    /** Files the sequence, all at once. @throws Refusal CONFLICT if another one has taken its number or the plan changed */
    public SequenceRow file(String number, JobOrder job, SequencePress.Made made, FiledSequence.Stored stored)
            throws Refusal {
        int revision = Integer.parseInt(job.parameters().get("revision"));
        var baseline = job.parameters().get("baseline");
        var despite = job.parameters().get("despite");
        var dossier = finder.locked(number);
        var content = made.content();
        if (dossier.revision() != revision)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "dossier.plan-changed",
                    number,
                    Integer.toString(revision),
                    Integer.toString(dossier.revision()));
        if (finder.sequences(dossier, content.region()).stream()
                .anyMatch(other -> other.number().equals(content.number())))
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "dossier.sequence-taken",
                    content.region().name(),
                    content.number());
        var filed = new FiledSequence(dossier, job.number(), content, made.report(), stored, currentActor.get());
        filed.from(baseline == null ? null : Integer.valueOf(baseline), despite);
        entities.persist(filed);
        var row = filed.row();
        histories.published(
                number, dossier.product(), row.zipSha256(), row.zipSize(), number + "-" + row.name() + ".zip");
        trail.append(Act.of("dossier.published", number)
                .because(despite)
                .with("baseline", baseline)
                .with("region", row.region().name())
                .with("sequence", row.number())
                .with("job", job.number())
                .with("plan-revision", Integer.toString(revision))
                .with("zip-sha256", row.zipSha256())
                .with("index-md5", row.indexMd5())
                .with("errors", Integer.toString(row.errors()))
                .with("missing", Integer.toString(row.missing())));
        return row;
    }
}
