package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.security.Narrowed;

/** The pages of product specifications. */
@RolesAllowed(Role.READER)
@Narrowed
@Path("/specifications")
public class SpecificationPages extends KindPages {
    public SpecificationPages() {
        super(RecordKind.PRODUCT_SPECIFICATION);
    }
}
