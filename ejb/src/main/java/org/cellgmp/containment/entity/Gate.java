package org.cellgmp.containment.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.cellgmp.containment.Thing;

/**
 * A place where a release and a hold wait for each other. Things share gates by their name, so that a release passes the gates of
 * all it used, and nobody has to keep a row for each thing there is.
 */
@Entity
@Table(name = "containment_gate")
public class Gate {
    private static final int GATES = 64;

    @Id
    private Integer id;

    protected Gate() {}

    public static int of(Thing thing) {
        return Math.floorMod(thing.named().toLowerCase(Locale.ROOT).hashCode(), GATES);
    }
}
