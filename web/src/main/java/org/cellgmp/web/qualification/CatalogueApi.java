package org.cellgmp.web.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Case;
import org.cellgmp.qualification.TraceRow;
import org.cellgmp.qualification.boundary.TraceMatrix;
import org.cellgmp.web.api.Json;

/** The trace matrix of a guideline, for programs. */
@Path("/api/v1/catalogue/{guideline}")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class CatalogueApi {
    @Inject
    private TraceMatrix matrix;

    @GET
    public Json one(@PathParam("guideline") String guideline) throws Refusal {
        var check = matrix.lastCheck();
        return Json.of(
                "guideline",
                guideline,
                "selfCheck",
                check == null ? null : check.number(),
                "rows",
                matrix.of(guideline).stream().map(CatalogueApi::row).toList());
    }

    /** @param language en, zh or both; en if none */
    @GET
    @Path("catalogue.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("guideline") String guideline, @QueryParam("language") String language)
            throws Refusal {
        return CataloguePages.pdf(guideline, matrix.pdf(guideline, language == null ? "en" : language));
    }

    private static Map<String, Object> row(TraceRow row) {
        boolean ruled = row.ruled();
        return Json.object(
                "clause",
                row.clause().key(),
                "shown",
                row.clause().clause().english(),
                "answered",
                row.clause().answered().word(),
                "sourceRead",
                row.clause().sourceRead(),
                "rule",
                row.ruleId(),
                "version",
                row.ruleVersion(),
                "ofTheSite",
                row.site() != null,
                "conforming",
                ruled ? row.casesOf(Case.Verdict.CONFORMING) : null,
                "nonconforming",
                ruled ? row.casesOf(Case.Verdict.NONCONFORMING) : null,
                "notAssessed",
                ruled ? row.casesOf(Case.Verdict.NOT_ASSESSED) : null,
                "notApplicable",
                ruled ? row.casesOf(Case.Verdict.NOT_APPLICABLE) : null,
                "failed",
                row.failed(),
                "batches",
                ruled ? row.batches() : null,
                "findings",
                ruled ? row.findings() : null);
    }
}
