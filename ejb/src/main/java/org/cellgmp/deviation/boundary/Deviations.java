package org.cellgmp.deviation.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.classification.Factors;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DepartureTaken;
import org.cellgmp.deviation.DeviationContent;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.MaterialDecision;
import org.cellgmp.deviation.MaterialFate;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.control.Events;
import org.cellgmp.deviation.control.Finder;
import org.cellgmp.deviation.control.Grades;
import org.cellgmp.deviation.control.Likeness;
import org.cellgmp.deviation.control.Spots;
import org.cellgmp.deviation.entity.Deviation;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for what is done to deviations. Every command writes its event with the fields that changed. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({
    Role.RECORDER,
    Role.REVIEWER,
    Role.ANALYST,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH
})
public class Deviations {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Finder finder;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    @Inject
    Signatures signatures;

    @Inject
    Records records;

    @Inject
    Numbers numbers;

    @Inject
    Likeness likeness;

    @Inject
    Grades grades;

    @Inject
    Spots spots;

    @Inject
    Event<DepartureTaken> departureTaken;

    /**
     * Opens a deviation. Departures come from the rooms that found them, never from the caller's keyboard.
     *
     * @param batch number of a batch record; null if it is about none or the departures name it
     * @throws Refusal for missing words or times out of order; NOT_FOUND for an unknown batch; CONFLICT if a departure
     *     already has a deviation, which is named
     */
    public DeviationView open(Account account, String batch, List<Departure> departures) throws Refusal {
        if (batch != null) mustBeBatch(batch);
        return open(DeviationKind.DEVIATION, account, batch, departures);
    }

