package org.cellgmp.web.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.DocumentDifferences;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.View;

/** What one version of a document says otherwise than another. */
@Path("/documents/{number: DC-[0-9]+-[0-9]+}/differences")
@RolesAllowed(Role.READER)
public class DocumentDifferencePages {
    @Inject
    private Documents documents;

    @Inject
    private DocumentDifferences differences;

    /** @param from empty for the version before; @param to empty for the latest */
    @GET
    @Produces(View.HTML)
    public View one(@PathParam("number") String number, @QueryParam("from") String from, @QueryParam("to") String to)
            throws Refusal {
        var history = documents.history(number);
        int later = to == null || to.isBlank() ? history.get(0).version() : Choices.number("to", to);
        int earlier = from == null || from.isBlank() ? Math.max(1, later - 1) : Choices.number("from", from);
        return View.of("difference/differences")
                .with("name", number)
                .with("back", "/documents/" + number)
                .with("versions", history.stream().map(DocumentView::version).toList())
                .with("from", earlier)
                .with("to", later)
                .with("pages", false)
                .with("found", earlier == later ? null : differences.of(number, earlier, later));
    }
}
