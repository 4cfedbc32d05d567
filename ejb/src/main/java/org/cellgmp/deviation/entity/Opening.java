package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;

/** Who opened an event, and when. */
@Embeddable
class Opening {
    @Column(name = "opened_by")
    private String by;

    @Column(name = "opened_by_name")
    private String byName;

    @Column(name = "opened_at")
    private OffsetDateTime at;

    protected Opening() {}

    Opening(Actor who) {
        by = who.id();
        byName = who.printedName();
        at = HouseClock.nowAtSite();
    }

    String by() {
        return by;
    }

    String byName() {
        return byName;
    }

    OffsetDateTime at() {
        return at;
    }
}