    /**
     * Opens an event of any kind.
     *
     * @param about address or number of the record it is about; null if it is about none or the departures name it. A nonconformance
     *     is about a record, and what is out of specification or trend about a result in one
     * @throws Refusal as the other; UNREADABLE for a place that the kind or the record does not have
     */
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.SYSTEM
    })
    public DeviationView open(DeviationKind kind, Account account, String about, List<Departure> departures)
            throws Refusal {
        for (var departure : departures) mustBeNew(departure);
        var spot = about == null ? null : spots.at(about);
        if (kind == DeviationKind.NONCONFORMANCE && spot == null && departures.isEmpty())
            throw new Refusal(UNREADABLE, "deviation.no-item");
        if (kind.aboutResult() && departures.isEmpty() && (spot == null || !spot.isResult()))
            throw new Refusal(UNREADABLE, "deviation.no-result");
        var who = currentActor.get();
        var number = numbers.next(kind.prefix());
        var taken = new ArrayList<>(departures);
        String batch = null;
        if (spot != null) {
            var pointed = spot.departure(number);
            if (spot.whole() && pointed.batch() != null) batch = pointed.batch();
            else {
                mustBeNew(pointed);
                taken.add(pointed);
            }
        }
        var deviation = Deviation.open(number, account, batch, taken, who);
        entities.persist(deviation);
        return done(deviation, null, "deviation.opened", null, taken, who);
    }

    /**
     * Opens a deviation from an event that the record itself tells of, pre-filled from it.
     *
     * @param event its pointer in the latest version, e.g. {@code /events/2}, or its id
     * @throws Refusal NOT_FOUND if there is no such event; CONFLICT if it already has a deviation, which is named
     */
    public DeviationView openFromEvent(String batch, String event) throws Refusal {
        var view = records.latest(batch);
        var pointer = Events.pointer(view, event);
        return open(
                Events.account(view, pointer, HouseClock.nowAtSite()), batch, List.of(Events.departure(view, pointer)));
    }

    /** Takes up a further departure. @throws Refusal as {@link #open}, and if the deviation is closed */
    public DeviationView add(String number, Departure departure) throws Refusal {
        var who = currentActor.get();
        var deviation = find(number);
        mustBeNew(departure);
        var before = deviation.content();
        deviation.add(departure, who);
        return done(deviation, before, "deviation.departure-added", null, List.of(departure), who);
    }

    /** Tells it anew. @throws Refusal CONFLICT if {@code revision} is no longer the latest; without a reason */
    public DeviationView describe(String number, int revision, Account account, String reason) throws Refusal {
        var who = currentActor.get();
        var deviation = find(number, revision);
        var before = deviation.content();
        deviation.describe(account, reason, who);
        return done(deviation, before, "deviation.described", reason, List.of(), who);
    }

    /**
     * Decides whether the same happened before; that is a factor of its class.
     *
     * @throws Refusal without a justification; NOT_FOUND for an earlier event that does not exist or is this one
     */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public DeviationView compare(String number, int revision, RecurrenceDecision decision) throws Refusal {
        var who = currentActor.get();
        var deviation = find(number, revision);
        for (var earlier : decision.earlier())
            if (earlier.equals(number) || finder.find(earlier).isEmpty())
                throw new Refusal(NOT_FOUND, "deviation.unknown", earlier);
        var before = deviation.content();
        deviation.compare(decision, who);
        return done(deviation, before, "deviation.compared", decision.justification(), List.of(), who);
    }

    /**
     * Classifies by the decision table, or otherwise than the table with a reason.
     *
     * @param factors as the quality unit sees them; recurrence is taken from what was decided on it
     * @param given the class; null to confirm what the table says
     * @param rationale asked for if it is not what the table says
     */
    @RolesAllowed(Role.QA)
    public DeviationView classify(String number, int revision, Factors factors, Classification given, String rationale)
            throws Refusal {
        var who = currentActor.get();
        var deviation = find(number, revision);
        var before = deviation.content();
        var grading = Grades.grading(grades.assess(factors, deviation.recurrence()));
        deviation.classify(given == null ? grading.proposed() : given, grading, rationale, who);
        return done(deviation, before, "deviation.classified", rationale, List.of(), who);
    }

    /** Decides what becomes of the product or lot of a nonconformance. @throws Refusal NOT_ALLOWED for who opened or investigated it */
    @RolesAllowed(Role.QA)
    public DeviationView settle(String number, int revision, MaterialFate fate, String reason) throws Refusal {
        var who = currentActor.get();
        var deviation = find(number, revision);
        var before = deviation.content();
        deviation.settle(new MaterialDecision(item(before), fate, reason), who);
        return done(deviation, before, "deviation.material-settled", reason, List.of(), who);
    }

    /** @throws Refusal before classification, for missing words, and NOT_FOUND for an unknown other batch */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public DeviationView investigate(String number, int revision, Investigation investigation) throws Refusal {
        var who = currentActor.get();
        var deviation = find(number, revision);
        for (var other : investigation.otherBatches()) mustBeBatch(other);
        var before = deviation.content();
        deviation.investigate(investigation, who);
        return done(deviation, before, "deviation.investigated", null, List.of(), who);
    }

    /**
     * Signs whether a batch may be released as to this deviation.
     *
     * @param account first component of the signature; @param password second component
     * @throws Refusal before the investigation; NOT_ALLOWED for who opened or investigated it; for a wrong component
     */
    @RolesAllowed(Role.QA)
    public DeviationView conclude(
            String number,
            int revision,
            String batch,
            ReleaseVerdict verdict,
            String reason,
            String account,
            String password)
            throws Refusal {
        var who = currentActor.get();
        var deviation = find(number, revision);
        var text = deviation.concluding(batch, verdict, reason, who);
        var shown = new LinkedHashMap<String, String>();
        shown.put("deviation", number);
        shown.put("batch", batch);
        shown.put("verdict", verdict.name());
        shown.put("classification", deviation.content().classification().name());
        shown.put("contentDigest", text.content());
        var signature = signatures.sign(new SigningRequest(
                number + "/" + batch,
                CanonicalJson.digest(text),
                "deviation.conclusion",
                text.reason(),
                shown,
                account,
                password));
        deviation.concluded(text, signature);
        flush(deviation);
        trail.append(Act.of("deviation.concluded", number)
                .because(text.reason())
                .changing(Change.between(number + "/" + batch, null, text))
                .with("signature", signature.number()));
        return finder.view(deviation, who);
    }

    /**
     * Signs the closure.
     *
     * @param account first component of the signature; @param password second component
     * @throws Refusal while a batch has no signed conclusion that covers the present content, or a room above waits for something;
     *     NOT_ALLOWED for who had a hand in it, more strictly for a critical one
     */
    @RolesAllowed(Role.QA)
    public DeviationView close(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var deviation = find(number, revision);
        var unsettled = finder.whyNotClose(deviation, who);
        if (unsettled != null) throw unsettled;
        var text = deviation.closing(reason, who);
        var shown = new LinkedHashMap<String, String>();
        shown.put("deviation", number);
        shown.put("classification", text.classification().name());
        shown.put("contentDigest", text.content());
        var signature = signatures.sign(new SigningRequest(
                number, CanonicalJson.digest(text), "deviation.closure", text.reason(), shown, account, password));
        var before = deviation.state();
        deviation.close(signature);
        flush(deviation);
        trail.append(Act.of("deviation.closed", number)
                .because(text.reason())
                .changing(List.of(new Change(number + "#/state", before.name(), "CLOSED")))
                .with("signature", signature.number()));
        return finder.view(deviation, who);
    }

    /**
     * Binds what a room above keeps to this deviation into what its conclusions cover. Called in the transaction that
     * changes the annex, which writes the event that tells what changed in it.
     *
     * @param name of the annex; @param digest SHA-256 of its canonical form, lower-case hex
     * @throws Refusal as for investigating
     */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void annex(String number, String name, String digest) throws Refusal {
        var who = currentActor.get();
        var deviation = find(number);
        deviation.annex(name, digest, who);
        flush(deviation);
    }

    /** Number of the record that it is about in the first place. */
    private static String item(DeviationContent content) {
        return content.departures().isEmpty()
                ? content.batches().isEmpty() ? null : content.batches().get(0)
                : Address.parse(content.departures().get(0).address()).number();
    }

    private DeviationView done(
            Deviation deviation, DeviationContent before, String act, String reason, List<Departure> taken, Actor who)
            throws Refusal {
        flush(deviation);
        likeness.note(deviation);
        var number = deviation.number();
        trail.append(Act.of(act, number)
                .because(reason)
                .changing(Change.between(number, before, deviation.content()))
                .with("state", deviation.state().name()));
        for (var departure : taken) departureTaken.fire(new DepartureTaken(departure.key(), departure.batch(), number));
        return finder.view(deviation, who);
    }

    /** What two people did at once shows here, as a broken unique key or a moved version. */
    private void flush(Deviation deviation) throws Refusal {
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "deviation.changed-meanwhile", deviation.number());
        } catch (PersistenceException broken) {
            if (broken instanceof org.hibernate.exception.ConstraintViolationException
                    || broken.getCause() instanceof org.hibernate.exception.ConstraintViolationException)
                throw new Refusal(CONFLICT, "deviation.taken-meanwhile", deviation.number());
            throw broken;
        }
    }

    private Deviation find(String number, int revision) throws Refusal {
        var deviation = find(number);
        deviation.mustBe(revision);
        return deviation;
    }

    private Deviation find(String number) throws Refusal {
        return finder.find(number).orElseThrow(() -> new Refusal(NOT_FOUND, "deviation.unknown", number));
    }

    private void mustBeNew(Departure departure) throws Refusal {
        var handling = finder.handling(List.of(departure.key()));
        if (!handling.isEmpty())
            throw new Refusal(
                    CONFLICT,
                    "deviation.already-open",
                    departure.address(),
                    handling.get(0).deviation());
    }

    private void mustBeBatch(String number) throws Refusal {
        if (!(records.latest(number).record() instanceof BatchRecord))
            throw new Refusal(NOT_FOUND, "deviation.no-batch-record", number);
    }
}
