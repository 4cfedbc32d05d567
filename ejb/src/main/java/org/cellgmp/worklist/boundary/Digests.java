package org.cellgmp.worklist.boundary;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.worklist.Confirmation;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.Digest.Frequency;
import org.cellgmp.worklist.DigestOrder;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.MailAddress;
import org.cellgmp.worklist.Narrowing;
import org.cellgmp.worklist.control.Confirmations;
import org.cellgmp.worklist.control.Letters;
import org.cellgmp.worklist.control.PostOffice;
import org.cellgmp.worklist.entity.AddressAsked;
import org.cellgmp.worklist.entity.DigestChosen;

/**
 * The door of digests by mail: each person's own choice, and the sending, which the house does by itself. A letter tells
 * numbers, reasons and days, never titles or persons treated: mailboxes are kept on servers of others.
 */
@Stateless
public class Digests {
    private static final System.Logger LOG = System.getLogger(Digests.class.getName());
    /** Most things that one letter looks at; who has more waiting sees them on the worklist. */
    static final int MOST = 300;

    private static final int PORTION = 100;
    private static final int SOON_DAYS = 7;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Letters letters;

    @Inject
    Confirmations confirmations;

    @Inject
    PostOffice post;

    @Inject
    Worklist worklist;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** The person's own choice. */
    @RolesAllowed(Role.READER)
    public Digest own() {
        return letters.view(currentActor.get().id());
    }

    /** Whether mail goes out at all, and where links lead; never the password. */
    @RolesAllowed(Role.READER)
    public boolean configured() {
        return post.settings().on();
    }

    /**
     * An address that was not confirmed yet is asked by a letter with a code, unless one is on its way.
     *
     * @param address may be left out with NONE
     * @throws Refusal UNREADABLE for what is no address or another language; BLOCKED for a domain that mail may not go to,
     *     or if too many letters with codes were asked for within a day
     */
    @RolesAllowed(Role.WORKER)
    public Digest choose(Frequency frequency, String address, String language) throws Refusal {
        if (frequency == null) throw new Refusal(UNREADABLE, "ground.field-missing", "frequency");
        if (!"en".equals(language) && !"zh".equals(language))
            throw new Refusal(UNREADABLE, "page.no-such-word", "language", String.valueOf(language), "en, zh");
        var to = address == null || address.isBlank() ? null : address.strip();
        if (to == null && frequency != Frequency.NONE) throw new Refusal(UNREADABLE, "ground.field-missing", "address");
        if (to != null && !MailAddress.reads(to)) throw new Refusal(UNREADABLE, "digest.no-address");
        var settings = post.settings();
        if (to != null && !settings.allows(to))
            throw new Refusal(BLOCKED, "digest.other-domain", String.join(", ", settings.domains()));
        var who = currentActor.get();
        var chosen = confirmations.hold(who.id()).orElse(null);
        var before = chosen == null ? null : chosen.fields();
        if (chosen == null) {
            chosen = new DigestChosen(who.id());
            entities.persist(chosen);
        }
        if (!Objects.equals(chosen.address(), to)) confirmations.drop(who.id());
        chosen.choose(frequency, to, language);
        entities.flush();
        trail.append(
                Act.of("worklist.digest-chosen", null).changing(Change.between("digest", before, chosen.fields())));
        if (frequency != Frequency.NONE && chosen.confirmedAt() == null && !answerable(who.id()))
            confirmations.ask(chosen);
        return letters.view(who.id());
    }

    /** True if a letter with a code is on its way to the chosen address or can be answered still. */
    private boolean answerable(String account) {
        return confirmations
                .last(account)
                .map(AddressAsked::view)
                .filter(last -> last.state() == Confirmation.State.ASKED || last.takes(HouseClock.nowAtSite()))
                .isPresent();
    }

    /** What a letter says, as the porch writes it in the person's language. */
    public record Written(String subject, String text, String html) {}

    /**
     * Sends what is to be sent at this moment, each person's own, once for a day or a week; what fails is tried again later.
     *
     * @param writer words a letter; @return how many were sent
     */
    @RolesAllowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int send(Function<DigestOrder, Written> writer) {
        var settings = post.settings();
        if (!settings.on()) return 0;
        int sent = 0;
        var after = "";
        List<String> portion;
        do {
            portion = letters.wanting(after, PORTION);
            for (var account : portion) if (sendTo(account, writer)) sent++;
            if (!portion.isEmpty()) after = portion.get(portion.size() - 1);
        } while (portion.size() == PORTION);
        return sent;
    }

    private boolean sendTo(String account, Function<DigestOrder, Written> writer) {
        DigestOrder order = null;
        try {
            order = order(account).orElse(null);
            if (order == null) return false;
            var written = writer.apply(order);
            post.send(order.address(), written.subject(), written.text(), written.html());
        } catch (PostOffice.NotSent failed) {
            letters.failed(order.mail(), failed.getMessage(), failed.lasting());
            return false;
        } catch (Exception fault) {
            LOG.log(System.Logger.Level.ERROR, "digest of " + account, fault);
            if (order != null) letters.failed(order.mail(), fault.getClass().getSimpleName(), false);
            return false;
        }
        letters.sent(order.mail(), order.items(), order.keys());
        return true;
    }

    /** What is to be told to an account now; empty if nothing is, or it was, or the account is closed. */
    private Optional<DigestOrder> order(String account) throws Exception {
        var now = HouseClock.nowAtSite();
        var chosen = letters.ready(account, now).orElse(null);
        var person = chosen == null
                ? null
                : accounts.coming(account).filter(AccountView::active).orElse(null);
        if (person == null) return Optional.empty();
        var items = currentActor.runAs(person.actor(), this::waiting);
        var told = chosen.told();
        var today = now.toLocalDate();
        var overdue = new ArrayList<Item>();
        var due = new ArrayList<Item>();
        var fresh = new ArrayList<Item>();
        var looked = items.subList(0, Math.min(MOST, items.size()));
        for (var item : looked) {
            if (item.due() != null && item.due().isBefore(today)) overdue.add(item);
            else if (item.due() != null && !item.due().isAfter(today.plusDays(SOON_DAYS))) due.add(item);
            else if (!told.contains(key(item))) fresh.add(item);
        }
        var period = Letters.period(chosen.frequency(), LocalDate.from(now));
        Long mail;
        try {
            mail = letters.begin(chosen, period, overdue.size() + due.size() + fresh.size(), now);
        } catch (PersistenceException | jakarta.ejb.EJBException another) {
            return Optional.empty(); // another node has it in hand
        }
        if (mail == null) return Optional.empty();
        return Optional.of(new DigestOrder(
                mail,
                account,
                person.printedName(),
                chosen.address(),
                chosen.language(),
                period,
                overdue,
                due,
                fresh,
                items.size() > MOST,
                looked.stream().map(Digests::key).toList()));
    }

    private List<Item> waiting() throws Refusal {
        var all = new ArrayList<Item>();
        String after = null;
        do {
            var page = worklist.waiting(Narrowing.NONE, after, Page.LARGEST);
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() <= MOST);
        return all;
    }

    private static String key(Item item) {
        return item.number() + " " + item.reason() + " " + String.join(" ", item.arguments());
    }

    /** Where links in a letter lead. @return null while mail is not configured */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public java.net.URI base() {
        return post.settings().base();
    }
}
