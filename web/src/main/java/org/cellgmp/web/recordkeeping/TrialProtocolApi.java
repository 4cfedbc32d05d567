package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;

/** Reads protocols of trials. */
@RolesAllowed(Role.READER)
@Path("/api/v1/trial-protocols")
public class TrialProtocolApi extends KindApi {
    public TrialProtocolApi() {
        super(RecordKind.TRIAL_PROTOCOL);
    }
}
