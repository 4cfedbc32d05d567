package org.cellgmp.seal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.seal.TimeStamp;
import org.cellgmp.seal.control.TimeStampDesk;

/** What an outside authority said of the checkpoints, for those who review the trail. */
@Stateless
@RolesAllowed({Role.INSPECTS, Role.QA})
public class TimeStamps {
    @Inject
    TimeStampDesk desk;

    @Inject
    Trail trail;

    /** Address of the authority; null if none is configured. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String authority() {
        return desk.authority();
    }

    /** Why the last request brought no stamp; null if all is well. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String trouble() {
        return desk.trouble();
    }

    /** Newest first. @param before size of the last one seen, null for the first page */
    public List<TimeStamp> stamps(Long before, int limit) {
        return desk.stamps(before == null ? Long.MAX_VALUE : before, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /**
     * The token in DER, then the text that it stands over, for {@code openssl ts -verify}.
     *
     * @param size of the checkpoint
     * @throws Refusal NOT_FOUND
     */
    public byte[][] files(long size) throws Refusal {
        var kept = desk.kept(size);
        if (kept == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "seal.stamp-unknown", Long.toString(size));
        trail.append(Act.of("seal.time-stamp-exported", null).with("size", Long.toString(size)));
        return kept;
    }
}
