package org.cellgmp.deviation.entity;

import org.cellgmp.deviation.FormerEvent;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;

/** Makes the event of another register one of this house, in its own words: nothing of them was signed here. */
public final class TakenOver {
    private TakenOver() {}

    /**
     * @param who imports it: they have told it, and so will not approve it
     * @throws Refusal for missing or overlong words, or times that contradict each other
     */
    public static Deviation event(String number, FormerEvent former, Origin origin, Actor who) throws Refusal {
        var event = new Deviation(number, former.state(), new Opening(who, origin.openedBy(), former.openedAt()));
        var dueOn = former.dueOn() == null
                ? former.account().awareAt().toLocalDate().plusDays(Due.DAYS_TO_CLOSE)
                : former.dueOn();
        event.former(
                new FormerLife(origin),
                new Telling(former.account()),
                new Due(dueOn, former.closedAt() == null),
                Classing.told(former.classification()),
                Inquiry.told(former.rootCause(), former.impact()),
                former.closedAt() == null ? null : new Closing(former.closedAt()));
        if (former.batch() != null) event.touch(former.batch());
        return event;
    }
}
