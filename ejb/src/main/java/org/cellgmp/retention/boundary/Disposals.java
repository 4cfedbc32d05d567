package org.cellgmp.retention.boundary;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.control.DisposalBook;
import org.cellgmp.retention.control.HoldBook;
import org.cellgmp.retention.control.Ledger;
import org.cellgmp.retention.entity.Disposal;
import org.cellgmp.retention.entity.DisposalLine;
import org.cellgmp.retention.entity.Proposal;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door of disposal: a list that one person signs as proposed and another as approved. Nothing is ever disposed of by itself. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.INSPECTS, Role.QA})
public class Disposals {
    /** Things on one list. */
    public static final int MOST = 500;

    private static final int WORDS = 4_000;

    @Inject
    DisposalBook book;

    @Inject
    HoldBook holds;

    @Inject
    Ledger ledger;

    @Inject
    Reaches reaches;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Newest first, without their lines. @param after number of the last one seen, null for the first page */
    public Page<DisposalView> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = book.list(after, rows + 1);
        return found.size() <= rows
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, rows), found.get(rows - 1).number());
    }

    /** @throws Refusal NOT_FOUND */
    public DisposalView get(String number) throws Refusal {
        return book.view(book.find(number));
    }

    /** What both signatures bind. */
    record Text(String number, String reason, List<Line> lines) {
        record Line(String number, String until, String demand) {}
    }

    /**
     * Proposes a list.
     *
     * @throws Refusal UNREADABLE for none or too many; BLOCKED naming the first that is not past its period, is held, or was disposed of
     */
    @RolesAllowed(Role.QA)
    public DisposalView propose(List<String> things, String reason, String account, String password) throws Refusal {
        var wanted = new TreeSet<>(things == null ? List.of() : things);
        if (wanted.isEmpty()) throw new Refusal(UNREADABLE, "retention.none-chosen");
        if (wanted.size() > MOST) throw new Refusal(UNREADABLE, "retention.too-many", Integer.toString(MOST));
        var why = Prose.required("reason", reason, WORDS);
        insistOnReach(wanted);
        holds.lock();
        var rows = looked(wanted);
        var number = numbers.next("DL");
        var lines = rows.stream()
                .map(row -> new Text.Line(
                        row.number(),
                        row.standing().until().toString(),
                        row.standing().demand()))
                .toList();
        var digest = CanonicalJson.digest(new Text(number, why, lines));
        var signed = signatures.sign(
                new SigningRequest(number, digest, "retention.propose", why, shown(number, wanted), account, password));
        var disposal = new Disposal(number, why, digest, signed);
        book.persist(
                disposal,
                rows.stream().map(row -> new DisposalLine(number, row)).toList());
        trail.append(Act.of("retention.disposal-proposed", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", null, "PROPOSED")))
                .with("things", String.join(" ", wanted))
                .with("digest", digest)
                .with("signature", signed.number()));
        return book.view(disposal);
    }

    /**
     * Approves a list; each thing on it is counted and looked at again first.
     *
     * @throws Refusal NOT_ALLOWED for who proposed it; BLOCKED as {@link #propose}; CONFLICT if it was decided
     */
    @RolesAllowed(Role.QA)
    public DisposalView approve(String number, String reason, String account, String password) throws Refusal {
        var disposal = book.find(number);
        var refusal = disposal.proposal().whyNotApprove(currentActor.get(), number);
        if (refusal != null) throw refusal;
        var why = Prose.required("reason", reason, WORDS);
        var lines = book.lines(number);
        var things = lines.stream().map(DisposalLine::number).toList();
        insistOnReach(things);
        holds.lock();
        looked(things);
        var signed = signatures.sign(new SigningRequest(
                number,
                disposal.proposal().digest(),
                "retention.approve",
                why,
                shown(number, things),
                account,
                password));
        disposal.proposal().approve(why, signed);
        lines.forEach(line -> line.dispose(signed.at()));
        flush(number);
        trail.append(Act.of("retention.disposal-approved", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", "PROPOSED", "APPROVED")))
                .with("things", String.join(" ", things))
                .with("digest", disposal.proposal().digest())
                .with("signature", signed.number()));
        return book.view(disposal);
    }

    /** Drops a list: the second person refuses it, or the first takes it back. @throws Refusal CONFLICT if it was decided */
    @RolesAllowed(Role.QA)
    public DisposalView drop(String number, String reason) throws Refusal {
        var disposal = book.find(number);
        if (!disposal.proposal().waits()) throw Proposal.decided(number);
        var why = Prose.required("reason", reason, WORDS);
        disposal.proposal().drop(why, currentActor.get());
        flush(number);
        trail.append(Act.of("retention.disposal-dropped", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", "PROPOSED", "DROPPED"))));
        return book.view(disposal);
    }

    private List<RetentionRow> looked(Collection<String> things) throws Refusal {
        var today = HouseClock.nowAtSite().toLocalDate();
        var rows = new ArrayList<RetentionRow>();
        for (var thing : things) {
            ledger.count(thing);
            var row = ledger.look(thing);
            if (row.disposed() != null)
                throw new Refusal(
                        BLOCKED,
                        "retention.disposed-before",
                        thing,
                        row.disposed().list());
            if (row.held() != null) throw new Refusal(BLOCKED, "retention.is-held", thing, row.held());
            if (!row.standing().past(today)) throw new Refusal(BLOCKED, "retention.not-past", thing);
            rows.add(row);
        }
        return rows;
    }

    private void insistOnReach(Collection<String> things) throws Refusal {
        var who = currentActor.get();
        if (!reaches.within(who, Set.of(Role.QA_MANAGER), things).containsAll(things))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "retention.out-of-reach");
    }

    private static Map<String, String> shown(String number, Collection<String> things) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("list", number);
        shown.put("things", Prose.shown(String.join(" ", things), WORDS));
        return shown;
    }

    private void flush(String number) throws Refusal {
        try {
            book.flush();
        } catch (OptimisticLockException moved) {
            throw Proposal.decided(number);
        }
    }
}
