package org.cellgmp.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.signature.SigningOrder;
import org.cellgmp.signature.SigningOrderRules;
import org.cellgmp.signature.SigningOrderView;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.control.OrderShelf;
import org.cellgmp.signature.entity.OpenOrder;

/**
 * The door of signatures that several persons give in an order: performed and witnessed, written and countersigned. Rooms
 * above open an order for what is theirs and ask whether it is complete; anybody who reads sees who has not signed yet.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SigningOrders {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEANING = Pattern.compile("[a-z][a-z0-9.-]{1,99}");
    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_REASON = 2000;

    @Inject
    OrderShelf shelf;

    @Inject
    Signatures signatures;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    /** Opens an order. @throws Refusal UNREADABLE naming what is missing, too long or wanted of nobody who signs */
    @RolesAllowed({
        Role.REVIEWER,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.WRITER,
        Role.APPROVER
    })
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    @Interceptors(WithinReach.class)
    public SigningOrderView open(SigningOrder asked) throws Refusal {
        var order = checked(asked);
        var at = HouseClock.now();
        var number = shelf.nextNumber(at.atZone(HouseClock.zone()).getYear());
        var opened = new OpenOrder(number, order, current.get().id(), at);
        shelf.keep(opened);
        trail.append(Act.of("signature.order-opened", number)
                .because(order.reason())
                .with("about", order.about())
                .with("signed digest", order.digest())
                .with("places", places(order)));
        return shelf.view(opened);
    }

    /**
     * Signs a place of the order.
     *
     * @param place counted from 1; @param account first component, may be left out as for any signature; @param password
     *     second component
     * @throws Refusal out of turn, twice by one person, without the role, of a withdrawn or complete order; and as for
     *     any signature
     */
    @RolesAllowed(Role.WORKER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    @Interceptors(WithinReach.class)
    public SigningOrderView sign(String number, int place, String reason, String account, String password)
            throws Refusal {
        var order = shelf.hold(number).orElseThrow(() -> unknown(number));
        var before = shelf.view(order);
        var whyNot = SigningOrderRules.whyNot(before, place, current.get());
        if (whyNot != null) {
            trail.appendApart(Act.of("signature.refused", number).with("cause", whyNot.code()));
            throw whyNot;
        }
        var shown = new LinkedHashMap<String, String>();
        shown.put("order", number);
        shown.put("place", place + " / " + before.places().size());
        shown.put("title", before.title());
        var signature = signatures.sign(new SigningRequest(
                before.about(),
                before.digest(),
                before.places().get(place - 1).wanted().meaning(),
                reason,
                shown,
                account,
                password));
        order.signed(signature.number());
        trail.append(Act.of("signature.order-signed", number)
                .because(signature.reason())
                .with("about", before.about())
                .with("signature", signature.number())
                .changing(List.of(
                        new Change(number + "#/places/" + (place - 1) + "/signature", null, signature.number()))));
        return shelf.view(order);
    }

    /** Withdraws an order that is not complete; what was signed stays. @throws Refusal for others than who opened it and QA */
    @RolesAllowed({
        Role.REVIEWER,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.WRITER,
        Role.APPROVER
    })
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    @Interceptors(WithinReach.class)
    public SigningOrderView withdraw(String number, String reason) throws Refusal {
        var why = Prose.required("reason", reason, LONGEST_REASON);
        var order = shelf.hold(number).orElseThrow(() -> unknown(number));
        var before = shelf.view(order);
        var actor = current.get();
        if (before.state() == SigningOrderView.State.WITHDRAWN)
            throw new Refusal(Reason.CONFLICT, "signature.order-withdrawn", number);
        if (before.state() == SigningOrderView.State.COMPLETE)
            throw new Refusal(Reason.CONFLICT, "signature.order-complete", number);
        if (!actor.id().equals(before.openedBy()) && !actor.holds(Role.QA_MANAGER))
            throw new Refusal(Reason.NOT_ALLOWED, "signature.order-anothers", before.openedBy());
        order.withdraw(actor.id(), HouseClock.now(), why);
        trail.append(Act.of("signature.order-withdrawn", number)
                .because(why)
                .changing(List.of(new Change(number + "#/state", "WAITING", "WITHDRAWN"))));
        return shelf.view(order);
    }

    /** One order. @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.READER)
    public SigningOrderView order(String number) throws Refusal {
        return shelf.view(shelf.find(number).orElseThrow(() -> unknown(number)));
    }

    /** All orders about the number and its versions, oldest first, at most {@link Page#LARGEST}. */
    @RolesAllowed(Role.READER)
    public List<SigningOrderView> of(String number) {
        return shelf.of(number);
    }

    /** Orders that somebody has not signed yet. @param after number of the last of the page before, null for the first */
    @RolesAllowed(Role.READER)
    public Page<SigningOrderView> missing(String after, int limit) {
        return shelf.waiting(null, after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** Orders that the caller could sign now: in turn, in a role of theirs, not signed by them before. */
    @RolesAllowed(Role.READER)
    public Page<SigningOrderView> waitingForMe(String after, int limit) {
        return shelf.waiting(current.get(), after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    private static SigningOrder checked(SigningOrder asked) throws Refusal {
        var about = Prose.required("about", asked.about(), 400);
        var title = Prose.required("title", asked.title(), LONGEST_TITLE);
        var reason = Prose.required("reason", asked.reason(), LONGEST_REASON);
        if (asked.digest() == null || !DIGEST.matcher(asked.digest()).matches())
            throw new Refusal(Reason.UNREADABLE, "signature.cannot-be-signed", "digest");
        if (asked.places().isEmpty() || asked.places().size() > SigningOrder.MOST)
            throw new Refusal(Reason.UNREADABLE, "signature.places", Integer.toString(SigningOrder.MOST));
        for (var place : asked.places()) {
            boolean signs = !place.roles().isEmpty()
                    && !place.roles().contains(Role.INSPECTOR)
                    && !place.roles().contains(Role.ADMINISTRATOR);
            if (place.meaning() == null || !MEANING.matcher(place.meaning()).matches() || !signs)
                throw new Refusal(Reason.UNREADABLE, "signature.place-of-nobody");
        }
        return new SigningOrder(about, asked.digest(), title, reason, asked.places());
    }

    private static String places(SigningOrder order) {
        return order.places().stream()
                .map(place -> place.meaning() + " by "
                        + String.join(
                                " or ",
                                place.roles().stream()
                                        .map(Role::containerName)
                                        .sorted()
                                        .toList()))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static Refusal unknown(String number) {
        return new Refusal(Reason.NOT_FOUND, "signature.order-unknown", number);
    }
}
