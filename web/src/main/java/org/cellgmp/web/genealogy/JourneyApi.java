package org.cellgmp.web.genealogy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.cellgmp.genealogy.boundary.Journeys;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.journey.Breach;
import org.cellgmp.record.journey.Waypoint;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The journey of a batch for programs. */
@Narrowed
@Path("/api/v1/batch-records/{number: BR-[0-9]+-[0-9]+}/journey")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class JourneyApi {
    @Inject
    private Journeys journeys;

    @Inject
    private Visit visit;

    @GET
    public Json show(@PathParam("number") String number) throws Refusal {
        var view = journeys.of(number);
        return Json.of(
                "batch", view.batch().toString(),
                "batchNumber", view.title(),
                "chainOfIdentityId", view.identity(),
                "patientCode", view.patient(),
                "events",
                        view.journey().waypoints().stream()
                                .map(JourneyApi::told)
                                .toList(),
                "breaks", view.journey().breaches().stream().map(this::told).toList());
    }

    private static Map<String, Object> told(Waypoint waypoint) {
        return Json.object(
                "sort", waypoint.sort().name(),
                "at", waypoint.at() == null ? null : waypoint.at().toString(),
                "until", waypoint.until() == null ? null : waypoint.until().toString(),
                "what", waypoint.what(),
                "place", waypoint.place(),
                "from", waypoint.from(),
                "to", waypoint.to(),
                "identifier", waypoint.identifier(),
                "reading", waypoint.reading(),
                "address", waypoint.address().toString());
    }

    private Map<String, Object> told(Breach breach) {
        return Json.object(
                "kind", breach.kind().name(),
                "gravity", breach.kind().gravity().name(),
                "address", breach.address().toString(),
                "detail", JourneyPicture.sentence(breach, visit.context()),
                "named", breach.named());
    }
}
