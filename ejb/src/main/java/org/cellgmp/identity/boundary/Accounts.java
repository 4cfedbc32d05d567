package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.Doorkeeper;
import org.cellgmp.identity.control.NewPassword;
import org.cellgmp.identity.control.PasswordHash;
import org.cellgmp.identity.control.PolicyBook;
import org.cellgmp.identity.control.Secrets;
import org.cellgmp.identity.control.Standing;
import org.cellgmp.identity.control.Verdict;
import org.cellgmp.identity.entity.Account;

/**
 * The door to accounts. Anybody may try to sign in; a person changes the own password; the administrator does the rest, to
 * everybody's account but the own one.
 */
@Stateless
public class Accounts {
    private static final Act SIGN_IN_REFUSED = Act.of("identity.sign-in-refused", null);
    private static final Act PASSWORD_CHANGE_REFUSED = Act.of("identity.password-change-refused", null);

    @Inject
    AccountBook book;

    @Inject
    AccountKeeping keeping;

    @Inject
    Standing standing;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    PolicyBook policies;

    @Inject
    Reauthentication reauthentication;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    /**
     * Signs in with account and password.
     *
     * @throws Refusal NOT_ALLOWED {@code identity.sign-in-refused}, the same whether the account is unknown, closed or
     *     locked or the password wrong, so that nobody learns which accounts there are
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public AccountView signIn(String name, String password) throws Refusal {
        var verdict = doorkeeper.admit(name, password, SIGN_IN_REFUSED);
        if (verdict != Verdict.RIGHT) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.sign-in-refused");
        var account = book.find(name).orElseThrow().view();
        CurrentCall.runFor(account.actor(), () -> trail.append(Act.of("identity.signed-in", null)));
        return account;
    }

    /** Writes down that the caller signed out, or that the session ended. */
    @PermitAll
    public void signedOut(String account) {
        find(account)
                .ifPresent(view ->
                        CurrentCall.runFor(view.actor(), () -> trail.append(Act.of("identity.signed-out", null))));
    }

    /** Writes down that somebody asked for what the own roles do not allow. @param what e.g. {@code GET /accounts} */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void accessRefused(String what) {
        trail.append(Act.of("identity.access-refused", null).with("what", what));
    }

