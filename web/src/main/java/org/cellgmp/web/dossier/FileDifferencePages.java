package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import org.cellgmp.dossier.LeafFile;
import org.cellgmp.dossier.boundary.FileDifferences;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.View;

/** What one file of a leaf says otherwise than another, page by page. */
@Path("/dossiers/{number}/leaves/{leaf: [0-9]{1,9}}/differences")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class FileDifferencePages {
    @Inject
    private FileDifferences differences;

    /** @param from empty for the file before; @param to empty for the one that stands */
    @GET
    @Produces(View.HTML)
    public View one(
            @PathParam("number") String number,
            @PathParam("leaf") int leaf,
            @QueryParam("from") String from,
            @QueryParam("to") String to)
            throws Refusal, IOException {
        var versions =
                differences.files(number, leaf).stream().map(LeafFile::version).toList();
        int newest = versions.isEmpty() ? 1 : versions.get(0);
        int later = to == null || to.isBlank() ? newest : Choices.number("to", to);
        int earlier = from == null || from.isBlank() ? Math.max(1, later - 1) : Choices.number("from", from);
        return View.of("difference/differences")
                .with("name", number + " " + leaf)
                .with("back", "/dossiers/" + number + "/leaves/" + leaf)
                .with("versions", versions)
                .with("from", earlier)
                .with("to", later)
                .with("pages", true)
                .with("found", earlier == later ? null : differences.of(number, leaf, earlier, later));
    }
}
