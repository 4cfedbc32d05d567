package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;

/** Takes material lots in. */
@RolesAllowed({Role.RECORDER, Role.ANALYST})
@Path("/api/v1/material-lots")
public class MaterialLotImportApi extends KindImportApi {
    public MaterialLotImportApi() {
        super(RecordKind.MATERIAL_LOT);
    }
}
