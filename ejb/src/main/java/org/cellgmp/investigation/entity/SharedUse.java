package org.cellgmp.investigation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.investigation.SharedThing;

/** That a batch used a thing that others may have used as well. */
@Entity
@Table(name = "investigation_use")
@OutsideTrail(because = "a projection of kept records, rebuilt from them")
public class SharedUse {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "investigation_use_seq")
    @SequenceGenerator(name = "investigation_use_seq", sequenceName = "investigation_use_seq", allocationSize = 50)
    private Long id;

    @Column(name = "record_number", nullable = false, updatable = false, length = 20)
    private String record;

    @Column(nullable = false, updatable = false, length = 320)
    private String thing;

    /** Null where the record does not say, or where it makes no difference. */
    @Column(name = "from_at", updatable = false)
    private Instant usedFrom;

    @Column(name = "until_at", updatable = false)
    private Instant usedUntil;

    /** False once a later version no longer says it. */
    @Column(nullable = false)
    private boolean present;

    protected SharedUse() {}

    public SharedUse(String record, SharedThing.Use use) {
        this.record = record;
        this.thing = use.thing().key();
        this.usedFrom = use.from();
        this.usedUntil = use.until();
        this.present = true;
    }

    public void say(boolean now) {
        present = now;
    }

    public boolean says(SharedThing.Use use) {
        return thing.equals(use.thing().key())
                && Objects.equals(usedFrom, use.from())
                && Objects.equals(usedUntil, use.until());
    }

    public String record() {
        return record;
    }

    public boolean present() {
        return present;
    }
}
