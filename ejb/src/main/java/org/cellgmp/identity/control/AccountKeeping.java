package org.cellgmp.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.Certification;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.FormerPassword;

/** Opens and changes accounts, each change with its event. In the caller's transaction. */
@ApplicationScoped
public class AccountKeeping {
    /** Longest printed name, and longest reason, characters. */
    public static final int LONGEST_PRINTED_NAME = 200;

    public static final int LONGEST_REASON = 2000;

    /** What an inspection brought an account for is the quality unit's to say, not the administrator's. */
    private static final Set<String> FIXED_BY_INVITATION = Set.of(
            "identity.roles-changed",
            "identity.role-limited",
            "identity.limit-lifted",
            "identity.end-set",
            "identity.account-reopened");

    @Inject
    AccountBook book;

    @Inject
    PolicyBook policies;

    @Inject
    Trail trail;

    public AccountView open(
            String name, String printedName, Set<Role> roles, String passwordHash, boolean byOther, String reason)
            throws Refusal {
        return open(name, printedName, roles, passwordHash, byOther, reason, opened -> {});
    }

    /** @param besides what else is said of the account before it is kept */
    public AccountView open(
            String name,
            String printedName,
            Set<Role> roles,
            String passwordHash,
            boolean byOther,
            String reason,
            Consumer<Account> besides)
            throws Refusal {
        var spelled = AccountBook.spelled(name)
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNREADABLE, "identity.account-name", name));
        var printed = printedName(printedName);
        var why = reason(reason);
        if (book.find(spelled).isPresent())
            throw new Refusal(Refusal.Reason.CONFLICT, "identity.account-taken", spelled);
        var account = new Account(spelled, printed, roles, passwordHash, byOther, HouseClock.now());
        besides.accept(account);
        book.add(account);
        trail.append(Act.of("identity.account-opened", about(spelled))
                .because(why)
                .changing(between(about(spelled), null, account.view())));
        return account.view();
    }

    /** @throws Refusal if nothing changes, if there is no reason, or if it is the administrator's own account */
    public AccountView change(String name, Actor by, String act, String reason, Consumer<Account> change)
            throws Refusal {
        var why = reason(reason);
        var account = others(name, by);
        var before = account.view();
        if (before.invitation() != null && FIXED_BY_INVITATION.contains(act))
            throw new Refusal(
                    Refusal.Reason.NOT_ALLOWED, "identity.invited-account", account.name(), before.invitation());
        change.accept(account);
        var after = account.view();
        var changes = between(about(account.name()), before, after);
        if (changes.isEmpty()) throw new Refusal(Refusal.Reason.CONFLICT, "identity.nothing-changed", account.name());
        trail.append(Act.of(act, about(account.name())).because(why).changing(changes));
        return after;
    }

    public void resetPassword(String name, Actor by, String passwordHash, String reason) throws Refusal {
        var why = reason(reason);
        var account = others(name, by);
        replace(account, passwordHash, true);
        int revoked = revoke(account.name());
        trail.append(Act.of("identity.password-reset", about(account.name()))
                .because(why)
                .with("tokens revoked", Integer.toString(revoked)));
    }

    /** Closes the account for good or for a while: tokens are revoked and delegations ended, also if it is opened again. */
    public AccountView close(String name, Actor by, String reason) throws Refusal {
        var closed = change(name, by, "identity.account-closed", reason, Account::close);
        int revoked = revoke(closed.name());
        int ended = 0;
        for (var delegation : book.delegationsOf(closed.name(), HouseClock.now())) {
            delegation.end(by.id(), HouseClock.now());
            ended++;
        }
        if (revoked + ended > 0)
            trail.append(Act.of("identity.leaver-settled", about(closed.name()))
                    .because(reason.strip())
                    .with("tokens revoked", Integer.toString(revoked))
                    .with("delegations ended", Integer.toString(ended)));
        return closed;
    }

    private int revoke(String account) {
        int revoked = 0;
        for (var token : book.tokensOf(account))
            if (token.view().inForce(HouseClock.now())) {
                token.revoke(HouseClock.now());
                revoked++;
            }
        return revoked;
    }

    public AccountView passwordChosen(String name, String passwordHash) {
        var account = book.hold(name).orElseThrow();
        replace(account, passwordHash, false);
        trail.append(Act.of("identity.password-changed", about(name)));
        return account.view();
    }

    private void replace(Account account, String passwordHash, boolean byOther) {
        policies.keep(new FormerPassword(account.name(), account.passwordHash(), HouseClock.now()));
        account.takePassword(passwordHash, byOther, HouseClock.now());
    }

    /** Writes down that the person takes the electronic signature for the own. @throws Refusal CONFLICT if that was done before */
    public AccountView certify(String name) throws Refusal {
        var account = book.hold(name).orElseThrow();
        if (account.view().certifiedAt() != null)
            throw new Refusal(Refusal.Reason.CONFLICT, "identity.certified-already", account.name());
        account.certify(HouseClock.now());
        trail.append(Act.of("identity.signature-certified", about(account.name()))
                .with("words", Certification.ENGLISH)
                .with("words in Chinese", Certification.CHINESE));
        return account.view();
    }

    /** How the trail names an account. */
    public static String about(String account) {
        return "account/" + account;
    }

    /** @throws Refusal if it is missing, too long or of more than one line */
    public static String printedName(String given) throws Refusal {
        var name = given == null ? "" : given.strip();
        boolean fits = !name.isEmpty() && name.length() <= LONGEST_PRINTED_NAME;
        if (!fits || name.chars().anyMatch(Character::isISOControl))
            throw new Refusal(
                    Refusal.Reason.UNREADABLE, "identity.printed-name", Integer.toString(LONGEST_PRINTED_NAME));
        return name;
    }

    private static String reason(String given) throws Refusal {
        var reason = given == null ? "" : given.strip();
        if (reason.isEmpty()) throw new Refusal(Refusal.Reason.BLOCKED, "identity.reason-missing");
        if (reason.length() > LONGEST_REASON)
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.reason-too-long", Integer.toString(LONGEST_REASON));
        return reason;
    }

    private Account others(String name, Actor by) throws Refusal {
        var account = book.hold(name)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "identity.account-unknown", name));
        if (account.name().equals(by.id())) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.own-account");
        return account;
    }

    private static List<Change> between(String about, AccountView before, AccountView after) {
        var changes = new ArrayList<Change>();
        add(changes, about, "printedName", before == null ? null : before.printedName(), after.printedName());
        add(changes, about, "roles", before == null ? null : roles(before), roles(after));
        add(changes, about, "limits", before == null ? null : limits(before), limits(after));
        add(changes, about, "invitation", before == null ? null : before.invitation(), after.invitation());
        add(changes, about, "endsAt", before == null ? null : ends(before), ends(after));
        add(changes, about, "active", before == null ? null : "" + before.active(), "" + after.active());
        add(changes, about, "lockedUntil", before == null ? null : locked(before), locked(after));
        return changes;
    }

    private static void add(List<Change> changes, String about, String field, String before, String after) {
        if (!java.util.Objects.equals(before, after)) changes.add(new Change(about + "#/" + field, before, after));
    }

    private static String roles(AccountView account) {
        return account.roles().stream().map(Role::containerName).sorted().collect(Collectors.joining(" "));
    }

    /** As a person reads it: each role that is limited, with its places. */
    private static String limits(AccountView account) {
        if (account.limits().none()) return null;
        return account.limits().places().entrySet().stream()
                .map(limit -> limit.getKey().containerName() + ": "
                        + limit.getValue().stream()
                                .map(Place::toString)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String ends(AccountView account) {
        return account.endsAt() == null ? null : account.endsAt().toString();
    }

    private static String locked(AccountView account) {
        return account.lockedUntil() == null ? null : account.lockedUntil().toString();
    }
}
