package org.cellgmp.web.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.qualification.CataloguePrintView;
import org.cellgmp.qualification.boundary.CataloguePrints;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The whole catalogue as PDF: asked for, watched while it is printed, taken out. */
@Path("/catalogue/prints")
@RolesAllowed(Role.READER)
public class CataloguePrintPages {
    static final int ROWS = 50;
    private static final String EVERY_SECONDS = "2";

    @Inject
    private CataloguePrints prints;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) throws Refusal {
        var rows = prints.list(after, ROWS);
        return View.of("qualification/prints")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("mayPrint", mayPrint(visit.context()));
    }

    /** Asks for it, or finds it printed already, and leads to it. */
    @POST
    @RolesAllowed(Role.WORKER)
    public Response start(@FormParam("language") String language) throws Refusal {
        return Response.seeOther(
                        URI.create("/catalogue/prints/" + prints.start(language).number()))
                .build();
    }

    @GET
    @Path("{number: CP-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public Response one(@PathParam("number") String number) throws Refusal {
        var print = prints.get(number);
        var page = Response.ok(
                        View.of("qualification/print").with("print", print).with("mayPrint", mayPrint(visit.context())))
                .header("Cache-Control", "no-store");
        return (print.printed() || print.stopped() ? page : page.header("Refresh", EVERY_SECONDS)).build();
    }

    @GET
    @Path("{number: CP-[0-9]+-[0-9]+}/catalogue.pdf")
    public Response pdf(@PathParam("number") String number) throws Refusal {
        var in = prints.open(number);
        return Downloads.ofOurOwn(file(prints.get(number)), in, true);
    }

    static StoredFile file(CataloguePrintView print) {
        return new StoredFile(
                print.digest(),
                print.size(),
                "catalogue-" + print.number() + "-" + print.language() + ".pdf",
                "application/pdf");
    }

    /** An inspector reads what is printed and begins no work. */
    private static boolean mayPrint(PageContext page) {
        return page.actor().roles().stream().anyMatch(role -> role != Role.INSPECTOR && role != Role.ADMINISTRATOR);
    }
}
