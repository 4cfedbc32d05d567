package org.cellgmp.conformity.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.entity.Standing;
import org.cellgmp.conformity.entity.StatedFinding;
import org.cellgmp.conformity.entity.StoredStatement;
import org.cellgmp.deviation.DepartureTaken;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Statement;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** Keeps statements and what of them waits for a deviation. */
@ApplicationScoped
public class Stating {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Assessor assessor;

    @Inject
    RoomIndex rooms;

    @Inject
    Judging judging;

    @Inject
    Rulebooks rulebooks;

    @Inject
    RulebookShelf rulebookShelf;

    @Inject
    StatementShelf shelf;

    @Inject
    DeviationRegister deviations;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    @Inject
    Watching watching;

    /** A batch record or protocol that was kept or corrected is judged in the same transaction: no version is without a statement. */
    void kept(@Observes RecordsKept kept) throws Refusal {
        rooms.take(kept.of(RecordKind.BATCH_RECORD));
        state(kept.of(RecordKind.BATCH_RECORD));
        state(kept.of(RecordKind.TRIAL_PROTOCOL));
    }

    /** True if the number is of a batch record, on which people decide; false for a protocol, on which nobody does. */
    static boolean ofBatch(String number) {
        return number.startsWith(RecordKind.BATCH_RECORD.prefix() + "-");
    }

    /** A departure that was taken up waits no longer. */
    void taken(@Observes DepartureTaken taken) {
        // By way of the batch: an index of keys, which lie anywhere, would cost an import more than all else it writes.
        // What is of no batch is of a protocol, and of those there are few.
        var found = entities.createQuery(
                        "select f from StatedFinding f where f.key = :key and f.statement in"
                                + " (select s.number from StoredStatement s where s.batch "
                                + (taken.batch() == null ? "like" : "=") + " :batch)",
                        StatedFinding.class)
                .setParameter("key", taken.key())
                .setParameter(
                        "batch", taken.batch() == null ? RecordKind.TRIAL_PROTOCOL.prefix() + "-%" : taken.batch())
                .getResultList();
        found.forEach(finding -> finding.takenUpBy(taken.deviation()));
        var statements =
                found.stream().map(StatedFinding::statement).collect(Collectors.toCollection(LinkedHashSet::new));
        if (statements.isEmpty()) return;
        for (var standing : entities.createQuery(
                        "select s from Standing s where s.statement in :statements", Standing.class)
                .setParameter("statements", statements)
                .getResultList()) standing.count(findings(standing.statement()));
    }

    /**
     * Judges versions of different batches; keeps each statement that says something else than the batch's last one.
     *
     * @return the latest statement of each batch, in the order of the versions
     */
    public List<StoredStatement> state(List<RecordView> views) throws Refusal {
        if (views.isEmpty()) return List.of();
        var standings = standings(views);
        var latest = new ArrayList<StoredStatement>();
        var made = new ArrayList<StoredStatement>();
        var seen = new ArrayList<Watching.Stated>();
        var judgements = judging.of(assessor.examinations(views));
        for (var view : views) {
            var judged = judgements.next();
            var standing = standings.get(view.number());
            var last = standing == null ? null : last(standing.batch());
            if (last != null && last.says(judged.written().said())) latest.add(last);
            else {
                var stored = state(view, judged, standing);
                made.add(stored);
                seen.add(new Watching.Stated(view, stored.number(), judged.statement()));
                latest.add(stored);
            }
        }
        if (!made.isEmpty()) {
            rulebookShelf.keep(rulebooks.book(), seen.get(0).said());
            flush(views);
        }
        for (var stored : made) trail.append(act(stored));
        watching.stated(seen);
        return latest;
    }

    private StoredStatement state(RecordView view, Judged judged, Standing before) {
        var stored = store(view, judged.statement(), judged.written());
        // A batch that was never judged has no departure that anybody could have taken up.
        var findings = findings(judged.departures(), stored.number(), before != null);
        findings.forEach(entities::persist);
        var standing = before == null ? new Standing(view.number()) : before;
        standing.stands(
                stored,
                view.record() instanceof BatchRecord batch ? batch.header().shelfLifeEnds() : null,
                findings);
        // Nobody decides on a protocol: it waits in no list of batches to be decided on.
        if (!ofBatch(view.number())) standing.decided(false);
        if (before == null) entities.persist(standing);
        return stored;
    }

    private Map<String, Standing> standings(List<RecordView> views) {
        var batches = views.stream().map(RecordView::number).toList();
        return entities.createQuery("select s from Standing s where s.batch in :batches", Standing.class)
                .setParameter("batches", batches)
                .getResultStream()
                .collect(Collectors.toMap(Standing::batch, standing -> standing));
    }

    /** True if judging the latest version now would say the same as the statement. */
    public boolean current(RecordView view, StoredStatement statement) throws Refusal {
        return statement.says(
                WrittenStatement.of(assessor.judge(assessor.examination(view))).said());
    }

    public StoredStatement last(String batch) {
        return entities.createQuery(
                        "select s from StoredStatement s where s.batch = :batch order by s.id desc",
                        StoredStatement.class)
                .setParameter("batch", batch)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    public List<StatedFinding> findings(String statement) {
        return entities.createQuery(
                        "select f from StatedFinding f where f.statement = :statement order by f.id",
                        StatedFinding.class)
                .setParameter("statement", statement)
                .getResultList();
    }

    private StoredStatement store(RecordView view, Statement statement, WrittenStatement written) {
        var number = numbers.next("ST");
        var digest = shelf.put(written.bytes(), number);
        var stored = new StoredStatement(
                number,
                view.number(),
                view.address().version(),
                view.record(),
                statement,
                digest,
                written.said(),
                currentActor.get());
        entities.persist(stored);
        return stored;
    }

    private List<StatedFinding> findings(List<Judged.Departed> departures, String number, boolean judgedBefore) {
        var handled = new HashMap<String, String>();
        if (judgedBefore)
            for (var one : deviations.handling(
                    departures.stream().map(Judged.Departed::key).collect(Collectors.toCollection(LinkedHashSet::new))))
                handled.put(one.key(), one.deviation());
        return departures.stream()
                .map(one -> new StatedFinding(number, one.finding(), one.key(), one.place(), handled.get(one.key())))
                .toList();
    }

    private void flush(List<RecordView> views) throws Refusal {
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw meanwhile(views);
        } catch (PersistenceException broken) {
            if (broken instanceof org.hibernate.exception.ConstraintViolationException
                    || broken.getCause() instanceof org.hibernate.exception.ConstraintViolationException)
                throw meanwhile(views);
            throw broken;
        }
    }

    private static Refusal meanwhile(List<RecordView> views) {
        return new Refusal(
                CONFLICT,
                "conformity.assessed-meanwhile",
                views.stream().map(RecordView::number).collect(Collectors.joining(", ")));
    }

    private static Act act(StoredStatement stored) {
        var row = stored.row();
        return Act.of("conformity.stated", row.batch())
                .with("statement", row.number())
                .with("recordVersion", Integer.toString(row.version()))
                .with("digest", row.digest())
                .with("critical", Integer.toString(row.critical()))
                .with("major", Integer.toString(row.major()))
                .with("other", Integer.toString(row.other()))
                .with("advisory", Integer.toString(row.advisory()))
                .with("notAssessed", Integer.toString(row.notAssessed()));
    }
}
