package org.cellgmp.identity.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.SitePolicy;

/** Checks account and password. Outside of transactions, since hashing takes longer than a connection should be held. */
@Stateless
@PermitAll // whoever tries a password has not shown yet who it is
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Doorkeeper {
    /** Longest password that is hashed at all, characters. */
    public static final int LONGEST_PASSWORD = 200;

    // An account that does not exist takes as long to refuse as one that does.
    private static final String NOBODYS = PasswordHash.of("nobody's");

    @Inject
    AccountBook book;

    @Inject
    AttemptLedger ledger;

    @Inject
    CodeLedger codes;

    @Inject
    PolicyBook policies;

    /** @param refused the act to write if it is refused */
    public Verdict check(String name, String password, Act refused) {
        var kept = book.find(name).map(account -> account.passwordHash());
        boolean possible = password != null && !password.isEmpty() && password.length() <= LONGEST_PASSWORD;
        boolean matches = possible && PasswordHash.matches(password, kept.orElse(NOBODYS));
        return ledger.settle(name, matches && kept.isPresent(), refused);
    }

    /** As {@link #check}, and a one-time code where the policy asks for one at sign-in and the account has them. */
    public Verdict admit(String name, String password, Act refused) {
        var verdict = check(name, password, refused);
        boolean asked = policies.now().codeToSignIn() != SitePolicy.Demand.NOBODY;
        if (verdict != Verdict.RIGHT || !asked || !codes.has(name)) return verdict;
        return checkCode(name, CurrentCall.code(), refused);
    }

    private Verdict checkCode(String name, String code, Act refused) {
        var spelled = AccountBook.spelled(name).orElse("");
        return ledger.settle(name, codes.take(spelled, code), refused.with("component", "one-time code"));
    }

    /** A one-time code of a person who is signed in; wrong ones count as wrong passwords do. @throws Refusal NOT_ALLOWED; UNREADABLE if it was left out */
    public void insistCode(String name, String code, Act refused) throws Refusal {
        // Whoever left it out guessed nothing.
        if (code == null || code.isBlank()) throw new Refusal(Refusal.Reason.UNREADABLE, "identity.code-missing");
        switch (checkCode(name, code, refused)) {
            case RIGHT -> {}
            case LOCKED -> throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.account-locked");
            case CLOSED -> throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.account-closed");
            default -> throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.code-wrong");
        }
    }

    /** For a person who is signed in: as {@link #check}, and says plainly why not. @throws Refusal NOT_ALLOWED */
    public void insist(String name, String password, Act refused) throws Refusal {
        // Whoever left it out guessed nothing.
        if (password == null || password.isEmpty())
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.password-missing");
        switch (check(name, password, refused)) {
            case RIGHT -> {}
            case LOCKED -> throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.account-locked");
            case CLOSED -> throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.account-closed");
            default -> throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.password-wrong");
        }
    }
}
