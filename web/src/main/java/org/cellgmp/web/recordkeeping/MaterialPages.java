package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.security.Narrowed;

/** The pages of material lots. */
@RolesAllowed(Role.READER)
@Narrowed
@Path("/materials")
public class MaterialPages extends KindPages {
    public MaterialPages() {
        super(RecordKind.MATERIAL_LOT);
    }
}
