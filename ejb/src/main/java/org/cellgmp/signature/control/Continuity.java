package org.cellgmp.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.boundary.Policies;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.entity.SigningMark;

/**
 * A series of signings in one continuous period of controlled access (21 CFR 11.200(a)(1)(i)): it begins with a signature by
 * both components and goes on while the person signs again in the same session, from the same address and browser, before the
 * idle time of the policy is over. A new sign-in is a new session.
 */
@ApplicationScoped
public class Continuity {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    Policies policies;

    /** Until when the caller signs by password alone; empty if both components are needed. */
    public Optional<Instant> until(Actor actor) {
        var session = digest(CurrentCall.session());
        if (session == null) return Optional.empty();
        var now = HouseClock.now();
        return database
                .createQuery(
                        "select m from SigningMark m where m.session = :session order by m.markedAt desc, m.signature desc",
                        SigningMark.class)
                .setParameter("session", session)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .filter(last -> last.madeBy(actor.id(), address(), digest(CurrentCall.browser())))
                .map(last -> last.markedAt().plus(policies.now().signingIdle()))
                .filter(now::isBefore);
    }

    /** Writes down with what a signature was made. */
    public void mark(String signature, Actor actor, boolean both, Instant at) {
        var browser = digest(CurrentCall.browser());
        var session = digest(CurrentCall.session());
        database.persist(new SigningMark(signature, actor.id(), both, session, address(), browser, at));
    }

    /** Whether a signature was made with both components; empty if that was not written down. */
    public Optional<Boolean> byBoth(String signature) {
        return Optional.ofNullable(database.find(SigningMark.class, signature)).map(SigningMark::both);
    }

    private static String address() {
        var address = CurrentCall.remoteAddress();
        return address == null || address.length() <= 64 ? address : address.substring(0, 64);
    }

    /** What is secret or long is kept by its digest. */
    private static String digest(String text) {
        return text == null ? null : CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
