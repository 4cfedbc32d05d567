package org.cellgmp.containment.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.containment.HoldAction;
import org.cellgmp.containment.HoldRequest;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.control.Containing;
import org.cellgmp.containment.control.HoldShelf;
import org.cellgmp.containment.control.Subjects;
import org.cellgmp.containment.entity.Hold;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for what is done with holds. A hold counts from the moment it is placed; it is lifted only by signature. */
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
public class Holds {
    private static final int WORDS = 4_000;
    private static final int NAMED = 5;

    @Inject
    HoldShelf shelf;

    @Inject
    Containing containing;

    @Inject
    Records records;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /**
     * Holds a thing from now on.
     *
     * @throws Refusal UNREADABLE without a thing or reason; NOT_FOUND for an unknown record; BLOCKED for a kind of record that cannot
     *     be held; CONFLICT if more releases stand on the thing than the person had seen, which are named
     */
    public HoldView place(HoldRequest request) throws Refusal {
        var who = currentActor.get();
        var record = Prose.optional("record", request.record(), 32);
        var thing = record == null ? request.thing() : subject(record);
        if (thing == null || !thing.known())
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "named");
        var reason = Prose.required("reason", request.reason(), WORDS);
        var event = Prose.optional("event", request.event(), 32);
        if (event != null && !event.matches("[A-Z]{2}-[0-9]{4}-[0-9]{4,}"))
            throw new Refusal(Refusal.Reason.UNREADABLE, "containment.no-event-number", event);
        shelf.lock(List.of(thing), LockModeType.PESSIMISTIC_WRITE);
        var passages = shelf.passages(thing);
        if (passages.size() > request.passages())
            throw new Refusal(
                    CONFLICT,
                    "containment.released-meanwhile",
                    thing.title(),
                    passages.stream()
                            .limit(NAMED)
                            .map(passed -> passed.view().disposition() + " ("
                                    + passed.view().batch() + ")")
                            .collect(Collectors.joining(", ")),
                    Integer.toString(passages.size()));
        var hold = new Hold(numbers.next("HD"), thing, record, reason, event, who);
        shelf.persist(hold);
        shelf.flush();
        trail.append(Act.of("containment.held", hold.number())
                .because(reason)
                .changing(List.of(new Change(hold.number() + "#/state", null, "STANDING")))
                .with("thing", thing.kind() + " " + thing.title())
                .with("record", record)
                .with("event", event));
        return shelf.view(hold, who);
    }

    private Thing subject(String record) throws Refusal {
        var thing = Subjects.of(records.latest(record).record());
        if (thing == null) throw new Refusal(Refusal.Reason.BLOCKED, "containment.cannot-hold", record);
        return thing;
    }

    /** What a signature under a lifted hold binds. */
    record LiftText(String hold, Thing thing, String held, String reason) {}

    /** @throws Refusal NOT_ALLOWED for who placed it; CONFLICT if it is lifted; for a wrong component of the signature */
    @RolesAllowed(Role.QA)
    public HoldView lift(String number, String reason, String account, String password) throws Refusal {
        var who = currentActor.get();
        var hold = shelf.find(number);
        var refusal = hold.whyNot(HoldAction.LIFT, who);
        if (refusal != null) throw refusal;
        var why = Prose.required("reason", reason, WORDS);
        var shown = new LinkedHashMap<String, String>();
        shown.put("hold", number);
        shown.put("thing", hold.thing().kind() + " " + hold.thing().title());
        shown.put("held", Prose.shown(hold.reason(), WORDS));
        var text = new LiftText(number, hold.thing(), hold.reason(), why);
        var signed = signatures.sign(new SigningRequest(
                number, CanonicalJson.digest(text), "containment.lift", why, shown, account, password));
        hold.lift(why, signed);
        flush(number);
        trail.append(Act.of("containment.lifted", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", "STANDING", "LIFTED")))
                .with("signature", signed.number()));
        return shelf.view(hold, who);
    }

    /** What a signature under an accepted use binds. */
    record AcceptText(String hold, Thing thing, String record, String deviation, String reason) {}

    /**
     * Signs that a use of the thing while it was held does not stand against its record.
     *
     * @param record that tells of the use; @param deviation number of the one that handles it; null if none
     * @throws Refusal NOT_ALLOWED for who kept the record; CONFLICT if it was judged already
     */
    @RolesAllowed(Role.QA)
    public HoldView accept(
            String number, String record, String deviation, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var hold = shelf.find(number);
        var use = shelf.findUse(hold, record);
        var refusal = use.whyNot(who);
        if (refusal != null) throw refusal;
        var why = Prose.required("reason", reason, WORDS);
        var handled = Prose.optional("deviation", deviation, 32);
        if (handled != null && !handled.matches("[A-Z]{2}-[0-9]{4}-[0-9]{4,}"))
            throw new Refusal(Refusal.Reason.UNREADABLE, "containment.no-event-number", handled);
        var shown = new LinkedHashMap<String, String>();
        shown.put("hold", number);
        shown.put("thing", hold.thing().kind() + " " + hold.thing().title());
        shown.put("record", record);
        if (handled != null) shown.put("deviation", handled);
        var text = new AcceptText(number, hold.thing(), record, handled, why);
        var signed = signatures.sign(new SigningRequest(
                number + "/" + record,
                CanonicalJson.digest(text),
                "containment.use-accepted",
                why,
                shown,
                account,
                password));
        use.settle(why, handled, signed);
        flush(number);
        trail.append(Act.of("containment.use-accepted", record)
                .because(why)
                .with("hold", number)
                .with("deviation", handled)
                .with("signature", signed.number()));
        return shelf.view(hold, who);
    }

    /** Keeps holds waiting on whatever a release would stand on, until its transaction ends; called before it looks at the holds. */
    @RolesAllowed({Role.QP_MANUFACTURER, Role.QP_MAH})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void admit(RecordView batch) {
        containing.admit(batch);
    }

    /** Writes that a release stands on a batch and what it used; called in the transaction of the release. */
    @RolesAllowed({Role.QP_MANUFACTURER, Role.QP_MAH})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void passed(RecordView batch, String disposition) {
        containing.passed(batch, disposition);
    }

    private void flush(String number) throws Refusal {
        try {
            shelf.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "containment.changed-meanwhile", number);
        }
    }
}
