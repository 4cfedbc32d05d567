package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;

/** Reads material lots. */
@RolesAllowed(Role.READER)
@Path("/api/v1/material-lots")
public class MaterialLotApi extends KindApi {
    public MaterialLotApi() {
        super(RecordKind.MATERIAL_LOT);
    }
}
