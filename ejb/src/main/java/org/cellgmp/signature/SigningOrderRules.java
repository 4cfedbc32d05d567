package org.cellgmp.signature;

import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;

/** Who may sign which place of an order: in turn, in the role, and nobody twice. */
public final class SigningOrderRules {
    private SigningOrderRules() {}

    /** Why the person may not sign the place now; null if nothing is in the way. @param place counted from 1 */
    public static Refusal whyNot(SigningOrderView order, int place, Actor actor) {
        if (order.state() == SigningOrderView.State.WITHDRAWN)
            return new Refusal(Reason.CONFLICT, "signature.order-withdrawn", order.number());
        if (place < 1 || place > order.places().size())
            return new Refusal(Reason.NOT_FOUND, "signature.no-such-place", order.number(), Integer.toString(place));
        var awaited = order.awaited();
        if (awaited.isEmpty()) return new Refusal(Reason.CONFLICT, "signature.order-complete", order.number());
        var wanted = order.places().get(place - 1);
        if (wanted.signature() != null)
            return new Refusal(
                    Reason.CONFLICT,
                    "signature.place-signed",
                    Integer.toString(place),
                    wanted.signature().printedName());
        if (wanted.wanted().roles().stream().noneMatch(actor::holds))
            return new Refusal(Reason.NOT_ALLOWED, "signature.place-role", Integer.toString(place));
        if (order.places().stream()
                .anyMatch(each -> each.signature() != null
                        && actor.standsFor(each.signature().account())))
            return new Refusal(Reason.NOT_ALLOWED, "signature.same-person", order.number());
        if (awaited.get().number() != place)
            return new Refusal(
                    Reason.BLOCKED,
                    "signature.out-of-order",
                    Integer.toString(awaited.get().number()));
        return null;
    }
}
