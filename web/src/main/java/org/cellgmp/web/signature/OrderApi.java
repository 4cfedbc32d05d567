package org.cellgmp.web.signature;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.signature.SigningOrderView;
import org.cellgmp.signature.SigningPlace;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.security.Narrowed;

/** Signatures given in an order, for programs. A program signs with account and password, whatever token it carries. */
@Narrowed
@Path("/api/v1/signature-orders")
@RolesAllowed(Role.READER)
@Produces(Json.TYPE)
public class OrderApi {
    @Inject
    private SigningOrders orders;

    @Inject
    private Records records;

    /** Orders that somebody has not signed yet. @param mine true for those that wait for the caller */
    @GET
    public Json missing(
            @QueryParam("mine") boolean mine,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var page = mine ? orders.waitingForMe(after, limit) : orders.missing(after, limit);
        return Json.page(page.items().stream().map(OrderApi::members).toList(), page.next());
    }

    /** Body: {@code record}, {@code version}, {@code reason}, {@code places}: {@code meaning role[ role...]} with commas between. */
    @POST
    @Consumes(Json.TYPE)
    @RolesAllowed({
        Role.REVIEWER,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH,
        Role.WRITER,
        Role.APPROVER
    })
    public Response open(String body) throws Refusal {
        var given = Json.read(body);
        var version = Choices.number("version", Json.required(given, "version"));
        var record = records.version(Json.required(given, "record"), version);
        var places = new ArrayList<SigningPlace>();
        for (var told : Json.required(given, "places").split(",")) {
            var words = told.strip().split("\\s+");
            var roles = new HashSet<Role>();
            for (int i = 1; i < words.length; i++) roles.add(Choices.read(Role.class, "places", words[i]));
            places.add(new SigningPlace(AskingPages.meaning(words[0]), roles));
        }
        var opened = orders.open(AskingPages.of(record, Json.required(given, "reason"), places));
        return Response.status(201).entity(json(opened)).build();
    }

    @GET
    @Path("{number}")
    public Json show(@PathParam("number") String number) throws Refusal {
        return json(orders.order(number));
    }

    /** Body: {@code place}, {@code account}, {@code password}, and if wanted {@code reason}. */
    @POST
    @Path("{number}/signatures")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.WORKER)
    public Json sign(@PathParam("number") String number, String body) throws Refusal {
        var given = Json.read(body);
        return json(orders.sign(
                number,
                Choices.number("place", Json.required(given, "place")),
                Json.optional(given, "reason"),
                Json.required(given, "account"),
                Json.required(given, "password")));
    }

    private static Json json(SigningOrderView order) {
        return Json.of(members(order).entrySet().stream()
                .flatMap(member -> java.util.stream.Stream.of(member.getKey(), member.getValue()))
                .toArray());
    }

    private static Map<String, Object> members(SigningOrderView order) {
        return Json.object(
                "number", order.number(),
                "about", order.about(),
                "digest", order.digest(),
                "title", order.title(),
                "reason", order.reason(),
                "state", order.state(),
                "openedBy", order.openedBy(),
                "openedAt", order.openedAt(),
                "places", order.places().stream().map(OrderApi::place).toList());
    }

    private static Object place(SigningOrderView.Place place) {
        var signature = place.signature();
        return Json.object(
                "place",
                place.number(),
                "meaning",
                place.wanted().meaning(),
                "roles",
                place.wanted().roles().stream()
                        .map(Role::containerName)
                        .sorted()
                        .toList(),
                "signature",
                signature == null ? null : signature.number(),
                "printedName",
                signature == null ? null : signature.printedName(),
                "at",
                signature == null ? null : signature.at());
    }
}
