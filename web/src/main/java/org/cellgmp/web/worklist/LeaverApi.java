package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.worklist.Leaver;
import org.cellgmp.worklist.LeftWork;
import org.cellgmp.worklist.boundary.Leavers;

/** What people leave behind, for programs. */
@Path("/api/v1/leavers")
@RolesAllowed({Role.QA, Role.INSPECTS})
@Produces(Json.TYPE)
public class LeaverApi {
    @Inject
    private Leavers leavers;

    @GET
    public Json list() {
        return Json.page(leavers.list().stream().map(LeaverApi::members).toList(), null);
    }

    @GET
    @Path("{account}")
    public Json show(@PathParam("account") String account) throws Refusal {
        var members = new LinkedHashMap<>(members(leavers.of(account)));
        members.put(
                "works",
                leavers.left(account, null).stream().map(LeaverApi::work).toList());
        return new Json(members);
    }

    /** Body: {@code to}, {@code reason}, {@code account} and {@code password} of who signs. */
    @POST
    @Path("{account}/hand-over")
    @Consumes(Json.TYPE)
    @RolesAllowed(Role.QA)
    public Json handOver(@PathParam("account") String account, String body) throws Refusal {
        var given = Command.read(body);
        return Json.of(
                "handedOver",
                leavers.handOver(
                        account, given.required("to"), given.required("reason"), given.account(), given.password()));
    }

    private static Map<String, Object> members(Leaver leaver) {
        return Json.object(
                "account", leaver.account(),
                "printedName", leaver.printedName(),
                "gone", leaver.gone(),
                "endsAt", leaver.endsAt(),
                "open", leaver.open());
    }

    private static Object work(LeftWork work) {
        return Json.object(
                "number", work.task().number(),
                "title", work.task().title(),
                "kind", work.task().kind(),
                "part", work.task().part(),
                "dueOn", work.task().dueOn(),
                "whyNot", work.whyNot() == null ? null : work.whyNot().code());
    }
}
