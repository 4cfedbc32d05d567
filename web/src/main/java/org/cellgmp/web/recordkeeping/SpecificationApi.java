package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.security.Narrowed;

/** Reads product specifications. */
@RolesAllowed(Role.READER)
@Narrowed
@Path("/api/v1/specifications")
public class SpecificationApi extends KindApi {
    public SpecificationApi() {
        super(RecordKind.PRODUCT_SPECIFICATION);
    }
}
