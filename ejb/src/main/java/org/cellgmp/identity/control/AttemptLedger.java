package org.cellgmp.identity.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;

/**
 * Decides about a password that was tried, and writes wrong ones down in a transaction of its own: the refusal that follows
 * rolls the caller's back, and a wrong attempt must count all the same.
 */
@Stateless
@PermitAll // whoever tries a password has not shown yet who it is
public class AttemptLedger {
    @Inject
    AccountBook book;

    @Inject
    PolicyBook policies;

    @Inject
    Trail trail;

    /**
     * @param right whether the password was the account's
     * @param refused the act to write if it is refused; account and cause are added
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Verdict settle(String name, boolean right, Act refused) {
        // Attempts that were hashed side by side are judged one after the other: the sixth finds the account locked,
        // even if its password was right.
        var held = book.hold(name);
        if (held.isEmpty()) {
            // What was typed is not written down: people type their password into the wrong field.
            trail.append(refused.with("cause", Verdict.UNKNOWN_ACCOUNT.cause()));
            return Verdict.UNKNOWN_ACCOUNT;
        }
        var account = held.get();
        var now = HouseClock.now();
        var verdict = account.locked(now)
                ? Verdict.LOCKED
                : !right ? Verdict.WRONG : !account.active() ? Verdict.CLOSED : Verdict.RIGHT;
        if (verdict == Verdict.RIGHT) return verdict;
        trail.append(refused.with("account", account.name()).with("cause", verdict.cause()));
        if (verdict == Verdict.WRONG
                && account.wrongPassword(now, policies.now().lockAfter()))
            trail.append(Act.of("identity.account-locked", "account/" + account.name())
                    .with("until", account.view().lockedUntil().toString()));
        return verdict;
    }
}
