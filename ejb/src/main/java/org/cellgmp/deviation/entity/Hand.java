package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.cellgmp.ground.Actor;

/** That a person had a hand in a part of the work, and so does not approve it. */
@Embeddable
class Hand {
    enum Part {
        OPENED,
        TOLD,
        CLASSIFIED,
        /** Gave a milder class than the table or than it had before. */
        LOWERED,
        INVESTIGATED,
        SETTLED
    }

    // Not nullable, so that a row is added alone and the others are left as they are.
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Part part;

    @Column(nullable = false)
    private String person;

    protected Hand() {}

    Hand(Part part, String person) {
        this.part = part;
        this.person = person;
    }

    /** True if it is the part, done by the person or by somebody who stands in for or is stood in for by the person. */
    boolean of(Part which, Actor who) {
        return part == which && who.standsFor(person);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hand hand && hand.part == part && hand.person.equals(person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, person);
    }
}
