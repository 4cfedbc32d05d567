package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.Bearer;
import org.cellgmp.identity.IssuedToken;
import org.cellgmp.identity.Scope;
import org.cellgmp.identity.TokenView;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.Doorkeeper;
import org.cellgmp.identity.control.Secrets;
import org.cellgmp.identity.control.Standing;
import org.cellgmp.identity.control.Verdict;
import org.cellgmp.identity.entity.Token;
import org.cellgmp.record.CanonicalJson;

/** The door to tokens for REST. A token acts as its person, with the roles the person holds at the moment of each call. */
@Stateless
@PermitAll // issuing asks for account and password; the rest touches the caller's own tokens only
public class Tokens {
    /** Longest life of a token, and the life of one that asks for none, days. */
    public static final int MOST_DAYS = 90;

    public static final int USUAL_DAYS = 30;

    private static final int LONGEST_LABEL = 100;

    @Inject
    AccountBook book;

    @Inject
    Standing standing;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    /**
     * Issues a token to whoever knows account and password.
     *
     * @param scopes what the token may change, empty for reading only
     * @param label what it is for, at most 100 characters; @param days life, 1 to {@value #MOST_DAYS}
     * @throws Refusal {@code identity.sign-in-refused}, the same whatever is wrong with account or password (counted
     *     towards lockout); or if the password was set by somebody else, or label or days do not fit
     */
    public IssuedToken issue(String name, String password, String label, Set<Scope> scopes, int days) throws Refusal {
        if (doorkeeper.admit(name, password, Act.of("identity.token-refused", null)) != Verdict.RIGHT)
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.sign-in-refused");
        var account = book.find(name).orElseThrow();
        // Whoever is invited reads with a session, which ends with the inspection.
        if (account.view().invitation() != null)
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED,
                    "identity.invited-account",
                    account.name(),
                    account.view().invitation());
        if (account.view().passwordByOther()) throw new Refusal(Refusal.Reason.BLOCKED, "identity.password-by-other");
        if (days < 1 || days > MOST_DAYS)
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.token-days", Integer.toString(MOST_DAYS));
        var called = label == null ? "" : label.strip();
        if (called.isEmpty()
                || called.length() > LONGEST_LABEL
                || called.chars().anyMatch(Character::isISOControl))
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.token-label", Integer.toString(LONGEST_LABEL));
        var secret = Secrets.token();
        var now = HouseClock.now();
        var token = new Token(account.name(), called, scopes, digest(secret), now, now.plus(Duration.ofDays(days)));
        book.add(token);
        var act = Act.of("identity.token-issued", AccountKeeping.about(account.name()))
                .with("token", Long.toString(token.view().id()))
                .with("label", called)
                .with("scopes", Scope.line(scopes))
                .with("expires", token.view().expires().toString());
        CurrentCall.runFor(account.actor(), () -> trail.append(act));
        return new IssuedToken(secret, token.view());
    }

    /** Whom the token speaks for, and what it may change; empty if it is unknown, expired, revoked, or the account is closed. */
    public Optional<Bearer> bearer(String secret) {
        if (secret == null || secret.length() > 200 || !secret.startsWith(Secrets.TOKEN_BEGINNING))
            return Optional.empty();
        var token = book.tokenOfDigest(digest(secret))
                .filter(found -> found.view().inForce(HouseClock.now()))
                .orElse(null);
        if (token == null) return Optional.empty();
        return book.find(token.account())
                .filter(account -> account.active())
                .map(account -> new Bearer(standing.view(account), token.view().scopes()));
    }

    /** Writes down that a token tried what it may not change. @param what the request */
    public void outOfScope(String what, Scope missing) {
        trail.append(
                Act.of("identity.token-out-of-scope", null).with("what", what).with("scope", missing.word()));
    }

    /** Writes down that a request came with a token that is not in force. */
    public void refused(String what) {
        trail.append(Act.of("identity.token-refused", null).with("what", what));
    }

    /** The caller's tokens, newest first. */
    public List<TokenView> own() {
        return book.tokensOf(current.get().id()).stream().map(Token::view).toList();
    }

    /** @throws Refusal NOT_FOUND if it is not a token of the caller, CONFLICT if it is not in force any more */
    public void revoke(long id) throws Refusal {
        var actor = current.get();
        var token = book.token(id)
                .filter(found -> found.account().equals(actor.id()))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "identity.token-unknown", Long.toString(id)));
        if (!token.view().inForce(HouseClock.now()))
            throw new Refusal(Refusal.Reason.CONFLICT, "identity.token-not-in-force", Long.toString(id));
        token.revoke(HouseClock.now());
        trail.append(Act.of("identity.token-revoked", AccountKeeping.about(actor.id()))
                .with("token", Long.toString(id))
                .with("label", token.view().label()));
    }

    private static String digest(String secret) {
        return CanonicalJson.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
