package org.cellgmp.worklist.boundary;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.worklist.Confirmation;
import org.cellgmp.worklist.ConfirmationOrder;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.Digest.Frequency;
import org.cellgmp.worklist.control.Confirmations;
import org.cellgmp.worklist.control.Letters;
import org.cellgmp.worklist.control.PostOffice;
import org.cellgmp.worklist.entity.AddressAsked;

/**
 * The door where a person shows that they read the mailbox they named: a code is sent there and given back here. Until then no
 * digest goes to it.
 */
@Stateless
public class MailAddresses {
    private static final System.Logger LOG = System.getLogger(MailAddresses.class.getName());
    private static final int PORTION = 100;

    @Inject
    Confirmations confirmations;

    @Inject
    Letters letters;

    @Inject
    PostOffice post;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor currentActor;

    /**
     * Has another letter with a code sent to the chosen address; codes of earlier letters are not taken any more.
     *
     * @throws Refusal CONFLICT without an address, if it is confirmed, or if no digest is wanted; BLOCKED beyond
     *     {@link Confirmation#MOST} letters within a day
     */
    @RolesAllowed(Role.WORKER)
    public Digest ask() throws Refusal {
        var who = currentActor.get().id();
        var chosen = confirmations
                .hold(who)
                .filter(kept -> kept.address() != null && kept.frequency() != Frequency.NONE)
                .orElseThrow(() -> new Refusal(CONFLICT, "digest.nothing-to-confirm"));
        if (chosen.confirmedAt() != null) throw new Refusal(CONFLICT, "digest.confirmed-already");
        confirmations.ask(chosen);
        return letters.view(who);
    }

    /**
     * @param code as the letter has it; spaces, hyphens and small letters make no difference
     * @throws Refusal UNREADABLE without one; BLOCKED if none is taken now; NOT_ALLOWED for a wrong one, which counts
     */
    @RolesAllowed(Role.WORKER)
    public Digest confirm(String code) throws Refusal {
        if (code == null || code.isBlank()) throw new Refusal(UNREADABLE, "ground.field-missing", "code");
        var who = currentActor.get().id();
        switch (confirmations.answer(who, code)) {
            case NONE -> throw new Refusal(BLOCKED, "digest.no-code-now");
            case WRONG -> throw new Refusal(NOT_ALLOWED, "digest.wrong-code");
            case RIGHT -> {
                return letters.view(who);
            }
        }
        throw new IllegalStateException();
    }

    /**
     * Sends the letters that were asked for; what fails is tried again later.
     *
     * @param writer words a letter; @return how many were sent
     */
    @RolesAllowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int send(Function<ConfirmationOrder, Digests.Written> writer) {
        if (!post.settings().on()) return 0;
        int sent = 0;
        for (var asked : confirmations.wanting(HouseClock.nowAtSite(), PORTION)) if (sendOne(asked, writer)) sent++;
        return sent;
    }

    private boolean sendOne(AddressAsked asked, Function<ConfirmationOrder, Digests.Written> writer) {
        var account = asked.account();
        try {
            if (accounts.coming(account).filter(AccountView::active).isEmpty()) {
                confirmations.failed(account, asked.id(), "account is closed", true);
                return false;
            }
            var order = confirmations.begin(account, asked.id()).orElse(null);
            if (order == null) return false;
            var written = writer.apply(order);
            post.send(order.address(), written.subject(), written.text(), written.html());
        } catch (PostOffice.NotSent failed) {
            confirmations.failed(account, asked.id(), failed.getMessage(), failed.lasting());
            return false;
        } catch (Exception fault) {
            LOG.log(System.Logger.Level.ERROR, "letter with a code to " + account, fault);
            confirmations.failed(account, asked.id(), fault.getClass().getSimpleName(), false);
            return false;
        }
        confirmations.sent(account, asked.id());
        return true;
    }
}
