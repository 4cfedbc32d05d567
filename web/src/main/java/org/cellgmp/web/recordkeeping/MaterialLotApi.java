package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.security.Narrowed;

/** Reads material lots. */
@RolesAllowed(Role.READER)
@Narrowed
@Path("/api/v1/material-lots")
public class MaterialLotApi extends KindApi {
    public MaterialLotApi() {
        super(RecordKind.MATERIAL_LOT);
    }
}
