package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;

/** Who opened an event, and when. */
@Embeddable
public class Opening {
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

    /** As another register tells it. @param told who opened it there; null if it does not say */
    Opening(Actor who, String told, OffsetDateTime openedAt) {
        by = who.id();
        byName = told == null ? who.printedName() : told;
        at = openedAt;
        on = openedAt.toLocalDate();
    }

    public String by() {
        return by;
    }

    public String byName() {
        return byName;
    }

    public OffsetDateTime at() {
        return at;
    }
}
