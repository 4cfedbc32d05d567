package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
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

    @Column(name = "opened_on")
    private LocalDate on;

    protected Opening() {}

    Opening(Actor who) {
        by = who.id();
        byName = who.printedName();
        at = HouseClock.nowAtSite();
        on = at.toLocalDate();
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
