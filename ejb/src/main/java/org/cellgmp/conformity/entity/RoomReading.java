package org.cellgmp.conformity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.audit.OutsideTrail;

/** Up to which edition of the reading all batch records were read for their rooms. One row. */
@Entity
@Table(name = "conformity_room_reading")
@OutsideTrail(because = "a mark of how far a projection is; the records it is made from have their events")
public class RoomReading {
    public static final int ONLY = 1;

    @Id
    private Integer id = ONLY;

    @Column(nullable = false)
    private int edition;

    public int edition() {
        return edition;
    }

    public void reached(int now) {
        edition = now;
    }
}
