package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** Where an event comes from that was kept in another register before. */
@Embeddable
class FormerLife {
    @Column(name = "former_number")
    private String number;

    @Column(name = "former_key")
    private String key;

    @Column(name = "former_state")
    private String state;

    @Column(name = "former_opener")
    private String openedBy;

    @Column(name = "former_closer")
    private String closedBy;

    @Column(name = "former_rest")
    private String rest;

    @Column(name = "taken_in")
    private String taking;

    @Column(name = "taken_from")
    private String file;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_by_name")
    private String takenByName;

    /** As text with its offset, which a database column would lose. */
    @Column(name = "taken_at")
    private String takenAt;

    protected FormerLife() {}

    /** @throws Refusal for a missing number or overlong words */
    FormerLife(Origin origin) throws Refusal {
        number = Prose.required("formerNumber", origin.formerNumber(), 120);
        key = Origin.key(number);
        state = Prose.optional("formerState", origin.formerState(), 300);
        openedBy = Prose.optional("openedBy", origin.openedBy(), 300);
        closedBy = Prose.optional("closedBy", origin.closedBy(), 300);
        rest = Prose.optional("rest", origin.rest(), Telling.LONG_TEXT);
        taking = origin.taking();
        file = origin.file();
        takenBy = origin.takenBy();
        takenByName = origin.takenByName();
        takenAt = Times.text(origin.takenAt());
    }

    Origin origin() {
        return new Origin(
                number, state, openedBy, closedBy, rest, taking, file, takenBy, takenByName, Times.read(takenAt));
    }
}
