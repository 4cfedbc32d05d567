package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.cellgmp.dossier.boundary.SequenceJudgement;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** Judges sequences that others wrote; nothing of them is kept. */
@Path("/api/v1/sequence-validations")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER})
public class SequenceValidationApi {
    @Inject
    private SequenceJudgement judgement;

    @POST
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    public Json judge(InputStream zip) throws Refusal, IOException {
        return Json.page(judgement.judge(zip).stream().map(ReportJson::of).toList(), null);
    }
}
