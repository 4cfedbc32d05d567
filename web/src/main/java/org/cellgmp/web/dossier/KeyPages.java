package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.boundary.KeyedAttributes;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The governed values that tell repeated headings apart: the list, a number with its versions, proposing and approving. */
@Path("/dossiers/keys")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class KeyPages {
    private static final String AT = "/dossiers/keys";
    private static final String KEY = "{number: KA-[0-9]+-[0-9]+}";

    @Inject
    private KeyedAttributes keys;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list() {
        return list(Mistakes.NONE);
    }

    private View list(Mistakes mistakes) {
        return View.of("dossier/keys")
                .with(
                        "keys",
                        keys.all().stream()
                                .filter(key -> key.version() == key.latest())
                                .toList())
                .with("problems", mistakes.problems());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response propose(MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> {
                    var kind = DossierPages.kind(sent.getFirst("kind"));
                    return to(keys.propose(kind, values(kind, sent)));
                },
                mistakes -> list(mistakes).at(AT));
    }

    @GET
    @Path(KEY)
    @Produces(View.HTML)
    public View one(@PathParam("number") String number) throws Refusal {
        return one(number, Mistakes.NONE);
    }

    private View one(String number, Mistakes mistakes) throws Refusal {
        return View.of("dossier/key").with("versions", keys.history(number)).with("problems", mistakes.problems());
    }

    @POST
    @Path(KEY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response revise(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> {
                    var kind = keys.history(number).get(0).kind();
                    keys.revise(
                            number,
                            Choices.number("expected", sent.getFirst("expected")),
                            values(kind, sent),
                            sent.getFirst("reason"));
                    return to(number);
                },
                mistakes -> one(number, mistakes).at(AT + "/" + number));
    }

    @POST
    @Path(KEY + "/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public Response approve(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> {
                    keys.approve(
                            number,
                            Choices.number("version", sent.getFirst("version")),
                            new LeafApproval(
                                    sent.getFirst("digest"),
                                    sent.getFirst("reason"),
                                    sent.getFirst("account"),
                                    sent.getFirst("password")));
                    return to(number);
                },
                mistakes -> one(number, mistakes).at(AT + "/" + number));
    }

    private static List<String> values(BranchKind kind, MultivaluedMap<String, String> sent) {
        return kind.attributes().stream().map(sent::getFirst).toList();
    }

    private static Response to(String number) {
        return Response.seeOther(URI.create(AT + "/" + number)).build();
    }
}