    /** The account as it stands now. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AccountView> find(String name) {
        return book.find(name).map(Account::view);
    }

    /** As {@link #find}, with the roles that the person has as a deputy at this moment; asked at every request. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AccountView> coming(String name) {
        return book.find(name).map(standing::view);
    }

    /**
     * Gives the caller a new password; other sessions of the caller end.
     *
     * @throws Refusal if nobody is signed in, the present password is wrong (counted towards lockout), or the new one is
     *     too short, too plain, holds the account's name, is the present one or one of those before
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public AccountView changePassword(String present, String next) throws Refusal {
        var actor = current.get();
        doorkeeper.insist(actor.id(), present, PASSWORD_CHANGE_REFUSED);
        var policy = policies.now();
        NewPassword.check(actor.id(), next, policy.shortest());
        if (present.equals(next)) throw new Refusal(Refusal.Reason.BLOCKED, "identity.password-not-new");
        for (var former : policies.former(actor.id(), policy.remembered() - 1))
            if (PasswordHash.matches(next, former))
                throw new Refusal(
                        Refusal.Reason.BLOCKED, "identity.password-used-before", Integer.toString(policy.remembered()));
        var hash = PasswordHash.of(next);
        return keeping.passwordChosen(actor.id(), hash);
    }

    /**
     * The caller acknowledges, with both components, that the electronic signature is binding like the handwritten one
     * ({@link org.cellgmp.identity.Certification}). Before that nobody signs.
     *
     * @param agreed whether the person said so; @param name first component; @param password second component
     * @throws Refusal BLOCKED without the agreement; NOT_ALLOWED for a wrong component; CONFLICT if it was done before
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public AccountView certify(boolean agreed, String name, String password) throws Refusal {
        var actor = current.get();
        if (!agreed) throw new Refusal(Refusal.Reason.BLOCKED, "identity.certification-not-agreed");
        reauthentication.insist(
                actor, name, password, Act.of("identity.certification-refused", AccountKeeping.about(actor.id())));
        return keeping.certify(actor.id());
    }

    /** All accounts by name. @param after last name of the page before; null for the first */
    @RolesAllowed(Role.ADMIN)
    public Page<AccountView> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = book.page(after, rows + 1).stream().map(Account::view).toList();
        boolean more = found.size() > rows;
        return new Page<>(
                found.subList(0, Math.min(rows, found.size())),
                more ? found.get(rows - 1).name() : null);
    }

    /** @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.ADMIN)
    public AccountView account(String name) throws Refusal {
        return find(name).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "identity.account-unknown", name));
    }

    /**
     * Opens an account and gives it a password that the person must replace.
     *
     * @return the password, to be handed over; it is not kept
     * @throws Refusal if the name is taken or can be none, or the printed name is missing or too long
     */
    @RolesAllowed(Role.ADMIN)
    public String open(String name, String printedName, Set<Role> roles, String reason) throws Refusal {
        var password = Secrets.password();
        keeping.open(name, printedName, roles, PasswordHash.of(password), true, reason);
        return password;
    }

    /** @throws Refusal for the own account, without a reason, or if nothing changes */
    @RolesAllowed(Role.ADMIN)
    public AccountView changeRoles(String name, Set<Role> roles, String reason) throws Refusal {
        return keeping.change(name, current.get(), "identity.roles-changed", reason, account -> account.hold(roles));
    }

    /** Most places that one role is limited to. */
    public static final int MOST_PLACES = 50;

    private static final int LONGEST_PLACE = 200;

    /**
     * Lets a role of an account count at some places only, or everywhere again.
     *
     * @param places none for everywhere; of each the product or the site may be left out, not both
     * @throws Refusal for the own account, without a reason, for a role that is not held, or if nothing changes; UNREADABLE for a
     *     place that names nothing or is too long
     */
    @RolesAllowed(Role.ADMIN)
    public AccountView limit(String name, Role role, Set<Place> places, String reason) throws Refusal {
        if (role == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "role");
        if (places.size() > MOST_PLACES)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "identity.places-many", Integer.toString(MOST_PLACES));
        for (var place : places) {
            if (place.nowhere()) throw new Refusal(Refusal.Reason.UNREADABLE, "identity.place-missing");
            checkPlace("product", place.product());
            checkPlace("site", place.site());
        }
        if (!account(name).roles().contains(role))
            throw new Refusal(Refusal.Reason.CONFLICT, "identity.role-not-held", name, role.containerName());
        return keeping.change(
                name,
                current.get(),
                places.isEmpty() ? "identity.limit-lifted" : "identity.role-limited",
                reason,
                account -> account.limit(account.limits().with(role, places)));
    }

    private static void checkPlace(String field, String text) throws Refusal {
        if (text.length() > LONGEST_PLACE || text.chars().anyMatch(Character::isISOControl))
            throw new Refusal(
                    Refusal.Reason.UNREADABLE, "identity.place-length", field, Integer.toString(LONGEST_PLACE));
    }

    /** @throws Refusal for the own account, without a reason, or if nothing changes */
    @RolesAllowed(Role.ADMIN)
    public AccountView changePrintedName(String name, String printedName, String reason) throws Refusal {
        var checked = AccountKeeping.printedName(printedName);
        return keeping.change(
                name, current.get(), "identity.printed-name-changed", reason, account -> account.printAs(checked));
    }

    /**
     * Sets the last day on which the account is open; from the next day on, at the site, it is as if closed.
     *
     * @param lastDay today or later; null for no end
     * @throws Refusal for the own account, without a reason, or if nothing changes; UNREADABLE for a day that is past
     */
    @RolesAllowed(Role.ADMIN)
    public AccountView endAfter(String name, LocalDate lastDay, String reason) throws Refusal {
        if (lastDay != null && lastDay.isBefore(HouseClock.nowAtSite().toLocalDate()))
            throw new Refusal(Refusal.Reason.UNREADABLE, "identity.last-day-past", lastDay.toString());
        var at = lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(HouseClock.zone()).toInstant();
        return keeping.change(name, current.get(), "identity.end-set", reason, account -> account.end(at));
    }

    /** The person can sign in no more; sessions, tokens and delegations end, signatures stay. @throws Refusal for the own account, or if closed */
    @RolesAllowed(Role.ADMIN)
    public AccountView close(String name, String reason) throws Refusal {
        return keeping.close(name, current.get(), reason);
    }

    /** @throws Refusal for the own account, without a reason, or if it is not closed */
    @RolesAllowed(Role.ADMIN)
    public AccountView reopen(String name, String reason) throws Refusal {
        return keeping.change(name, current.get(), "identity.account-reopened", reason, Account::reopen);
    }

    /** Before the time is over. @throws Refusal for the own account, without a reason, or if it never was locked */
    @RolesAllowed(Role.ADMIN)
    public AccountView unlock(String name, String reason) throws Refusal {
        return keeping.change(name, current.get(), "identity.account-unlocked", reason, Account::unlock);
    }

    /**
     * Gives the account a password that the person must replace; sessions end, tokens are revoked.
     *
     * @return the password, to be handed over; it is not kept
     * @throws Refusal for the own account, or without a reason
     */
    @RolesAllowed(Role.ADMIN)
    public String resetPassword(String name, String reason) throws Refusal {
        var password = Secrets.password();
        keeping.resetPassword(name, current.get(), PasswordHash.of(password), reason);
        return password;
    }
}
