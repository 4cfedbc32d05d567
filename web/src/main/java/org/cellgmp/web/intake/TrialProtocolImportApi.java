package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;

/** Takes protocols of trials in: the one kind that regulatory writers send too. */
@RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
@Path("/api/v1/trial-protocols")
public class TrialProtocolImportApi extends KindImportApi {
    public TrialProtocolImportApi() {
        super(RecordKind.TRIAL_PROTOCOL);
    }
}
