package org.cellgmp.web.writing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.writing.TextApproval;
import org.cellgmp.writing.TextView;
import org.cellgmp.writing.boundary.GovernedTexts;

/** Governed texts: the list, a text with its editions, writing, comparing and approving. */
@Path("/dossiers/blocks")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class TextPages {
    private static final String AT = "/dossiers/blocks";
    private static final String TEXT = "{number: TX-[0-9]+-[0-9]+}";

    @Inject
    private GovernedTexts texts;

    @Inject
    private Visit visit;

    /** @param product null for all */
    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("product") String product) {
        return View.of("writing/texts").with("texts", texts.newest(product)).with("product", product);
    }

    /** An empty form, on a page of its own. */
    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public View blank(@QueryParam("product") String product) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.putSingle("product", product);
        sent.putSingle("from", HouseClock.nowAtSite().toLocalDate().toString());
        return form(null, sent, Mistakes.NONE);
    }

    private static View form(TextView newest, MultivaluedMap<String, String> sent, Mistakes mistakes) {
        return View.of("writing/textForm")
                .with("newest", newest)
                .with("sent", firsts(sent))
                .with("problems", mistakes.problems());
    }

    private static Map<String, String> firsts(MultivaluedMap<String, String> sent) {
        var firsts = new java.util.TreeMap<String, String>();
        sent.keySet().forEach(name -> firsts.put(name, sent.getFirst(name)));
        return firsts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response write(MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> to(texts.write(TextForm.draft(sent::getFirst))),
                mistakes -> form(null, sent, mistakes).at(AT + "/new"));
    }

    /** @param version edition that is shown; null for the newest */
    @GET
    @Path(TEXT)
    @Produces(View.HTML)
    public View one(@PathParam("number") String number, @QueryParam("version") Integer version) throws Refusal {
        return one(number, version, Mistakes.NONE);
    }

    private View one(String number, Integer version, Mistakes mistakes) throws Refusal {
        var editions = texts.history(number);
        int wanted = version == null ? editions.get(0).version() : version;
        var shown = editions.stream()
                .filter(one -> one.version() == wanted)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "writing.not-found", number + "/v" + version));
        var before =
                editions.stream().filter(one -> one.version() == wanted - 1).findFirst();
        return View.of("writing/text")
                .with("editions", editions)
                .with("shown", shown)
                .with(
                        "changes",
                        before.map(one -> Change.between(
                                        shown.name(),
                                        one.said().members(),
                                        shown.said().members()))
                                .orElse(List.of()))
                .with("problems", mistakes.problems());
    }

    /** The form for the next edition, filled with the newest. */
    @GET
    @Path(TEXT + "/edition")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public View next(@PathParam("number") String number) throws Refusal {
        var newest = texts.history(number).get(0);
        var sent = new MultivaluedHashMap<String, String>();
        newest.said().members().forEach(sent::putSingle);
        return form(newest, sent, Mistakes.NONE);
    }

    @POST
    @Path(TEXT + "/edition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response revise(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        var newest = texts.history(number).get(0);
        return visit.attempt(
                () -> {
                    texts.revise(
                            number,
                            Choices.number("expected", sent.getFirst("expected")),
                            TextForm.draft(sent::getFirst),
                            sent.getFirst("reason"));
                    return to(number);
                },
                mistakes -> form(newest, sent, mistakes).at(AT + "/" + number + "/edition"));
    }

    @POST
    @Path(TEXT + "/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public Response approve(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> {
                    texts.approve(
                            number,
                            new TextApproval(
                                    Choices.number("version", sent.getFirst("version")),
                                    sent.getFirst("digest"),
                                    sent.getFirst("reason"),
                                    sent.getFirst("account"),
                                    sent.getFirst("password")));
                    return to(number);
                },
                mistakes -> one(number, null, mistakes).at(AT + "/" + number));
    }

    private static Response to(String number) {
        return Response.seeOther(URI.create(AT + "/" + number)).build();
    }
}
