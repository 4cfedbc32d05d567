package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.signature.SignatureView;

/** Who closed an event, when, and by which signature: none for one that was closed before closures were signed. */
@Embeddable
public class Closing {
    @Column(name = "closed_by")
    private String by;

    @Column(name = "closed_at")
    private OffsetDateTime at;

    @Column(name = "closed_on")
    private LocalDate on;

    @Column(name = "closure_signature")
    private String signature;

    protected Closing() {}

    Closing(SignatureView signed) {
        by = signed.account();
        at = HouseClock.nowAtSite();
        on = at.toLocalDate();
        signature = signed.number();
    }

    /** As another register tells it: nobody of this house closed it, and nobody signed. */
    Closing(OffsetDateTime closedAt) {
        at = closedAt;
        on = closedAt.toLocalDate();
    }

    public String by() {
        return by;
    }

    public OffsetDateTime at() {
        return at;
    }
}
