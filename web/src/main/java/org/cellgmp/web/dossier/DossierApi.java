package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cellgmp.dossier.boundary.DossierPlanning;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Downloads;

/** Dossiers by REST. */
@Path("/api/v1/dossiers")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class DossierApi {
    @Inject
    private Dossiers dossiers;

    @Inject
    private DossierPlanning planning;

    @Inject
    private FileStore files;

    @GET
    public Json list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var page = dossiers.list(after, limit);
        return Json.page(page.items(), page.next());
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Response open(String body) throws Refusal {
        var said = Json.read(body);
        var number = planning.open(Json.required(said, "title"), Json.required(said, "product"));
        return Response.created(URI.create("/api/v1/dossiers/" + number))
                .entity(new Json(dossiers.get(number)))
                .build();
    }

    @GET
    @Path("{number}")
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(dossiers.get(number));
    }

    @PUT
    @Path("{number}/china")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json china(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        planning.state(number, DossierForms.china(name -> Json.optional(said, name)));
        return new Json(dossiers.get(number).china());
    }

    @PUT
    @Path("{number}/united-states")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json unitedStates(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        planning.state(number, DossierForms.unitedStates(name -> Json.optional(said, name)));
        return new Json(dossiers.get(number).unitedStates());
    }

    @PUT
    @Path("{number}/europe")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json europe(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        planning.state(number, DossierForms.europe(name -> Json.optional(said, name)));
        return new Json(dossiers.get(number).european());
    }

    @POST
    @Path("{number}/branches")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json branch(@PathParam("number") String number, String body) throws Refusal {
        var said = Json.read(body);
        var kind = DossierPages.kind(Json.required(said, "kind"));
        var values = new java.util.ArrayList<String>();
        for (var attribute : kind.attributes()) values.add(Json.optional(said, attribute));
        return new Json(planning.addBranch(number, kind, values));
    }

    /** Places documents at their headings; one that stands there already is renewed, or left if nothing is newer. */
    @PUT
    @Path("{number}/leaves")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json documents(@PathParam("number") String number, String body) throws Refusal {
        if (!(Json.read(body).get("leaves") instanceof List<?> leaves))
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", "leaves");
        for (var entry : leaves) {
            if (!(entry instanceof Map<?, ?> members)) throw new Refusal(Refusal.Reason.UNREADABLE, "json.no-object");
            var said = new java.util.LinkedHashMap<String, Object>();
            members.forEach((name, value) -> said.put(name.toString(), value));
            place(number, said);
        }
        return new Json(dossiers.get(number));
    }

    private void place(String number, Map<String, Object> said) throws Refusal {
        var document = Json.required(said, "document");
        var place = Json.required(said, "place");
        var heading = dossiers.heading(place).map(found -> found.place()).orElse(place);
        var standing = dossiers.get(number).leaves().stream()
                .filter(view ->
                        view.leaf().place().equals(heading) && view.leaf().source() != null)
                .filter(view -> view.leaf().source().startsWith(document + "/"))
                .findFirst();
        if (standing.isPresent()) {
            if (standing.get().newest() > 0)
                planning.renew(number, standing.get().leaf().number());
            return;
        }
        planning.placeDocument(
                number,
                document,
                DossierForms.placement(
                        place,
                        DossierForms.words(Json.optional(said, "branches")),
                        name -> Json.optional(said, name),
                        DossierForms.words(Json.optional(said, "regions"))));
    }

    /** Places a PDF that stands in the body. */
    @POST
    @Path("{number}/leaves")
    @Consumes({"application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Role.WRITER)
    public Response upload(
            @PathParam("number") String number,
            @QueryParam("place") String place,
            @QueryParam("branches") String branches,
            @QueryParam("regions") String regions,
            @QueryParam("titleEnglish") String titleEnglish,
            @QueryParam("titleChinese") String titleChinese,
            @QueryParam("fileName") String fileName,
            InputStream body)
            throws Refusal, IOException {
        var texts = new java.util.HashMap<String, String>();
        texts.put("titleEnglish", titleEnglish);
        texts.put("titleChinese", titleChinese);
        texts.put("fileName", fileName);
        int leaf = planning.placeUpload(
                number,
                body,
                fileName,
                DossierForms.placement(place, DossierForms.words(branches), texts::get, DossierForms.words(regions)));
        return Response.created(URI.create("/api/v1/dossiers/" + number))
                .entity(Json.of("leaf", leaf))
                .build();
    }

    @POST
    @Path("{number}/leaves/{leaf}/withdraw")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json withdraw(@PathParam("number") String number, @PathParam("leaf") int leaf, String body) throws Refusal {
        planning.withdraw(number, leaf, Json.required(Json.read(body), "reason"));
        return new Json(dossiers.get(number));
    }

    /** What publishing would come to. */
    @GET
    @Path("{number}/judgement")
    public Json judge(@PathParam("number") String number, @QueryParam("region") String region)
            throws Refusal, IOException {
        return ReportJson.of(dossiers.judge(number, DossierForms.region(region)));
    }

    @POST
    @Path("{number}/sequences")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Response publish(@PathParam("number") String number, String body) throws Refusal, IOException {
        var said = Json.read(body);
        var revision = Json.optional(said, "revision");
        var region = DossierForms.region(Json.required(said, "region"));
        // A script that names no revision publishes the plan as it finds it.
        int seen = revision == null ? dossiers.get(number).revision() : DossierForms.number("revision", revision);
        var job = planning.publish(number, region, seen, Json.optional(said, "despite"));
        return Response.accepted(
                        Json.of("job", job.number(), "state", job.state().name()))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    @POST
    @Path("{number}/validate")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public Json validate(@PathParam("number") String number, String body) throws Refusal, IOException {
        var region = DossierForms.region(Json.required(Json.read(body), "region"));
        return ReportJson.of(dossiers.validate(number, region));
    }

    @GET
    @Path("{number}/sequences")
    public Json sequences(@PathParam("number") String number) throws Refusal {
        return Json.page(dossiers.get(number).sequences(), null);
    }

    @GET
    @Path("{number}/sequences/{name: [a-z0-9-]+}")
    public Json sequence(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        var sequence = dossiers.sequence(number, name);
        return Json.of(
                "sequence", sequence.row(), "content", sequence.content(), "report", ReportJson.of(sequence.report()));
    }

    @GET
    @Path("{number}/sequences/{name: [a-z0-9-]+}.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("number") String number, @PathParam("name") String name)
            throws Refusal, IOException {
        var zip = dossiers.zip(number, name);
        return Downloads.ofOurOwn(zip, files.open(zip.sha256()), true);
    }
}
