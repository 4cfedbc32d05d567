package org.cellgmp.retention.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.OptimisticLockException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.policy.boundary.Editions;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.PeriodChangeView;
import org.cellgmp.retention.control.ChangeBook;
import org.cellgmp.retention.control.Demands;
import org.cellgmp.retention.control.HoldBook;
import org.cellgmp.retention.entity.PeriodChange;
import org.cellgmp.retention.entity.Proposal;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door of the site's own periods: how long it keeps is signed by who proposes it and by another who approves it. */
@Stateless(name = "RetentionPeriodChanges")
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.INSPECTS, Role.QA})
public class PeriodChanges {
    /** A period that no archive outlives is without end. */
    private static final int MOST_YEARS = 100;

    private static final int WORDS = 4_000;

    @Inject
    ChangeBook book;

    @Inject
    HoldBook holds;

    @Inject
    Demands demands;

    @Inject
    Editions editions;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Newest first. @param after number of the last one seen, null for the first page */
    public Page<PeriodChangeView> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = book.list(after, rows + 1);
        return found.size() <= rows
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, rows), found.get(rows - 1).number());
    }

    /** @throws Refusal NOT_FOUND */
    public PeriodChangeView get(String number) throws Refusal {
        return book.find(number).view();
    }

    /**
     * Proposes to keep by a demand longer than it asks, or no longer than that.
     *
     * @param edition that was looked at; @param years whole years in digits; null or empty to keep what is asked for
     * @throws Refusal UNREADABLE for fewer than are asked for; NOT_FOUND; CONFLICT if it is not the last edition, nothing changes, or another
     *     change waits
     */
    @RolesAllowed(Role.QA)
    public PeriodChangeView propose(
            int edition, String demand, String years, String reason, String account, String password) throws Refusal {
        var asked = Demands.defaults().stream()
                .filter(one -> one.id().equals(demand))
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "retention.demand-unknown", String.valueOf(demand)));
        var wanted = checked(asked, years);
        var why = Prose.required("reason", reason, WORDS);
        holds.lock();
        var policy = demands.policy();
        if (policy.edition() != edition) throw new Refusal(CONFLICT, "policy.moved");
        var before = policy.content().years(demand);
        if (Objects.equals(before, wanted)) throw new Refusal(CONFLICT, "policy.nothing-changed");
        book.insistThatNoneWaits();
        var number = numbers.next("KP");
        var text = new PeriodChange.Text(number, Integer.toString(edition), demand, before, wanted, why);
        var digest = CanonicalJson.digest(text);
        var signed = signatures.sign(
                new SigningRequest(number, digest, "retention.period-propose", why, shown(text), account, password));
        var change = new PeriodChange(text, digest, signed);
        book.persist(change);
        trail.append(Act.of("retention.period-proposed", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", null, "PROPOSED")))
                .with("demand", demand)
                .with("before", before)
                .with("years", wanted)
                .with("digest", digest)
                .with("signature", signed.number()));
        return change.view();
    }

    /**
     * Approves a change, which is in force from then on.
     *
     * @throws Refusal NOT_ALLOWED for who proposed it; CONFLICT if it was decided, or the policy has another edition by now
     */
    @RolesAllowed(Role.QA)
    public PeriodChangeView approve(String number, String reason, String account, String password) throws Refusal {
        var change = book.find(number);
        var refusal = change.proposal().whyNotApprove(currentActor.get(), number);
        if (refusal != null) throw refusal;
        var why = Prose.required("reason", reason, WORDS);
        // A list for disposal that is decided on at this moment counts by the one edition or by the other.
        holds.lock();
        var view = change.view();
        var policy = demands.policy();
        if (policy.edition() != view.edition()) throw new Refusal(CONFLICT, "policy.moved");
        var digest = change.proposal().digest();
        var text = change.text();
        var signed = signatures.sign(
                new SigningRequest(number, digest, "retention.period-approve", why, shown(text), account, password));
        change.proposal().approve(why, signed);
        flush(number);
        var kept = editions.keep(
                Demands.POLICY, policy, policy.content().with(view.demand(), view.years()), text.reason());
        trail.append(Act.of("retention.period-approved", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", "PROPOSED", "APPROVED")))
                .with("edition", Integer.toString(kept.edition()))
                .with("digest", digest)
                .with("signature", signed.number()));
        return change.view();
    }

    /** Drops a change: the second person refuses it, or the first takes it back. @throws Refusal CONFLICT if it was decided */
    @RolesAllowed(Role.QA)
    public PeriodChangeView drop(String number, String reason) throws Refusal {
        var change = book.find(number);
        if (!change.proposal().waits()) throw Proposal.decided(number);
        var why = Prose.required("reason", reason, WORDS);
        change.proposal().drop(why, currentActor.get());
        flush(number);
        trail.append(Act.of("retention.period-dropped", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", "PROPOSED", "DROPPED"))));
        return change.view();
    }

    private static String checked(Demand asked, String years) throws Refusal {
        var digits = years == null ? "" : years.strip();
        if (digits.isEmpty()) return null;
        if (asked.period() == null) throw new Refusal(UNREADABLE, "retention.without-end", asked.id());
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > MOST_YEARS)
            throw new Refusal(UNREADABLE, "retention.no-years", digits, Integer.toString(MOST_YEARS));
        int given = Integer.parseInt(digits);
        if (given * 12L <= asked.period().toTotalMonths())
            throw new Refusal(UNREADABLE, "retention.too-short", digits, asked.id());
        return Integer.toString(given);
    }

    private static Map<String, String> shown(PeriodChange.Text text) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("change", text.number());
        shown.put("demand", text.demand());
        shown.put("years", years(text.before()) + " → " + years(text.years()));
        return shown;
    }

    private static String years(String years) {
        return years == null ? "-" : years;
    }

    private void flush(String number) throws Refusal {
        try {
            book.flush();
        } catch (OptimisticLockException moved) {
            throw Proposal.decided(number);
        }
    }
}
