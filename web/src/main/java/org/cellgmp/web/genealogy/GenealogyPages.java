package org.cellgmp.web.genealogy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.genealogy.Lot;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.genealogy.boundary.GenealogyKeeping;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** From one lot to every batch and back, on one page. */
@Path("/genealogy")
@RolesAllowed(Role.READER)
public class GenealogyPages {
    static final int ROWS = 100;
    private static final String NUMBER = "[A-Z]{2}-[0-9]{4}-[0-9]{4,}";

    @Inject
    private Genealogy genealogy;

    @Inject
    private GenealogyKeeping keeping;

    @Inject
    private Visit visit;

    /** @param words beginning of a lot, or a record number @param record number of a record @param lot of the material {@code code} */
    @GET
    @Produces(View.HTML)
    public View show(
            @QueryParam("q") String words,
            @QueryParam("record") String record,
            @QueryParam("code") String code,
            @QueryParam("lot") String lot,
            @QueryParam("after") String after)
            throws Refusal {
        var wanted = words == null ? "" : words.strip();
        if (record != null && !record.isBlank())
            return lineage(words).with("lineage", genealogy.ofRecord(record.strip(), after, ROWS));
        if (lot != null && !lot.isBlank())
            return lineage(words).with("lineage", genealogy.ofLot(code, lot, after, ROWS));
        // A lot may have the form of a record number.
        if (wanted.matches(NUMBER) && genealogy.knows(wanted))
            return lineage(words).with("lineage", genealogy.ofRecord(wanted, after, ROWS));
        var found = genealogy.lots(wanted);
        return lineage(words).with("lineage", null).with("lots", found.lots()).with("moreLots", found.more());
    }

    /** Has all records read anew. */
    @POST
    @Path("rebuild")
    @RolesAllowed(Role.QA)
    public Response rebuild() {
        return Response.seeOther(URI.create("/jobs/" + keeping.rebuild().number()))
                .build();
    }

    private View lineage(String words) {
        return View.of("genealogy/genealogy")
                .with("words", words)
                .with("lots", List.of())
                .with("moreLots", false)
                .with("mayRebuild", visit.context().holds(org.cellgmp.ground.Role.QA_MANAGER));
    }

    /** Where the genealogy of a lot is shown. */
    public static String href(Lot lot) {
        return "/genealogy?code=" + Addresses.encoded(lot.code()) + "&lot=" + Addresses.encoded(lot.lot());
    }
}
