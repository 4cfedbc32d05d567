package org.cellgmp.web.style;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The documentation of the look: every component in every state, in both languages. Shows invented data only. */
@PermitAll
@Path("/style")
@Produces(View.HTML)
public class StylePages {
    @Inject
    private Visit visit;

    @GET
    public View show() {
        var page = visit.context();
        return View.of("style/style").with("pages", List.of(page.in(Language.ENGLISH), page.in(Language.CHINESE)));
    }
}
