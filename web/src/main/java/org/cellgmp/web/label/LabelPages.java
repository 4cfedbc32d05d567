package org.cellgmp.web.label;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.label.LabelOrder;
import org.cellgmp.label.SymbolKind;
import org.cellgmp.label.boundary.Labels;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Problem;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Labels of a batch. What goes on paper is shown once, in the answer to the form: to see it again is to print it again. */
@Narrowed
@Path("/batches/{number: BR-[0-9]+-[0-9]+}/labels")
@RolesAllowed(Role.READER)
public class LabelPages {
    @Inject
    private Labels labels;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View show(@PathParam("number") String number) throws Refusal {
        return form(number, null, null, null, List.of());
    }

    @POST
    @RolesAllowed({Role.RECORDER, Role.QA})
    public Response print(
            @PathParam("number") String number,
            @FormParam("content") String content,
            @FormParam("symbol") String symbol,
            @FormParam("copies") String copies,
            @FormParam("reason") String reason,
            @FormParam("form") String form)
            throws Refusal {
        try {
            var order = new LabelOrder(
                    content,
                    Choices.read(SymbolKind.class, "symbol", symbol),
                    Choices.number("copies", copies),
                    reason);
            if ("pdf".equals(form))
                return Response.ok(labels.printPdf(number, order), "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"labels-" + number + ".pdf\"")
                        .header("Cache-Control", "no-store")
                        .build();
            return Response.ok(View.of("label/paper").with("label", labels.print(number, order)))
                    .type(View.HTML)
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_FOUND) throw refused;
            var problem = Problem.of(refused, visit.context());
            return form(
                            number,
                            content,
                            copies,
                            reason,
                            List.of(new Complaint(null, "content", problem.detail(), problem.remedy())))
                    .answer(problem.status());
        }
    }

    private View form(String number, String content, String copies, String reason, List<Complaint> problems)
            throws Refusal {
        return View.of("label/labels")
                .with("number", number)
                .with("identifiers", labels.identifiers(number))
                .with("printed", labels.of(number))
                .with("content", content)
                .with("copies", copies == null ? "1" : copies)
                .with("reason", reason)
                .with("problems", problems)
                .with("mayPrint", visit.context().holds(Role.PRODUCTION_RECORDER, Role.QA_MANAGER));
    }
}
