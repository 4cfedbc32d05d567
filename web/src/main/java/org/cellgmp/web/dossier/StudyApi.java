package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.HashMap;
import org.cellgmp.dossier.boundary.StudyPlanning;
import org.cellgmp.ectd.StudyValues;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;

/** The studies of a dossier, for programs. */
@Path("/api/v1/dossiers/{number}/studies")
@Produces(Json.TYPE)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class StudyApi {
    @Inject
    private StudyPlanning studies;

    @GET
    public Json of(@PathParam("number") String number) throws Refusal, IOException {
        return new Json(studies.of(number));
    }

    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json add(@PathParam("number") String number, String body) throws Refusal, IOException {
        studies.add(number, StudyPages.study(texts(body)::get));
        return of(number);
    }

    @PUT
    @Path("{study: [0-9]{1,9}}")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json change(@PathParam("number") String number, @PathParam("study") int study, String body)
            throws Refusal, IOException {
        studies.change(number, study, StudyPages.study(texts(body)::get));
        return of(number);
    }

    @PUT
    @Path("documents")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json assign(@PathParam("number") String number, String body) throws Refusal, IOException {
        studies.assign(number, StudyPages.document(texts(body)::get));
        return of(number);
    }

    @PUT
    @Path("europe")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WRITER)
    public Json europe(@PathParam("number") String number, String body) throws Refusal, IOException {
        studies.tagEurope(number, "true".equals(texts(body).get("tagged")));
        return of(number);
    }

    private static HashMap<String, String> texts(String body) throws Refusal {
        var said = Json.read(body);
        var texts = new HashMap<String, String>();
        for (var name : new String[] {"studyId", "titleEnglish", "titleChinese", "leaf", "study", "tag", "tagged"})
            texts.put(name, Json.optional(said, name));
        for (var name : StudyValues.get().categories()) texts.put(name, Json.optional(said, name));
        return texts;
    }
}
