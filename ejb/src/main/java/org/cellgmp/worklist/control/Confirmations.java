package org.cellgmp.worklist.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.worklist.Confirmation;
import org.cellgmp.worklist.Confirmation.State;
import org.cellgmp.worklist.ConfirmationOrder;
import org.cellgmp.worklist.entity.AddressAsked;
import org.cellgmp.worklist.entity.DigestChosen;

/**
 * Asks mailboxes for codes and takes them. Every step first holds the person's choice, so that a code, another address and the
 * answer of the mail server come one after the other. The steps of sending and the taking of a code stand in transactions of
 * their own: a wrong code counts although its refusal rolls the caller's back.
 */
@Stateless
@PermitAll // reached through the doors of digests and mail addresses only
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Confirmations {
    /** What became of a code. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** No code is taken now: none was sent, or it expired, or too many were wrong. */
        NONE
    }

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Trail trail;

    /** The person's choice, held against others until the transaction ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<DigestChosen> hold(String account) {
        var chosen = entities.find(DigestChosen.class, account);
        if (chosen != null) entities.refresh(chosen, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(chosen);
    }

    /** The letter that was asked for last; empty if none ever was. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AddressAsked> last(String account) {
        return entities.createQuery(
                        "select a from AddressAsked a where a.account = :account order by a.id desc",
                        AddressAsked.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A letter that was not answered is not taken any more. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void drop(String account) {
        last(account).ifPresent(AddressAsked::replaced);
    }

    /**
     * Has a letter with a code sent to the chosen address; none more while one is still to leave.
     *
     * @throws Refusal BLOCKED beyond {@link Confirmation#MOST} letters within a day to the person or to the mailbox
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ask(DigestChosen chosen) throws Refusal {
        var last = last(chosen.account()).orElse(null);
        if (last != null && last.view().state() == State.ASKED && last.address().equals(chosen.address())) return;
        if (asked("account", chosen.account()) >= Confirmation.MOST
                || asked("mailbox", AddressAsked.mailbox(chosen.address())) >= Confirmation.MOST)
            throw new Refusal(Reason.BLOCKED, "digest.asked-too-often", Integer.toString(Confirmation.MOST));
        if (last != null) last.replaced();
        var asked = new AddressAsked(chosen);
        entities.persist(asked);
        entities.flush();
        trail.append(event("worklist.confirmation-asked", asked));
    }

    private long asked(String by, String value) {
        var now = HouseClock.nowAtSite();
        return entities.createQuery(
                        "select count(a) from AddressAsked a where a." + by
                                + " = :value and a.askedAt > :since and a.askedAt <= :now",
                        Long.class)
                .setParameter("value", value)
                .setParameter("since", now.minus(Confirmation.WINDOW))
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Takes the code of the last letter; a wrong one counts. */
    public Answer answer(String account, String code) {
        var chosen = hold(account).orElse(null);
        var asked = last(account).orElse(null);
        if (chosen == null || asked == null || !asked.view().takes(HouseClock.nowAtSite())) return Answer.NONE;
        if (!MailCode.right(asked.id(), asked.codeDigest(), code)) {
            asked.wrongCode();
            trail.append(event("worklist.code-refused", asked)
                    .with("tries left", Integer.toString(asked.view().triesLeft())));
            return Answer.WRONG;
        }
        asked.confirmed();
        var before = chosen.fields();
        chosen.confirm(HouseClock.nowAtSite());
        trail.append(
                event("worklist.address-confirmed", asked).changing(Change.between("digest", before, chosen.fields())));
        return Answer.RIGHT;
    }

    /** Letters that are to be sent at this moment, by id, oldest first. */
    public List<AddressAsked> wanting(OffsetDateTime now, int rows) {
        return entities.createQuery(
                        "select a from AddressAsked a where a.state = :asked and (a.nextAt is null or a.nextAt <= :now) order by a.id",
                        AddressAsked.class)
                .setParameter("asked", State.ASKED)
                .setParameter("now", now)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Takes a letter in hand and makes its code. @return empty if somebody else has it in hand, or it was replaced */
    public Optional<ConfirmationOrder> begin(String account, long id) {
        hold(account);
        var asked = entities.find(AddressAsked.class, id);
        if (!asked.ready(HouseClock.nowAtSite())) return Optional.empty();
        var code = MailCode.fresh();
        asked.begin(MailCode.digest(id, code));
        trail.append(event("worklist.confirmation-begun", asked));
        return Optional.of(new ConfirmationOrder(
                id, asked.address(), asked.language(), code, asked.view().expiresAt()));
    }

    public void sent(String account, long id) {
        hold(account);
        var asked = entities.find(AddressAsked.class, id);
        asked.sent();
        trail.append(event("worklist.confirmation-sent", asked));
    }

    public void failed(String account, long id, String why, boolean lasting) {
        hold(account);
        var asked = entities.find(AddressAsked.class, id);
        asked.failed(why, lasting);
        trail.append(event("worklist.confirmation-failed", asked)
                .with("reason", asked.view().reason())
                .with("state", asked.view().state().name()));
    }

    private static Act event(String name, AddressAsked asked) {
        return Act.of(name, null).with("account", asked.account()).with("address", asked.address());
    }
}
