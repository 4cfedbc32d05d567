package org.cellgmp.web.subject;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.subject.DirectIdentifiers;
import org.cellgmp.subject.SubjectKind;
import org.cellgmp.subject.SubjectView;
import org.cellgmp.subject.boundary.Subjects;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;

/**
 * Patients and donors for programs, under their pseudonyms. Who one is takes the right, a reason and both components of a signature, and
 * leaves an event each time; such an answer is never kept to be given again.
 */
@Path("/api/v1/subjects")
@Produces(Json.TYPE)
@RolesAllowed({
    Role.RECORDER,
    Role.REVIEWER,
    Role.ANALYST,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH,
    Role.INSPECTS
})
public class SubjectApi {
    private static final String NUMBER = "{number: SB-[0-9]+-[0-9]+}";

    @Inject
    private Subjects subjects;

    /** By number; the one with a pseudonym if that is said. */
    @GET
    public Json list(@QueryParam("pseudonym") String pseudonym, @QueryParam("after") String after) {
        if (pseudonym != null && !pseudonym.isBlank())
            return Json.page(
                    subjects.named(pseudonym).map(SubjectApi::members).stream().toList(), null);
        var rows = subjects.list(after, Page.LARGEST);
        return Json.page(rows.items().stream().map(SubjectApi::members).toList(), rows.next());
    }

    @GET
    @Path(NUMBER)
    public Json one(@PathParam("number") String number) throws Refusal {
        return new Json(members(subjects.get(number)));
    }

    /** Body: kind, name, hospitalNumber and reason; pseudonym, birthDate and other if there are any. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response register(String body) throws Refusal {
        var given = Json.read(body);
        var registered = subjects.register(
                Choices.read(SubjectKind.class, "kind", Json.required(given, "kind")),
                Json.optional(given, "pseudonym"),
                new DirectIdentifiers(
                        Json.optional(given, "name"),
                        Json.optional(given, "birthDate"),
                        Json.optional(given, "hospitalNumber"),
                        Json.optional(given, "other")),
                Json.optional(given, "reason"));
        return Response.created(URI.create("/api/v1/subjects/" + registered.number()))
                .entity(new Json(members(registered)))
                .build();
    }

    /** The subject with a hospital number, which stands in the body so that it stands in no address and no log. */
    @POST
    @Path("find")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Json find(String body) throws Refusal {
        var given = Json.read(body);
        var found = subjects.find(Json.required(given, "hospitalNumber"), Json.optional(given, "reason"));
        return Json.page(found.map(SubjectApi::members).map(List::of).orElse(List.of()), null);
    }

    /** Who the subject is. Body: reason, account, password. */
    @POST
    @Path(NUMBER + "/identity")
    @Consumes(Json.TYPE)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response reidentify(@PathParam("number") String number, String body) throws Refusal {
        var given = Json.read(body);
        var identity = subjects.reidentify(
                number,
                Json.optional(given, "reason"),
                Json.required(given, "account"),
                Json.required(given, "password"));
        return Response.ok(Json.of(
                        "number", number,
                        "name", identity.name(),
                        "birthDate", identity.birthDate(),
                        "hospitalNumber", identity.hospitalNumber(),
                        "other", identity.other()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Destroys the key of the identity, for good. Body: reason, account, password. */
    @POST
    @Path(NUMBER + "/erasure")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json erase(@PathParam("number") String number, String body) throws Refusal {
        var given = Json.read(body);
        return new Json(members(subjects.erase(
                number,
                Json.optional(given, "reason"),
                Json.required(given, "account"),
                Json.required(given, "password"))));
    }

    static Map<String, Object> members(SubjectView subject) {
        return Json.object(
                "number", subject.number(),
                "pseudonym", subject.pseudonym(),
                "kind", subject.kind().name(),
                "registeredBy", subject.registeredBy(),
                "registeredAt", subject.registeredAt(),
                "erasedAt", subject.erasedAt());
    }
}
