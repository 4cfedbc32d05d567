package org.cellgmp.inspection.entity;

import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.inspection.RequestView;

/** Who did something, and when. */
@Embeddable
public class Deed {
    private String account;
    private String printedName;
    private OffsetDateTime doneAt;

    protected Deed() {}

    Deed(Actor who) {
        account = who.id();
        printedName = who.printedName();
        doneAt = HouseClock.nowAtSite();
    }

    String account() {
        return account;
    }

    static RequestView.Deed view(Deed deed) {
        return deed == null || deed.account == null
                ? null
                : new RequestView.Deed(deed.account, deed.printedName, deed.doneAt);
    }
}
