package org.cellgmp.worklist.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.CapaHandOvers;
import org.cellgmp.change.boundary.ChangeHandOvers;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.worklist.Leaver;
import org.cellgmp.worklist.LeftWork;

/** The door for what people leave behind: who is gone or soon will be with work open, and one act that puts it in other hands. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Role.QA, Role.INSPECTS})
public class Leavers {
    /** How long before its end an account is listed. */
    public static final Duration AHEAD = Duration.ofDays(30);

    /** Most things handed over at once: each gets its own signature. */
    public static final int MOST_AT_ONCE = 50;

    @Inject
    CapaHandOvers capas;

    @Inject
    ChangeHandOvers changes;

    @Inject
    Accounts accounts;

    @Inject
    Trail trail;

    /** Persons gone first, then by account; nobody without open work. */
    public List<Leaver> list() {
        var leavers = new ArrayList<Leaver>();
        capas.owners().forEach((owner, open) -> {
            var account = accounts.find(owner).orElse(null);
            if (leaves(account))
                leavers.add(new Leaver(owner, account.printedName(), !account.active(), account.endsAt(), open));
        });
        leavers.sort(java.util.Comparator.comparing(Leaver::gone).reversed());
        return leavers;
    }

    private static boolean leaves(AccountView account) {
        return account != null
                && (!account.active()
                        || account.endsAt() != null
                                && account.endsAt().isBefore(HouseClock.now().plus(AHEAD)));
    }

    /** @throws Refusal NOT_FOUND for an account that is not about to end */
    public Leaver of(String account) throws Refusal {
        var view = accounts.find(account).orElse(null);
        if (!leaves(view)) throw new Refusal(Reason.NOT_FOUND, "worklist.no-leaver", account);
        return new Leaver(
                view.name(),
                view.printedName(),
                !view.active(),
                view.endsAt(),
                capas.owners().getOrDefault(view.name(), 0L));
    }

    /** What waits for the person. @param to who would take it over, for the reasons why not; null for somebody without work of their own */
    public List<LeftWork> left(String account, String to) throws Refusal {
        var works = new ArrayList<LeftWork>();
        for (var task : capas.of(account))
            works.add(new LeftWork(task, whyNot(task.number(), account, to == null ? "" : to)));
        return works;
    }

    /**
     * Puts everything that the caller may hand over in the hands of one person, each CAPA and change with its signature. What
     * the caller may not, for own work in it, stays listed for another QA manager.
     *
     * @param account that leaves; @param to account that takes over
     * @param signer first component of the signature; @param password second component
     * @return numbers handed over
     * @throws Refusal without a reason, for a taker who cannot, if nothing can be handed over; for a wrong component
     */
    @RolesAllowed(Role.QA)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Set<String> handOver(String account, String to, String reason, String signer, String password)
            throws Refusal {
        var leaver = of(account);
        var why = Prose.required("reason", reason, 2_000);
        var taker = taker(leaver, Prose.required("to", to, 64));
        var numbers = new LinkedHashSet<String>();
        for (var work : left(leaver.account(), taker))
            if (work.whyNot() == null && numbers.size() < MOST_AT_ONCE)
                numbers.add(work.task().number());
        if (numbers.isEmpty()) throw new Refusal(Reason.CONFLICT, "worklist.nothing-to-hand-over", leaver.account());
        for (var number : numbers) {
            if (capa(number)) capas.handOver(number, leaver.account(), taker, why, signer, password);
            else changes.handOver(number, leaver.account(), taker, why, signer, password);
        }
        trail.append(Act.of("worklist.handed-over", "account/" + leaver.account())
                .because(why)
                .with("to", taker)
                .with("things", String.join(" ", numbers)));
        return numbers;
    }

    private String taker(Leaver leaver, String to) throws Refusal {
        if (to.equals(leaver.account())) throw new Refusal(Reason.UNREADABLE, "worklist.hand-over-to-self", to);
        var account = accounts.find(to)
                .filter(AccountView::active)
                .filter(view ->
                        view.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR && role != Role.INSPECTOR))
                .orElseThrow(() -> new Refusal(Reason.UNREADABLE, "capa.no-such-person", to));
        return account.name();
    }

    private Refusal whyNot(String number, String from, String to) throws Refusal {
        return capa(number) ? capas.whyNot(number, from, to) : changes.whyNot(number, from, to);
    }

    private static boolean capa(String number) {
        return number.startsWith("CA-");
    }
}
