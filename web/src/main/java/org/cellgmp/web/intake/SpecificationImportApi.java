package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;

/** Takes product specifications in. */
@RolesAllowed({Role.RECORDER, Role.ANALYST})
@Path("/api/v1/specifications")
public class SpecificationImportApi extends KindImportApi {
    public SpecificationImportApi() {
        super(RecordKind.PRODUCT_SPECIFICATION);
    }
}
