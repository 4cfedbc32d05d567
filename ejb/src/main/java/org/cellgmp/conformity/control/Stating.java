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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.cellgmp.recordkeeping.RecordKept;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** Keeps statements and what of them waits for a deviation. */
@ApplicationScoped
public class Stating {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Assessor assessor;

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

    /** A batch record that was kept or corrected is judged in the same transaction: there is no version without a statement. */
    void kept(@Observes RecordKept kept) throws Refusal {
        if (kept.kind() == RecordKind.BATCH_RECORD) state(kept.view());
    }

    /** A departure that was taken up waits no longer. */
    void taken(@Observes DepartureTaken taken) {
        var found = entities.createQuery("select f from StatedFinding f where f.key = :key", StatedFinding.class)
                .setParameter("key", taken.key())
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

    /** Judges the version; keeps the statement if it says something else than the last one. @return the batch's latest statement */
    public StoredStatement state(RecordView view) throws Refusal {
        var examination = assessor.examination(view);
        var statement = assessor.judge(examination);
        var written = WrittenStatement.of(statement);
        var standing = entities.find(Standing.class, view.number());
        var last = standing == null ? null : last(view.number());
        if (last != null && last.says(written.said())) return last;
        var stored = store(view, statement, written);
        // A batch that was never judged has no departure that anybody could have taken up.
        var findings = findings(statement, stored.number(), new Departures(examination), standing != null);
        findings.forEach(entities::persist);
        if (standing == null) {
            standing = new Standing(view.number());
            standing.stands(stored, findings);
            entities.persist(standing);
        } else standing.stands(stored, findings);
        flush(view.number());
        trail.append(act(stored));
        return stored;
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
                (BatchRecord) view.record(),
                statement,
                digest,
                written.said(),
                currentActor.get());
        entities.persist(stored);
        return stored;
    }

    private List<StatedFinding> findings(
            Statement statement, String number, Departures departures, boolean judgedBefore) {
        var places = new LinkedHashMap<String, String>();
        var keys = new ArrayList<String>();
        for (var finding : statement.findings()) {
            var place = departures.place(finding);
            keys.add(departures.key(finding, place));
            places.put(finding.id(), place.label());
        }
        var handled = new HashMap<String, String>();
        if (judgedBefore)
            for (var one : deviations.handling(new LinkedHashSet<>(keys))) handled.put(one.key(), one.deviation());
        var stated = new ArrayList<StatedFinding>();
        for (int i = 0; i < keys.size(); i++) {
            var finding = statement.findings().get(i);
            stated.add(new StatedFinding(
                    number, finding, keys.get(i), places.get(finding.id()), handled.get(keys.get(i))));
        }
        return stated;
    }

    private void flush(String batch) throws Refusal {
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "conformity.assessed-meanwhile", batch);
        } catch (PersistenceException broken) {
            if (broken instanceof org.hibernate.exception.ConstraintViolationException
                    || broken.getCause() instanceof org.hibernate.exception.ConstraintViolationException)
                throw new Refusal(CONFLICT, "conformity.assessed-meanwhile", batch);
            throw broken;
        }
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
