package org.cellgmp.web.siterule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteVocabulary;
import org.cellgmp.siterule.UnreadTable;
import org.cellgmp.siterule.boundary.SiteTables;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Rules of the site: the list, the words in which they are written, and a new table from a workbook. */
@Path("/site-rules")
@RolesAllowed(Role.READER)
public class SiteRulePages {
    static final int ROWS = 50;

    @Inject
    private SiteTables tables;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) throws Refusal {
        return list(after, Mistakes.NONE);
    }

    @POST
    @RolesAllowed(Role.QA) // before a byte of the body is taken
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    public Response upload(List<EntityPart> parts) throws IOException, Refusal {
        try {
            var sent = SentForm.of(parts, "siterule.no-file");
            var draft = tables.draft(null, sent.content(), sent.name(), sent.mediaType());
            return to(draft.number());
        } catch (Refusal refusal) {
            var mistakes = mistakes(refusal, visit.context());
            return list(null, mistakes).at("/site-rules").answer(mistakes.status());
        }
    }

    @GET
    @Path("vocabulary")
    @Produces(View.HTML)
    public View vocabulary() {
        return View.of("siterule/vocabulary").with("vocabulary", SiteVocabulary.shipped());
    }

    @GET
    @Path("template.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response template() {
        return Downloads.written("cellgmp-site-rules.xlsx", Downloads.WORKBOOK, tables::template);
    }

    private View list(String after, Mistakes mistakes) throws Refusal {
        var rows = tables.list(after, ROWS);
        return View.of("siterule/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("largest", SiteTables.LARGEST >> 20)
                .with("problems", mistakes.problems());
    }

    static Response to(String number) {
        return Response.seeOther(URI.create("/site-rules/" + number)).build();
    }

    /** Every cell that is wrong, each with its remedy. */
    static Mistakes mistakes(Refusal refusal, PageContext page) {
        if (!(refusal instanceof UnreadTable unread)) return Mistakes.of(refusal, page);
        return new Mistakes(
                400,
                unread.slips().stream()
                        .map(slip -> new Complaint(
                                slip.cell(),
                                null,
                                page.text(slip.key(), slip.arguments().toArray()),
                                page.text(
                                        slip.key() + ".remedy", slip.arguments().toArray())))
                        .toList());
    }
}
