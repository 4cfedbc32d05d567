package org.cellgmp.identity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.PasswordHash;
import org.cellgmp.identity.control.Secrets;
import org.cellgmp.identity.entity.Account;

/**
 * Accounts that exist for one inspection only. The quality unit brings them, without the administrator: they hold the inspector's
 * role and no other, and end with the inspection.
 */
@Stateless
@RolesAllowed(Role.QA)
public class Invitations {
    @Inject
    AccountBook book;

    @Inject
    AccountKeeping keeping;

    @Inject
    CurrentActor current;

    /**
     * Opens an account for an inspector.
     *
     * @param until when it ends by itself
     * @return the first password, to be handed over; it is not kept, and the person must replace it
     * @throws Refusal if the name is taken or can be none, the printed name is missing or too long, or without a reason
     */
    public String invite(String name, String printedName, String inspection, Instant until, String reason)
            throws Refusal {
        var password = Secrets.password();
        keeping.open(
                name,
                printedName,
                EnumSet.of(Role.INSPECTOR),
                PasswordHash.of(password),
                true,
                reason,
                account -> account.invite(inspection, until));
        return password;
    }

    /** Moves the end of all accounts of an inspection that are open still. */
    public void prolong(String inspection, Instant until, String reason) throws Refusal {
        for (var account : open(inspection))
            keeping.change(
                    account.name(),
                    current.get(),
                    "identity.invitation-prolonged",
                    reason,
                    kept -> kept.invite(inspection, until));
    }

    /** Closes all accounts of an inspection; their sessions end at once. */
    public void end(String inspection, String reason) throws Refusal {
        for (var account : open(inspection)) keeping.close(account.name(), current.get(), reason);
    }

    /**
     * A first password anew, for whoever lost theirs.
     *
     * @return to be handed over; it is not kept
     * @throws Refusal NOT_FOUND if the account does not belong to the inspection
     */
    public String passwordAnew(String name, String inspection, String reason) throws Refusal {
        var account = open(inspection).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "identity.account-unknown", name));
        var password = Secrets.password();
        keeping.resetPassword(account.name(), current.get(), PasswordHash.of(password), reason);
        return password;
    }

    /** By name, closed ones too. */
    public List<AccountView> of(String inspection) {
        return book.invitedFor(inspection).stream().map(Account::view).toList();
    }

    private List<AccountView> open(String inspection) {
        return of(inspection).stream().filter(AccountView::active).toList();
    }
}
