package org.cellgmp.web.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;

/** Takes executed batch records in. */
@RolesAllowed({Role.RECORDER, Role.ANALYST})
@Path("/api/v1/batch-records")
public class BatchRecordImportApi extends KindImportApi {
    public BatchRecordImportApi() {
        super(RecordKind.BATCH_RECORD);
    }
}
