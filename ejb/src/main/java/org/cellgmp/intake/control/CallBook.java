package org.cellgmp.intake.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.intake.GivenAnswer;
import org.cellgmp.intake.entity.AnsweredCall;
import org.cellgmp.record.CanonicalJson;

/** The calls that programs may repeat, each in a short transaction of its own. */
@Stateless
@PermitAll // private to this room: reached through the door, which states its roles
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallBook {
    private static final Duration HOLDS = Duration.ofHours(24);
    /** A call that takes longer was cut off by a stop of the server. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    CurrentActor actor;

    public Optional<GivenAnswer> begin(String key, String request) throws Refusal {
        var now = HouseClock.now();
        var found = database.find(AnsweredCall.class, id(key), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new AnsweredCall(id(key), actor.get().id());
            found.begin(request, now, now.plus(HOLDS));
            database.persist(found);
            database.flush();
            return Optional.empty();
        }
        boolean cutOff = found.given() == null && found.begunAt().plus(PATIENCE).isBefore(now);
        if (!found.expired(now) && !found.request().equals(request))
            throw new Refusal(Refusal.Reason.CONFLICT, "intake.key-of-another", key);
        if (found.expired(now) || cutOff) {
            found.begin(request, now, now.plus(HOLDS));
            return Optional.empty();
        }
        if (found.given() == null) throw new Refusal(Refusal.Reason.CONFLICT, "intake.key-at-work", key);
        return Optional.of(found.given());
    }

    public void answered(String key, GivenAnswer given) {
        var found = database.find(AnsweredCall.class, id(key), LockModeType.PESSIMISTIC_WRITE);
        boolean tooLong = given.body() != null && given.body().length() > GivenAnswer.LONGEST;
        found.answered(tooLong ? new GivenAnswer(given.status(), given.location(), null) : given);
    }

    public void released(String key) {
        database.find(AnsweredCall.class, id(key), LockModeType.PESSIMISTIC_WRITE)
                .released(HouseClock.now());
    }

    /** Nobody finds another account's answer, whatever the key. */
    private String id(String key) {
        return CanonicalJson.sha256((actor.get().id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }
}
