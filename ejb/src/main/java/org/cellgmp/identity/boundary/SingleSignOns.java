package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.LinkedSubject;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.CodeLedger;
import org.cellgmp.identity.control.Doorkeeper;
import org.cellgmp.identity.control.PolicyBook;
import org.cellgmp.identity.control.SubjectBook;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Subject;

/**
 * The door of single sign-on. The porch has verified with the provider who comes; here it is looked up whose account that is. A
 * provider opens no account and gives no role, and nothing is signed by its word.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
@RolesAllowed(Role.ADMIN)
public class SingleSignOns {
    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_CAUSE = 200;

    @Inject
    SubjectBook subjects;

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

    @Inject
    CurrentActor current;

    /**
     * Signs in whom the provider has verified.
     *
     * @param strong whether the provider vouches for a second factor too; otherwise the site's policy may ask for a one-time code
     * @throws Refusal NOT_ALLOWED {@code identity.subject-unlinked} if nobody linked the subject, {@code identity.single-refused} if the
     *     account is closed or locked, {@code identity.code-wrong}; BLOCKED {@code identity.code-asked} if the call brings no code
     */
    @PermitAll // the porch asks after it has verified the provider's token
    public AccountView signIn(String issuer, String subject, boolean strong) throws Refusal {
        var refused = refusal()
                .with("issuer", Prose.shown(issuer, LONGEST_ISSUER))
                .with("subject", Prose.shown(subject, LONGEST_SUBJECT));
        var account = subjects.find(issuer, subject)
                .map(Subject::account)
                .flatMap(book::find)
                .orElse(null);
        if (account == null) {
            trail.appendApart(refused.with("cause", "not-linked"));
            throw new Refusal(Reason.NOT_ALLOWED, "identity.subject-unlinked", subject, issuer);
        }
        if (!account.active() || account.locked(HouseClock.now())) {
            trail.appendApart(
                    refused.with("account", account.name()).with("cause", account.active() ? "locked" : "closed"));
            throw new Refusal(Reason.NOT_ALLOWED, "identity.single-refused");
        }
        boolean asked =
                !strong && policies.now().codeToSignIn() != SitePolicy.Demand.NOBODY && codes.has(account.name());
        if (asked) code(account.name(), refused);
        CurrentCall.runFor(
                account.actor(),
                () -> trail.append(Act.of("identity.signed-in", null)
                        .with("issuer", issuer)
                        .with("subject", subject)
                        .with("second factor", strong ? "by the provider" : asked ? "one-time code" : "none")));
        return account.view();
    }

    /** Wrong codes count as wrong passwords do; whoever brought none guessed nothing. */
    private void code(String account, Act refused) throws Refusal {
        var code = CurrentCall.code();
        if (code == null || code.isBlank()) throw new Refusal(Reason.BLOCKED, "identity.code-asked");
        doorkeeper.insistCode(account, code, refused);
    }

    /** Writes down that somebody did not come in by the provider. @param cause e.g. {@code not-verified}; @param more null for nothing */
    @PermitAll // whoever is refused has not shown yet who it is
    public void refused(String cause, String more) {
        var refused = refusal().with("cause", cause);
        trail.append(more == null ? refused : refused.with("told", Prose.shown(more, LONGEST_CAUSE)));
    }

    private static Act refusal() {
        return Act.of("identity.single-sign-on-refused", null);
    }

    /** Links a subject of a provider to an account. @throws Refusal for the own account, without a reason; CONFLICT if it leads to somebody */
    public LinkedSubject link(String name, String issuer, String subject, String reason) throws Refusal {
        var at = Prose.required("issuer", issuer, LONGEST_ISSUER);
        var called = Prose.required("subject", subject, LONGEST_SUBJECT);
        var why = Prose.required("reason", reason, AccountKeeping.LONGEST_REASON);
        var account = others(name);
        var known = subjects.hold(at, called).orElseGet(() -> new Subject(at, called));
        if (known.account() != null)
            throw new Refusal(Reason.CONFLICT, "identity.subject-linked", called, known.account());
        known.link(account.name(), current.get().id(), HouseClock.now());
        keep(known, called);
        trail.append(act("identity.subject-linked", account, known, why, null, called));
        return known.view();
    }

    private void keep(Subject known, String called) throws Refusal {
        try {
            subjects.keep(known);
        } catch (PersistenceException meanwhile) {
            throw new Refusal(Reason.CONFLICT, "identity.subject-meanwhile", called);
        }
    }

    /** Takes a link away; sessions of the account end. @throws Refusal for the own account, without a reason; NOT_FOUND */
    public void unlink(String name, long id, String reason) throws Refusal {
        var why = Prose.required("reason", reason, AccountKeeping.LONGEST_REASON);
        var account = others(name);
        var subject = subjects.hold(id)
                .filter(known -> account.name().equals(known.account()))
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "identity.subject-unknown", name));
        var called = subject.view().subject();
        subject.link(null, current.get().id(), HouseClock.now());
        account.endSessions();
        trail.append(act("identity.subject-unlinked", account, subject, why, called, null));
    }

    /** As whom providers know the person of the account, at most 50. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<LinkedSubject> of(String name) {
        return subjects.of(name).stream().map(Subject::view).toList();
    }

    /** As whom providers know the caller. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<LinkedSubject> own() {
        return of(current.get().id());
    }

    private static Act act(String name, Account account, Subject subject, String why, String before, String after) {
        var about = AccountKeeping.about(account.name());
        return Act.of(name, about)
                .because(why)
                .with("issuer", subject.view().issuer())
                .changing(List.of(new Change(about + "#/subject", before, after)));
    }

    private Account others(String name) throws Refusal {
        var account =
                book.hold(name).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "identity.account-unknown", name));
        if (account.name().equals(current.get().id())) throw new Refusal(Reason.NOT_ALLOWED, "identity.own-account");
        return account;
    }
}
