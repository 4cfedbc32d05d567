package org.cellgmp.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cellgmp.ground.Actor;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Delegation;
import org.cellgmp.identity.entity.Token;

/** Finds accounts and tokens. */
@ApplicationScoped
public class AccountBook {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    /** The account of the name however its letters are cased; empty also for what can be no name. */
    public Optional<Account> find(String name) {
        return spelled(name).map(spelled -> database.find(Account.class, spelled));
    }

    /** As {@link #find}, read anew and held against others until the transaction ends. */
    public Optional<Account> hold(String name) {
        var found = find(name);
        found.ifPresent(account -> database.refresh(account, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    public boolean empty() {
        return database.createQuery("select a.name from Account a", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<Account> page(String after, int rows) {
        return database.createQuery("select a from Account a where a.name > :after order by a.name", Account.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Those in use, by name; whoever only administers or inspects is left out. */
    public List<Account> working(int most) {
        return database.createQuery(
                        "select a from Account a where a.active = true and a.roles not in ('', 'administrator', 'inspector')"
                                + " order by a.name",
                        Account.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** All that were invited for an inspection, by name; closed ones too. */
    public List<Account> invitedFor(String inspection) {
        return database.createQuery(
                        "select a from Account a where a.invitation = :inspection order by a.name", Account.class)
                .setParameter("inspection", inspection)
                .getResultList();
    }

    public Optional<Token> tokenOfDigest(String digest) {
        return database.createQuery("select t from Token t where t.digest = :digest", Token.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    public Optional<Token> token(long id) {
        return Optional.ofNullable(database.find(Token.class, id));
    }

    /** Newest first, at most 200: nobody needs more at once. */
    public List<Token> tokensOf(String account) {
        return database.createQuery("select t from Token t where t.account = :account order by t.id desc", Token.class)
                .setParameter("account", account)
                .setMaxResults(200)
                .getResultList();
    }

    /** Given or taken by the account and neither ended nor over, at most 200. */
    public List<Delegation> delegationsOf(String account, Instant now) {
        return database.createQuery(
                        "select d from Delegation d where (d.giver = :account or d.deputy = :account)"
                                + " and d.ended is null and d.ends > :now",
                        Delegation.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .setMaxResults(200)
                .getResultList();
    }

    public void add(Object opened) {
        database.persist(opened);
        database.flush();
    }

    /** The name in the one way it is written, or empty if it can be none: two to 64 of a-z, 0-9, dot, dash, underscore. */
    public static Optional<String> spelled(String name) {
        if (name == null || name.length() > 64) return Optional.empty();
        var lower = name.strip().toLowerCase(Locale.ROOT);
        boolean reserved = lower.equals(Actor.SYSTEM.id()) || lower.equals(Actor.NOBODY.id());
        return !reserved && NAME.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
    }
}
