package org.cellgmp.web.label;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.label.boundary.IdentifierReading;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.page.View;

/** Reads an identifier and says exactly what is wrong at which character. */
@Path("/identifiers")
@RolesAllowed(Role.READER)
public class IdentifierPages {
    @Inject
    private IdentifierReading identifiers;

    @Inject
    private Takeovers takeovers;

    @GET
    @Produces(View.HTML)
    public View show(@QueryParam("text") String text) throws Refusal {
        return View.of("label/identifier")
                .with("text", text)
                .with("former", takeovers.formerly(text))
                .with("read", text == null || text.isBlank() ? null : identifiers.read(text));
    }
}
