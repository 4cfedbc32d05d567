package org.cellgmp.worklist.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.Digest.Frequency;
import org.cellgmp.worklist.entity.AddressAsked;
import org.cellgmp.worklist.entity.DigestChosen;
import org.cellgmp.worklist.entity.Mail;

/** Keeps choices and letters; every step of a letter in a transaction of its own, so that two nodes cannot both send it. */
@Stateless
@PermitAll // reached through the door of digests only
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Letters {
    private static final int SHOWN = 10;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Trail trail;

    @Inject
    Confirmations confirmations;

    /** The day itself, or the week that it lies in; a weekly letter is for the week that begins on Monday. */
    public static String period(Frequency often, LocalDate day) {
        if (often == Frequency.DAILY) return day.toString();
        var monday = day.with(DayOfWeek.MONDAY);
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Digest view(String account) {
        var letters = entities.createQuery(
                        "select m from Mail m where m.account = :account order by m.id desc", Mail.class)
                .setParameter("account", account)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(Mail::view)
                .toList();
        var chosen = entities.find(DigestChosen.class, account);
        var asked = confirmations.last(account).map(AddressAsked::view).orElse(null);
        return (chosen == null ? new DigestChosen(account) : chosen).view(asked, letters);
    }

    /** Accounts that want a digest at an address they confirmed, by name, a portion at a time. @param after the last of the portion before; "" for the first */
    public List<String> wanting(String after, int rows) {
        return entities.createQuery(
                        "select d.account from DigestChosen d where d.frequency <> :none and d.confirmedAt is not null and d.account > :after order by d.account",
                        String.class)
                .setParameter("none", Frequency.NONE)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** The choice of an account whose letter for the present period is still to be sent at this moment. */
    public Optional<DigestChosen> ready(String account, OffsetDateTime now) {
        var chosen = entities.find(DigestChosen.class, account);
        if (chosen == null || chosen.frequency() == Frequency.NONE || chosen.confirmedAt() == null)
            return Optional.empty();
        var mail = mail(account, period(chosen.frequency(), now.toLocalDate()));
        return mail == null || mail.ready(now) ? Optional.of(chosen) : Optional.empty();
    }

    /**
     * Takes a letter in hand.
     *
     * @param things that it tells; none makes it an empty one, which is not sent
     * @return id; null if somebody else has it in hand or it was sent, or if nothing waits, or
     *     the address is no longer the confirmed one
     */
    public Long begin(DigestChosen chosen, String period, int things, OffsetDateTime now) {
        var present = confirmations.hold(chosen.account()).orElseThrow();
        if (present.confirmedAt() == null || !present.address().equals(chosen.address())) return null;
        var mail = mail(chosen.account(), period);
        if (mail == null) {
            mail = new Mail(chosen.account(), chosen.address(), period);
            entities.persist(mail);
        }
        if (!mail.ready(now)) return null;
        if (things == 0) mail.empty();
        else mail.begin(chosen.address(), things);
        trail.append(event(things == 0 ? "worklist.digest-empty" : "worklist.digest-begun", mail)
                .with("items", Integer.toString(things)));
        entities.flush();
        return things == 0 ? null : mail.id();
    }

    /** @param things that the letter told; @param told keys of what waited then */
    public void sent(long id, int things, Collection<String> told) {
        var mail = entities.find(Mail.class, id);
        mail.sent();
        entities.find(DigestChosen.class, mail.account()).told(told);
        trail.append(event("worklist.digest-sent", mail).with("items", Integer.toString(things)));
    }

    public void failed(long id, String why, boolean lasting) {
        var mail = entities.find(Mail.class, id);
        mail.failed(why, lasting);
        trail.append(event("worklist.digest-failed", mail)
                .with("reason", mail.view().reason())
                .with("state", mail.state().name()));
    }

    private static Act event(String name, Mail mail) {
        return Act.of(name, null)
                .with("account", mail.account())
                .with("address", mail.view().address())
                .with("period", mail.period())
                .with("attempt", Integer.toString(mail.view().attempts()));
    }

    private Mail mail(String account, String period) {
        return entities.createQuery(
                        "select m from Mail m where m.account = :account and m.period = :period", Mail.class)
                .setParameter("account", account)
                .setParameter("period", period)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
