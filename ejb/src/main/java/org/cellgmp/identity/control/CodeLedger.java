package org.cellgmp.identity.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.entity.Codes;
import org.cellgmp.record.CanonicalJson;

/** Takes one-time codes, each once: in a transaction of its own, so that a code is used up whatever becomes of the act. */
@Stateless
@PermitAll // whoever tries a code has not shown yet who it is
public class CodeLedger {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    CodeKey key;

    @Inject
    Trail trail;

    /** True if the account has codes in force. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean has(String account) {
        return find(account).filter(Codes::inForce).isPresent();
    }

    /** True if the code is right: of this moment and not used before, or a recovery code not used before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(String account, String code) {
        var found = hold(account).filter(Codes::inForce);
        if (found.isEmpty() || code == null || code.length() > 40) return false;
        var codes = found.get();
        var secret = key.secret(account, codes.salt());
        var step = OneTimeCode.step(secret, code, HouseClock.now(), codes.lastStep());
        boolean recovered = step.isEmpty() && codes.recover(digest(code));
        if (step.isEmpty() && !recovered) return false;
        step.ifPresent(codes::taken);
        trail.append(Act.of("identity.code-taken", AccountKeeping.about(account))
                .with("kind", recovered ? "recovery" : "by time")
                .with("recovery codes left", Integer.toString(codes.recoveryLeft())));
        return true;
    }

    public Optional<Codes> find(String account) {
        return AccountBook.spelled(account).map(name -> database.find(Codes.class, name));
    }

    /** As {@link #find}, held against others until the transaction ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Codes> hold(String account) {
        var found = find(account);
        found.ifPresent(codes -> database.refresh(codes, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(Codes codes) {
        database.persist(codes);
        database.flush();
    }

    /** Digest of a recovery code however it was typed. */
    static String digest(String recovery) {
        var plain = recovery.replaceAll("[\\s-]", "");
        return CanonicalJson.sha256(plain.getBytes(StandardCharsets.UTF_8));
    }
}
