package org.cellgmp.web.document;

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
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.document.ApprovalRequest;
import org.cellgmp.document.DocumentFile;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.review.ReviewForms;
import org.cellgmp.web.security.Narrowed;

/** Documents: the list, the choice, the live page, the files, the approval. */
@Narrowed
@Path("/documents")
@RolesAllowed(Role.READER)
public class DocumentPages {
    static final int ROWS = 50;

    @Inject
    private Documents documents;

    @Inject
    private Signatures signatures;

    @Inject
    private Reviews reviews;

    @Inject
    private DocumentChoice choice;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("product") String product, @QueryParam("state") String state, @QueryParam("after") String after)
            throws Refusal {
        var wanted = Choices.read(DocumentState.class, "state", state);
        var rows = documents.list(product == null || product.isBlank() ? null : product.strip(), wanted, after, ROWS);
        return View.of("document/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("product", product)
                .with("states", states(visit.context(), wanted));
    }

    private static List<Chip> states(PageContext page, DocumentState wanted) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("doc.state.all"), page.with("state", null), wanted == null, null));
        for (var state : List.of(DocumentState.GENERATED, DocumentState.APPROVED))
            chips.add(new Chip(
                    page.text("doc.state." + state.name()), page.with("state", state.name()), wanted == state, null));
        return chips;
    }

    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public View choose(
            @QueryParam("template") String template,
            @QueryParam("product") String product,
            @QueryParam("batch") List<String> batches,
            @QueryParam("language") String language,
            @QueryParam("asOf") String asOf)
            throws Refusal {
        var order = new DocumentOrder(template, product, batches, language, Moment.day("asOf", asOf));
        return choice.show(order, Mistakes.NONE);
    }

    /** What the document would say, with nothing kept. */
    @GET
    @Path("preview")
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA})
    public Response preview(
            @QueryParam("template") String template,
            @QueryParam("product") String product,
            @QueryParam("batch") List<String> batches,
            @QueryParam("language") String language,
            @QueryParam("asOf") String asOf)
            throws Refusal {
        var order = new DocumentOrder(template, product, batches, language);
        try {
            order = order.on(Moment.day("asOf", asOf));
            return View.of("document/preview")
                    .with("order", order)
                    .with("preview", documents.preview(order, Addresses::of))
                    .with("mayMake", visit.context().holds(Role.REGULATORY_WRITER))
                    .with("back", "/documents/new?" + visit.context().query())
                    .answer(200);
        } catch (Refusal refusal) {
            return again(order, refusal);
        }
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response generate(
            @FormParam("template") String template,
            @FormParam("product") String product,
            @FormParam("batch") List<String> batches,
            @FormParam("language") String language,
            @FormParam("asOf") String asOf)
            throws Refusal {
        var order = new DocumentOrder(template, product, batches, language);
        try {
            order = order.on(Moment.day("asOf", asOf));
            return Response.seeOther(
                            URI.create("/documents/" + documents.generate(order).number()))
                    .build();
        } catch (Refusal refusal) {
            return again(order, refusal);
        }
    }

    private Response again(DocumentOrder order, Refusal refusal) throws Refusal {
        var mistakes = Mistakes.of(refusal, visit.context());
        return choice.show(order, mistakes).answer(mistakes.status());
    }

    /** The live page of a version. @param version null for the latest */
    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number, @QueryParam("version") Integer version) throws Refusal {
        return page(number, version, Mistakes.NONE);
    }

    private View page(String number, Integer version, Mistakes mistakes) throws Refusal {
        var history = documents.history(number);
        var shown = version == null ? history.get(0) : documents.version(number, version);
        return View.of("document/document")
                .with("document", shown)
                .with("history", history)
                .with("preview", documents.page(number, shown.version(), Addresses::of))
                .with("signatures", signatures.of(number + "/v" + shown.version()))
                .with("review", reviews.of(number))
                .with("actions", actions(shown, history.get(0)))
                .with(
                        "mayMakeAnew",
                        shown.version() == history.get(0).version()
                                && visit.context().holds(Role.REGULATORY_WRITER))
                .with("problems", mistakes.problems());
    }

    private List<Action> actions(DocumentView shown, DocumentView latest) {
        var page = visit.context();
        var actions = new ArrayList<Action>();
        if (page.holds(Role.REGULATORY_APPROVER) && shown.state() == DocumentState.GENERATED) {
            var label = page.text("doc.approve");
            if (shown.version() != latest.version())
                actions.add(Action.not(label, page.text("doc.approve-not-latest")));
            else if (shown.generatedBy().equals(page.actor().id()))
                actions.add(Action.not(label, page.text("doc.approve-not-writer")));
            else if (shown.outdated()) actions.add(Action.not(label, page.text("doc.approve-outdated")));
            else actions.add(Action.to(label, "/documents/" + shown.number() + "/approval"));
        }
        return actions;
    }

    /** A file of a version. @param which pdf, docx, companion or lineage; @param show to have it shown instead of saved */
    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}/{which: pdf|docx|companion|lineage}")
    public Response file(
            @PathParam("number") String number,
            @PathParam("which") String which,
            @QueryParam("version") Integer version,
            @QueryParam("show") String show)
            throws Refusal {
        var wanted = Choices.read(DocumentFile.class, "file", which);
        var document = version == null ? documents.get(number) : documents.version(number, version);
        boolean kept = show == null;
        return Downloads.ofOurOwn(wanted.of(document), documents.open(number, document.version(), wanted, kept), kept);
    }

    @POST
    @Path("{number: DC-[0-9]+-[0-9]+}/version")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response makeAnew(
            @PathParam("number") String number,
            @FormParam("expected") String expected,
            @FormParam("reason") String reason)
            throws Refusal {
        try {
            documents.regenerate(number, Choices.number("expected", expected), reason);
            return Response.seeOther(URI.create("/documents/" + number)).build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return page(number, null, mistakes).at("/documents/" + number).answer(mistakes.status());
        }
    }

    /** The signing page. */
    @GET
    @Path("{number: DC-[0-9]+-[0-9]+}/approval")
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public View signing(@PathParam("number") String number) throws Refusal {
        return signing(number, null, null, Mistakes.NONE);
    }

    private View signing(String number, String reason, String despite, Mistakes mistakes) throws Refusal {
        return View.of("document/approve")
                .with("document", documents.get(number))
                .with("review", reviews.of(number))
                .with("reason", reason)
                .with("despite", despite)
                .with("problems", mistakes.problems());
    }

    @POST
    @Path("{number: DC-[0-9]+-[0-9]+}/approval")
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public Response approve(
            @PathParam("number") String number,
            @FormParam("version") String version,
            @FormParam("digest") String digest,
            @FormParam("reason") String reason,
            @FormParam("despite") String despite,
            @FormParam("reviewRevision") String seen,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> {
                    documents.approve(
                            number,
                            new ApprovalRequest(
                                    Choices.number("version", version),
                                    digest,
                                    reason,
                                    account,
                                    password,
                                    ReviewForms.seen(seen, despite)));
                    return Response.seeOther(URI.create("/documents/" + number)).build();
                },
                mistakes -> signing(number, reason, despite, mistakes));
    }
}
