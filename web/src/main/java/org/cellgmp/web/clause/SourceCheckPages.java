package org.cellgmp.web.clause;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.clause.boundary.SourceConfirmations;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Source checks: the list, and the form that notes what a clause says in the official text. */
@Path("/source-checks")
@RolesAllowed(Role.READER)
public class SourceCheckPages {
    @Inject
    private ClauseBook clauses;

    @Inject
    private SourceConfirmations confirmations;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("state") String state, @QueryParam("after") String after) throws Refusal {
        var page = visit.context();
        var chosen = Choices.read(CheckState.class, "state", state);
        var rows = clauses.checks(chosen, after, AttestationPages.ROWS);
        return View.of("clause/checks")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("chips", chips(page, chosen));
    }

    private static List<Chip> chips(PageContext page, CheckState chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.all"), page.with("state", null), chosen == null, null));
        for (var one : CheckState.values()) {
            var word = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            chips.add(new Chip(page.text("chk.state." + one.name()), page.with("state", word), one == chosen, null));
        }
        return chips;
    }

    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public View blank(@QueryParam("guideline") String guideline, @QueryParam("clause") String clause) throws Refusal {
        var found = clauses.clause(guideline, clause, null);
        return form(SourceForm.blank(guideline, found.standing().clause()), Mistakes.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.WRITER, Role.APPROVER})
    public Response note(List<EntityPart> parts) throws Refusal, IOException {
        var sent = SentForm.perhaps(parts);
        var typed = SourceForm.of(sent);
        try {
            return to(confirmations.note(typed.order(), sent.content(), sent.name()));
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return form(typed, mistakes).at("/source-checks/new").answer(mistakes.status());
        }
    }

    private View form(SourceForm typed, Mistakes mistakes) throws Refusal {
        return View.of("clause/check")
                .with("clause", clauses.clause(typed.of("guideline"), typed.of("clause"), null))
                .with("typed", typed)
                .with("problems", mistakes.problems());
    }

    static Response to(CheckView check) {
        return Response.seeOther(URI.create("/source-checks/" + check.number())).build();
    }
}
