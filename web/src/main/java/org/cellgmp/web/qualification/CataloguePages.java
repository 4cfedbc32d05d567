package org.cellgmp.web.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.qualification.boundary.TraceMatrix;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The catalogue for validation: clause, rule, cases, what the last self-check said, where the rule speaks now. */
@Path("/catalogue")
@RolesAllowed(Role.READER)
public class CataloguePages {
    @Inject
    private TraceMatrix matrix;

    @Inject
    private Guidelines guidelines;

    @Inject
    private Visit visit;

    /** Whole, as a workbook. */
    @GET
    @Path("matrix.xlsx")
    public Response workbook() throws Refusal {
        return workbook(null);
    }

    @GET
    @Path("{guideline}")
    @Produces(View.HTML)
    public View one(@PathParam("guideline") String guideline) throws Refusal {
        return View.of("qualification/matrix")
                .with("register", guidelines.register(guideline))
                .with("rows", matrix.of(guideline))
                .with("check", matrix.lastCheck());
    }

    @GET
    @Path("{guideline}/matrix.xlsx")
    public Response workbookOf(@PathParam("guideline") String guideline) throws Refusal {
        return workbook(guideline);
    }

    @GET
    @Path("{guideline}/catalogue.pdf")
    public Response pdfOf(@PathParam("guideline") String guideline, @QueryParam("language") String language)
            throws Refusal {
        return pdf(guideline, matrix.pdf(guideline, language(language, visit)));
    }

    private Response workbook(String guideline) throws Refusal {
        var rows = matrix.export(guideline);
        var check = matrix.lastCheck();
        var page = visit.context();
        var digest = guidelines.digest();
        return Downloads.workbook(
                (guideline == null ? "trace-matrix" : "trace-matrix-" + guideline) + ".xlsx",
                () -> MatrixBook.of(page, rows, check, digest));
    }

    static String language(String asked, Visit visit) {
        if (asked != null && !asked.isEmpty()) return asked;
        return visit.context().language() == Language.CHINESE ? "zh" : "en";
    }

    static Response pdf(String name, byte[] bytes) {
        return Downloads.written(name + ".pdf", "application/pdf", out -> out.write(bytes));
    }
}
