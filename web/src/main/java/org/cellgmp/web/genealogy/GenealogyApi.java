package org.cellgmp.web.genealogy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** From one lot to every batch and back, for programs. */
@Path("/api/v1/genealogy")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class GenealogyApi {
    @Inject
    private Genealogy genealogy;

    /** Of a record, or of a lot of a material; one of the two must be named. */
    @GET
    public Json show(
            @QueryParam("record") String record,
            @QueryParam("code") String code,
            @QueryParam("lot") String lot,
            @QueryParam("after") String after)
            throws Refusal {
        if ((record == null || record.isBlank()) && (lot == null || lot.isBlank()))
            throw new Refusal(Refusal.Reason.UNREADABLE, "genealogy.nothing-asked");
        var lineage = record == null || record.isBlank()
                ? genealogy.ofLot(code, lot, after, Page.LARGEST)
                : genealogy.ofRecord(record.strip(), after, Page.LARGEST);
        return Json.of(
                "number", lineage.number(),
                "kind", lineage.kind() == null ? null : lineage.kind().name(),
                "title", lineage.title(),
                "lots", lineage.lots(),
                "sources", lineage.sources(),
                "found", lineage.found(),
                "cut", lineage.cut(),
                "items", lineage.descendants().items(),
                "next", lineage.descendants().next());
    }
}
