package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.web.security.Narrowed;

/** Reads batch records. */
@RolesAllowed(Role.READER)
@Narrowed
@Path("/api/v1/batch-records")
public class BatchRecordApi extends KindApi {
    public BatchRecordApi() {
        super(RecordKind.BATCH_RECORD);
    }
}
