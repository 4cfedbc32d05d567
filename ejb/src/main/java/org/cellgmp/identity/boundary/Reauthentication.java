package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.control.CodeLedger;
import org.cellgmp.identity.control.Doorkeeper;
import org.cellgmp.identity.control.PolicyBook;

/** Asks a person who is signed in for both components again, and a one-time code if the policy wants one, as each signature does (21 CFR 11.200(a)). */
@Stateless
@PermitAll // the doors that need it say who may call them
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Reauthentication {
    @Inject
    AccountBook book;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    CodeLedger codes;

    @Inject
    PolicyBook policies;

    @Inject
    Trail trail;

    /** The one-time code, where the policy asks for one at signing. */
    private void code(Actor actor, Act refused) throws Refusal {
        var demand = policies.now().codeToSign();
        boolean has = demand != SitePolicy.Demand.NOBODY && codes.has(actor.id());
        if (has) doorkeeper.insistCode(actor.id(), CurrentCall.code(), refused);
        else if (demand == SitePolicy.Demand.EVERYBODY) {
            trail.appendApart(refused.with("cause", "no-codes"));
            throw new Refusal(Reason.BLOCKED, "identity.codes-wanted");
        }
    }

    /**
     * Returns if account and password are the actor's own.
     *
     * @param refused the act to write, apart from the caller's transaction, if they are not
     * @throws Refusal NOT_ALLOWED if the account is another's, the password is wrong (counted towards lockout) or the
     *     account locked or closed; BLOCKED if somebody else set the password, so that it identifies nobody
     */
    public void insist(Actor actor, String account, String password, Act refused) throws Refusal {
        var spelled = AccountBook.spelled(account);
        if (spelled.isEmpty() || !spelled.get().equals(actor.id())) {
            trail.appendApart(refused.with("cause", "not-own-account"));
            throw new Refusal(Reason.NOT_ALLOWED, "identity.not-own-account");
        }
        doorkeeper.insist(actor.id(), password, refused);
        if (book.find(actor.id()).orElseThrow().view().passwordByOther()) {
            trail.appendApart(refused.with("cause", "password-by-other"));
            throw new Refusal(Reason.BLOCKED, "identity.password-by-other");
        }
        code(actor, refused);
    }
}
