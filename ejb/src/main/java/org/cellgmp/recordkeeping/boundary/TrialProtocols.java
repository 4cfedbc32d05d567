package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.control.Scribe;

/**
 * The door for protocols of trials, which regulatory writers keep as well as those who record production and laboratory work. No
 * record of another kind comes through it.
 */
@Stateless
@Interceptors(WithinReach.class)
@RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER, Role.SYSTEM})
public class TrialProtocols {
    @Inject
    Numbers numbers;

    @Inject
    Scribe scribe;

    /** Keeps a new protocol, as {@link Records#keep} does. */
    public RecordView keep(TrialProtocol protocol, StoredFile original, String reason) throws Refusal {
        return scribe.keep(List.of(protocol), original, reason, numbers::next).get(0);
    }

    /** Keeps the next version of a protocol, as {@link Records#revise} does. @throws Refusal also if the number is no protocol's */
    public RecordView revise(String number, int expected, TrialProtocol protocol, StoredFile original, String reason)
            throws Refusal {
        return scribe.revise(number, expected, protocol, original, reason);
    }
}
