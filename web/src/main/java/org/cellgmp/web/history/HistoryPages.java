package org.cellgmp.web.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.cellgmp.history.boundary.Histories;
import org.cellgmp.history.boundary.HistoryComparisons;
import org.cellgmp.history.boundary.HistoryImports;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.SentForm;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The pages of histories: the list, bringing a package, the viewer, and a sequence with its judgement. */
@Path("/histories")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class HistoryPages {
    private static final int ROWS = 50;

    @Inject
    private Histories histories;

    @Inject
    private HistoryImports imports;

    @Inject
    private HistoryComparisons comparisons;

    @Inject
    private FileStore files;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) {
        return list(after, Mistakes.NONE);
    }

    private View list(String after, Mistakes mistakes) {
        var page = histories.list(after, ROWS);
        return View.of("history/list")
                .with("rows", page.items())
                .with("next", page.next())
                .with("problems", mistakes.problems());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response bring(List<EntityPart> parts) throws Refusal, IOException {
        try {
            var form = SentForm.of(parts, "dossier.no-file");
            try (var content = form.content()) {
                var job = imports.bring(content, form.name(), said(form, "name"), said(form, "product"));
                return Response.seeOther(URI.create("/jobs/" + job.number())).build();
            }
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return list(null, mistakes).at("/histories").answer(mistakes.status());
        }
    }

    private static String said(SentForm form, String field) {
        var said = form.fields().get(field);
        return said == null || said.isEmpty() ? null : said.get(0);
    }

    @GET
    @Path("{number}")
    @Produces(View.HTML)
    public View one(
            @PathParam("number") String number,
            @QueryParam("view") String view,
            @QueryParam("at") String at,
            @QueryParam("show") String show,
            @QueryParam("open") String open,
            @QueryParam("leaf") String leaf,
            @QueryParam("after") String after)
            throws Refusal, IOException {
        var history = histories.get(number);
        var sequences = histories.sequences(number);
        var look = HistoryLook.of(sequences, view, at, show, open, leaf, after);
        return View.of("history/history")
                .with("history", history)
                .with("sequences", sequences)
                .with("look", look)
                .with("total", sequences.isEmpty() ? null : histories.root(number, look.look(null)))
                .with(
                        "rows",
                        sequences.isEmpty()
                                ? List.of()
                                : new HistoryTree(histories, number, look, visit.context()).rows(sequences))
                .with("pane", look.leaf() == 0 ? null : pane(number, look.leaf()));
    }

    private LeafPane pane(String number, long leaf) throws Refusal, IOException {
        return LeafPane.of(number, histories.leaf(number, leaf), histories, comparisons, files);
    }

    /** Rows below one row, for a browser that opens it in place. */
    @GET
    @Path("{number}/rows")
    @Produces(View.HTML)
    public View rows(
            @PathParam("number") String number,
            @QueryParam("view") String view,
            @QueryParam("at") String at,
            @QueryParam("show") String show,
            @QueryParam("in") String in,
            @QueryParam("level") String level,
            @QueryParam("after") String after)
            throws Refusal {
        var look = HistoryLook.of(histories.sequences(number), view, at, show, in, null, after);
        int under = level != null && level.matches("[0-9]{1,2}") ? Integer.parseInt(level) : 0;
        return View.of("history/rows")
                .with("number", number)
                .with("look", look)
                .with(
                        "rows",
                        new HistoryTree(histories, number, look, visit.context())
                                .inside(look.open(), under, look.after()));
    }

    @GET
    @Path("{number}/leaves/{leaf: [0-9]{1,18}}")
    @Produces(View.HTML)
    public View leaf(@PathParam("number") String number, @PathParam("leaf") long leaf) throws Refusal, IOException {
        return View.of("history/leaf").with("history", histories.get(number)).with("pane", pane(number, leaf));
    }

    @GET
    @Path("{number}/leaves/{leaf: [0-9]{1,18}}/file")
    public Response file(@PathParam("number") String number, @PathParam("leaf") long leaf) throws Refusal, IOException {
        var file = histories.take(number, leaf);
        return Downloads.of(file, files.open(file.sha256()));
    }

    @GET
    @Path("{number}/leaves/{leaf: [0-9]{1,18}}/pages/{page: [0-9]{1,6}}")
    @Produces("image/png")
    public Response picture(
            @PathParam("number") String number, @PathParam("leaf") long leaf, @PathParam("page") int page)
            throws Refusal, IOException {
        return Response.ok(comparisons.picture(number, leaf, page), "image/png")
                .header("Cache-Control", "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** What the PDF of one leaf says otherwise than that of another. */
    @GET
    @Path("{number}/leaves/{leaf: [0-9]{1,18}}/differences/{before: [0-9]{1,18}}")
    @Produces(View.HTML)
    public View differences(
            @PathParam("number") String number, @PathParam("leaf") long leaf, @PathParam("before") long before)
            throws Refusal, IOException {
        var now = histories.leaf(number, leaf).leaf();
        var then = histories.leaf(number, before).leaf();
        return View.of("difference/differences")
                .with("name", number + " " + then.sequence() + " → " + now.sequence() + " " + now.title())
                .with("back", "/histories/" + number + "/leaves/" + leaf)
                .with("versions", List.of(then.ordinal(), now.ordinal()))
                .with("from", then.ordinal())
                .with("to", now.ordinal())
                .with("pages", true)
                .with("found", comparisons.words(number, before, leaf));
    }

    @GET
    @Path("{number}/comparison")
    @Produces(View.HTML)
    public View comparison(
            @PathParam("number") String number,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") String after)
            throws Refusal {
        var sequences = histories.sequences(number);
        boolean asked = from != null && to != null && !from.isBlank() && !to.isBlank();
        var page = asked
                ? comparisons.between(
                        number, from, to, after == null || !after.matches("[0-9]{1,18}") ? null : Long.valueOf(after))
                : null;
        return View.of("history/comparison")
                .with("history", histories.get(number))
                .with("sequences", sequences)
                .with("from", from)
                .with("to", to)
                .with("changes", page == null ? null : page.items())
                .with("next", page == null ? null : page.next());
    }

    @GET
    @Path("{number}/sequences/{sequence: [0-9]{1,4}}")
    @Produces(View.HTML)
    public View sequence(@PathParam("number") String number, @PathParam("sequence") String sequence)
            throws Refusal, IOException {
        var line = histories.sequences(number).stream()
                .filter(one -> one.number().equals(sequence))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.NOT_FOUND, "history.sequence-not-found", number, sequence));
        return View.of("history/sequence")
                .with("history", histories.get(number))
                .with("line", line)
                .with("report", line.judged() ? histories.report(number, sequence) : null)
                .with("held", histories.heldBack(number, sequence));
    }

    @GET
    @Path("{number}/sequences/{sequence: [0-9]{1,4}}.zip")
    public Response zip(@PathParam("number") String number, @PathParam("sequence") String sequence)
            throws Refusal, IOException {
        var zip = histories.zip(number, sequence);
        return Downloads.of(zip, files.open(zip.sha256()));
    }
}
