package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The day by which an event should be closed. */
@Embeddable
class Due {
    /** Calendar days from awareness to the due date: a practice of the site, not a demand of a regulation. */
    static final int DAYS_TO_CLOSE = 30;

    @Column(name = "due_on")
    private LocalDate on;

    /** The same day while the event is open, and nothing after: an index of it holds open events alone. */
    @Column(name = "open_due_on")
    private LocalDate whileOpen;

    protected Due() {}

    Due(LocalDate on, boolean open) {
        this.on = on;
        this.whileOpen = open ? on : null;
    }

    LocalDate on() {
        return on;
    }
}
