package org.cellgmp.retention.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.OptimisticLockException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.retention.HoldOrder;
import org.cellgmp.retention.HoldTarget;
import org.cellgmp.retention.LegalHoldView;
import org.cellgmp.retention.control.HoldBook;
import org.cellgmp.retention.control.Ledger;
import org.cellgmp.retention.entity.LegalHold;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door of legal holds: while one stands, nothing under it is disposed of. Placed and lifted by signature, by two persons. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.INSPECTS, Role.QA})
public class LegalHolds {
    private static final int WORDS = 4_000;
    private static final int NAME = 300;

    @Inject
    HoldBook book;

    @Inject
    Ledger ledger;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Newest first. @param standing false for lifted ones too; @param after number of the last one seen, null for the first page */
    public Page<LegalHoldView> list(boolean standing, String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = book.list(standing, after, rows + 1);
        return found.size() <= rows
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, rows), found.get(rows - 1).number());
    }

    /** @throws Refusal NOT_FOUND */
    public LegalHoldView get(String number) throws Refusal {
        return book.find(number).view();
    }

    /** Things that it stands over now, as they were last counted; a name that nothing bears covers nothing. @throws Refusal NOT_FOUND */
    public long covers(String number) throws Refusal {
        return book.covers(book.find(number).view().number());
    }

    /** @throws Refusal UNREADABLE for what is missing; NOT_FOUND for an unknown record; for a wrong component of the signature */
    @RolesAllowed(Role.QA)
    public LegalHoldView place(HoldOrder order, String account, String password) throws Refusal {
        var content = content(order);
        book.lock();
        // Ties to the batch, and the item itself, must be known for the hold to be found over them.
        if (content.target() == HoldTarget.RECORD || content.target() == HoldTarget.BATCH)
            ledger.count(content.named());
        var number = numbers.next("LH");
        var signed = signatures.sign(new SigningRequest(
                number,
                CanonicalJson.digest(content),
                "retention.hold",
                content.reason(),
                shown(number, content),
                account,
                password));
        var hold = new LegalHold(number, content, signed);
        book.persist(hold);
        trail.append(Act.of("retention.held", number)
                .because(content.reason())
                .changing(List.of(new Change(number + "#/state", null, "STANDING")))
                .with("target", content.target().name())
                .with("named", content.named())
                .with("from", content.from() == null ? null : content.from().toString())
                .with("to", content.to() == null ? null : content.to().toString())
                .with("asked by", content.askedBy())
                .with("signature", signed.number()));
        return hold.view();
    }

    /** What a signature under a lifted hold binds. */
    record LiftText(String hold, LegalHold.Content held, String reason) {}

    /** @throws Refusal NOT_FOUND; NOT_ALLOWED for who placed it; CONFLICT if it is lifted; for a wrong component of the signature */
    @RolesAllowed(Role.QA)
    public LegalHoldView lift(String number, String reason, String account, String password) throws Refusal {
        var hold = book.find(number);
        var refusal = hold.whyNot(currentActor.get());
        if (refusal != null) throw refusal;
        var why = Prose.required("reason", reason, WORDS);
        var view = hold.view();
        var held = new LegalHold.Content(
                view.target(), view.named(), view.from(), view.to(), view.reason(), view.askedBy());
        var signed = signatures.sign(new SigningRequest(
                number,
                CanonicalJson.digest(new LiftText(number, held, why)),
                "retention.lift",
                why,
                shown(number, held),
                account,
                password));
        hold.lift(why, signed);
        try {
            book.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "retention.hold-lifted", number);
        }
        trail.append(Act.of("retention.lifted", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", "STANDING", "LIFTED")))
                .with("signature", signed.number()));
        return hold.view();
    }

    private static LegalHold.Content content(HoldOrder order) throws Refusal {
        if (order.target() == null) throw new Refusal(UNREADABLE, "ground.field-missing", "target");
        var reason = Prose.required("reason", order.reason(), WORDS);
        var askedBy = Prose.required("askedBy", order.askedBy(), NAME);
        if (order.target() != HoldTarget.PERIOD)
            return new LegalHold.Content(
                    order.target(), Prose.required("named", order.named(), NAME), null, null, reason, askedBy);
        var from = day("from", order.from());
        var to = day("to", order.to());
        if (to.isBefore(from)) throw new Refusal(UNREADABLE, "retention.ends-before", from.toString(), to.toString());
        return new LegalHold.Content(order.target(), null, from, to, reason, askedBy);
    }

    private static LocalDate day(String field, String text) throws Refusal {
        if (text == null || text.isBlank()) throw new Refusal(UNREADABLE, "ground.field-missing", field);
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new Refusal(UNREADABLE, "storage.no-day", field, text.strip());
        }
    }

    private static Map<String, String> shown(String number, LegalHold.Content content) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("hold", number);
        shown.put(
                "thing",
                content.target() == HoldTarget.PERIOD
                        ? content.from() + " / " + content.to()
                        : content.target() + " " + content.named());
        shown.put("held", Prose.shown(content.reason(), WORDS));
        return shown;
    }
}
