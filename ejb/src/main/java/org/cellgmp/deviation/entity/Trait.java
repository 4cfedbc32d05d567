package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One thing by which an event is found as like another. */
@Entity
@Table(name = "deviation_trait")
public class Trait {
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "deviation_id")
        private Long deviation;

        private String name;

        protected Key() {}

        Key(Long deviation, String name) {
            this.deviation = deviation;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.deviation.equals(deviation) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(deviation, name);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "aware_on")
    private LocalDate awareOn;

    protected Trait() {}

    /** @param name as {@code kind:value}, at most 200 characters */
    public Trait(Deviation deviation, String name) {
        key = new Key(deviation.id(), name);
        awareOn = deviation.account().awareAt().toLocalDate();
    }
}
