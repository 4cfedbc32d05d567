package org.cellgmp.web.signature;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.signature.SigningOrder;
import org.cellgmp.signature.SigningPlace;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Asking for several signatures on a version of a record: performed and witnessed, written and countersigned. */
@Path("/signatures/asked/{number}")
@RolesAllowed({
    Role.REVIEWER,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH,
    Role.WRITER,
    Role.APPROVER
})
@Produces(View.HTML)
public class AskingPages {
    /** What a signature that is asked for may mean. */
    public static final List<String> MEANINGS = List.of(
            "signature.performer",
            "signature.witness",
            "signature.countersign",
            "signature.review",
            "signature.approval");

    /** Places of the form. */
    static final int PLACES = 4;

    /** Roles that sign. */
    public static final List<Role> SIGNERS = java.util.Arrays.stream(Role.values())
            .filter(role -> role != Role.INSPECTOR && role != Role.ADMINISTRATOR)
            .toList();

    @Inject
    private Records records;

    @Inject
    private SigningOrders orders;

    @Inject
    private Visit visit;

    @GET
    public View ask(@PathParam("number") String number) throws Refusal {
        return view(records.latest(number), Map.of(), Mistakes.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var record = records.version(number, Choices.number("version", form.getFirst("version")));
        try {
            var opened = orders.open(order(record, form));
            return Response.seeOther(URI.create("/signatures/orders/" + opened.number()))
                    .build();
        } catch (Refusal refused) {
            var entered = new java.util.HashMap<String, String>();
            form.forEach((name, values) -> entered.put(name, values.get(0)));
            var mistakes = Mistakes.of(refused, visit.context());
            return view(record, entered, mistakes).answer(mistakes.status());
        }
    }

    static SigningOrder order(RecordView record, MultivaluedMap<String, String> form) throws Refusal {
        var places = new ArrayList<SigningPlace>();
        for (int i = 1; i <= PLACES; i++) {
            var role = Choices.read(Role.class, "role" + i, form.getFirst("role" + i));
            if (role != null) places.add(new SigningPlace(meaning(form.getFirst("meaning" + i)), Set.of(role)));
        }
        return of(record, form.getFirst("reason"), places);
    }

    static SigningOrder of(RecordView record, String reason, List<SigningPlace> places) {
        var title = record.record().title();
        return new SigningOrder(record.address().toString(), record.digest(), title, reason, places);
    }

    /** @throws Refusal for a meaning that is none of {@link #MEANINGS} */
    static String meaning(String given) throws Refusal {
        if (!MEANINGS.contains(given)) throw new Refusal(Refusal.Reason.UNREADABLE, "signature.place-of-nobody");
        return given;
    }

    private static View view(RecordView record, Map<String, String> entered, Mistakes mistakes) {
        return View.of("signature/ask")
                .with("record", record)
                .with("places", PLACES)
                .with("entered", entered)
                .with("problems", mistakes.problems());
    }
}
