package org.cellgmp.web.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.qualification.CataloguePrintView;
import org.cellgmp.qualification.boundary.CataloguePrints;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Downloads;

/** The whole catalogue as PDF, for programs. */
@Path("/api/v1/catalogue-prints")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class CataloguePrintApi {
    @Inject
    private CataloguePrints prints;

    @GET
    public Json list(@QueryParam("after") String after) throws Refusal {
        var rows = prints.list(after, Page.LARGEST);
        return Json.page(rows.items().stream().map(CataloguePrintApi::row).toList(), rows.next());
    }

    /** Body: {@code language}. Answers 200 with what is printed already, else 202 with the job that prints it. */
    @POST
    @RolesAllowed(Role.WORKER)
    public Response start(String body) throws Refusal {
        var print = prints.start(Json.required(Json.read(body), "language"));
        return (print.printed() ? Response.ok() : Response.accepted())
                .entity(new Json(row(print)))
                .location(URI.create("/api/v1/catalogue-prints/" + print.number()))
                .build();
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(row(prints.get(number)));
    }

    @GET
    @Path("{number}/catalogue.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("number") String number) throws Refusal {
        var in = prints.open(number);
        return Downloads.ofOurOwn(CataloguePrintPages.file(prints.get(number)), in, true);
    }

    private static Map<String, Object> row(CataloguePrintView print) {
        return Json.object(
                "number",
                print.number(),
                "language",
                print.language(),
                "rulebook",
                print.rulebook(),
                "selfCheck",
                print.selfCheck(),
                "current",
                print.current(),
                "job",
                print.job().number(),
                "state",
                print.job().state().name(),
                "askedAt",
                print.askedAt(),
                "askedBy",
                print.askedBy(),
                "printedAt",
                print.printedAt(),
                "pages",
                print.printed() ? Integer.toString(print.pages()) : null,
                "digest",
                print.digest());
    }
}
