package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.security.Narrowed;

/** The pages of batch records. */
@RolesAllowed(Role.READER)
@Narrowed
@Path("/batches")
public class BatchPages extends KindPages {
    public BatchPages() {
        super(RecordKind.BATCH_RECORD);
    }
}
