package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.boundary.DossierPlanning;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.dossier.boundary.KeyedAttributes;
import org.cellgmp.dossier.boundary.LeafRepairs;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.web.page.View;

/** The pages of dossiers: the plan as a tree, what the applicant states for each region, the leaves. */
@Path("/dossiers")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class DossierPages {
    private static final int ROWS = 50;

    @Inject
    private Dossiers dossiers;

    @Inject
    private DossierPlanning planning;

    @Inject
    private KeyedAttributes keys;

    @Inject
    private LeafRepairs repairs;

    @Inject
    private Reviews reviews;

    @GET
    @Produces(View.HTML)
    public View list(@QueryParam("after") String after) {
        var page = dossiers.list(after, ROWS);
        return View.of("dossier/list").with("rows", page.items()).with("next", page.next());
    }

    @POST
    @RolesAllowed(Role.WRITER)
    public Response open(@FormParam("title") String title, @FormParam("product") String product) throws Refusal {
        return to(planning.open(title, product), "");
    }

    @GET
    @Path("{number}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number) throws Refusal {
        var dossier = dossiers.get(number);
        return View.of("dossier/dossier")
                .with("dossier", dossier)
                .with("nodes", dossiers.tree(dossier))
                .with("keys", keys.of(dossier.branches()));
    }

    @GET
    @Path("{number}/china")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public View china(@PathParam("number") String number) throws Refusal {
        return View.of("dossier/china").with("dossier", dossiers.get(number));
    }

    @POST
    @Path("{number}/china")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.WRITER)
    public Response china(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        planning.state(number, DossierForms.china(form::getFirst));
        return to(number, "");
    }

    @GET
    @Path("{number}/united-states")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public View unitedStates(@PathParam("number") String number) throws Refusal {
        return View.of("dossier/unitedStates").with("dossier", dossiers.get(number));
    }

    @POST
    @Path("{number}/united-states")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.WRITER)
    public Response unitedStates(@PathParam("number") String number, MultivaluedMap<String, String> form)
            throws Refusal {
        planning.state(number, DossierForms.unitedStates(form::getFirst));
        return to(number, "");
    }

    @POST
    @Path("{number}/branches")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.WRITER)
    public Response branch(
            @PathParam("number") String number, @FormParam("kind") String kind, MultivaluedMap<String, String> form)
            throws Refusal {
        var chosen = kind(kind);
        planning.addBranch(
                number, chosen, chosen.attributes().stream().map(form::getFirst).toList());
        return to(number, "#branches");
    }

    static BranchKind kind(String word) throws Refusal {
        for (var kind : BranchKind.values()) if (kind.name().equalsIgnoreCase(String.valueOf(word))) return kind;
        throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-such-kind", String.valueOf(word));
    }

    /** The form to put something at a heading. */
    @GET
    @Path("{number}/place")
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public View place(@PathParam("number") String number, @QueryParam("at") String at) throws Refusal {
        var dossier = dossiers.get(number);
        var heading = dossiers.heading(String.valueOf(at))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "dossier.no-such-place", String.valueOf(at)));
        return View.of("dossier/place")
                .with("dossier", dossier)
                .with("heading", heading)
                .with("documents", dossiers.documents(dossier.product()));
    }

    @POST
    @Path("{number}/documents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.WRITER)
    public Response document(
            @PathParam("number") String number,
            @FormParam("document") String document,
            MultivaluedMap<String, String> form)
            throws Refusal {
        planning.placeDocument(
                number,
                String.valueOf(document),
                DossierForms.placement(
                        form.getFirst("place"),
                        form.getOrDefault("branch", List.of()),
                        form::getFirst,
                        form.getOrDefault("region", List.of())));
        return to(number, "#" + form.getFirst("place"));
    }

    @POST
    @Path("{number}/uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.WRITER)
    public Response upload(@PathParam("number") String number, List<EntityPart> parts) throws Refusal, IOException {
        var form = DossierForms.sent(parts);
        var placement =
                DossierForms.placement(form.field("place"), form.all("branch"), form::field, form.all("region"));
        try (var content = form.content()) {
            planning.placeUpload(number, content, form.name(), placement);
        }
        return to(number, "#" + form.field("place"));
    }

    @GET
    @Path("{number}/leaves/{leaf}")
    @Produces(View.HTML)
    public View leaf(@PathParam("number") String number, @PathParam("leaf") int leaf) throws Refusal, IOException {
        var dossier = dossiers.get(number);
        var view = leaf(dossier, leaf);
        return View.of("dossier/leaf")
                .with("dossier", dossier)
                .with("view", view)
                .with("repair", view.leaf().source() == null ? repairs.plan(number, leaf) : null)
                .with("review", view.leaf().source() == null ? reviews.of(number + "." + leaf) : null);
    }

    static LeafView leaf(DossierView dossier, int leaf) throws Refusal {
        return dossier.leaves().stream()
                .filter(view -> view.leaf().number() == leaf)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND, "dossier.leaf-not-found", dossier.number(), Integer.toString(leaf)));
    }

    @POST
    @Path("{number}/leaves/{leaf}/renew")
    @RolesAllowed(Role.WRITER)
    public Response renew(@PathParam("number") String number, @PathParam("leaf") int leaf) throws Refusal {
        planning.renew(number, leaf);
        return to(number, "/leaves/" + leaf);
    }

    @POST
    @Path("{number}/leaves/{leaf}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.WRITER)
    public Response refile(@PathParam("number") String number, @PathParam("leaf") int leaf, List<EntityPart> parts)
            throws Refusal, IOException {
        var form = DossierForms.sent(parts);
        try (var content = form.content()) {
            planning.refile(number, leaf, content, form.name());
        }
        return to(number, "/leaves/" + leaf);
    }

    /** Puts a repaired copy in the place of the file that was seen. */
    @POST
    @Path("{number}/leaves/{leaf}/repair")
    @RolesAllowed(Role.WRITER)
    public Response repair(
            @PathParam("number") String number, @PathParam("leaf") int leaf, @FormParam("digest") String digest)
            throws Refusal, IOException {
        repairs.repair(number, leaf, digest);
        return to(number, "/leaves/" + leaf);
    }

    @POST
    @Path("{number}/leaves/{leaf}/withdraw")
    @RolesAllowed(Role.WRITER)
    public Response withdraw(
            @PathParam("number") String number, @PathParam("leaf") int leaf, @FormParam("reason") String reason)
            throws Refusal {
        planning.withdraw(number, leaf, reason);
        return to(number, "");
    }

    static Response to(String number, String rest) {
        return Response.seeOther(URI.create("/dossiers/" + number + rest)).build();
    }
}
