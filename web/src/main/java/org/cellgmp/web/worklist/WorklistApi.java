package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Visit;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.boundary.Worklist;

/** What waits for the token's person, for programs. */
@Path("/api/v1/worklist")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class WorklistApi {
    static final String CALENDAR = "text/calendar;charset=UTF-8";

    /** Due days in a calendar: more than a person looks at. */
    private static final int MOST_DUE = 1_000;

    @Inject
    private Worklist worklist;

    @Inject
    private Visit visit;

    @Context
    private UriInfo address;

    /** Due days for a calendar that a person subscribes to; such programs send account and token as RFC 7617 says. */
    @GET
    @Path("due.ics")
    @Produces(CALENDAR)
    public String calendar(@BeanParam WorklistFilter filter) throws Refusal {
        var narrowing = filter.narrowing(worklist.concerns());
        var items = new ArrayList<Item>();
        String after = null;
        do {
            var waiting = worklist.due(narrowing, after, Page.LARGEST);
            waiting.items().stream().filter(item -> item.due() != null).forEach(items::add);
            after = waiting.next();
        } while (after != null && items.size() < MOST_DUE);
        var page = visit.context();
        return DueCalendar.of(page, WorklistPages.tasks(page, items), address.getBaseUri());
    }

    @GET
    public Json list(@BeanParam WorklistFilter filter, @QueryParam("after") String after) throws Refusal {
        var waiting = worklist.waiting(filter.narrowing(worklist.concerns()), after, Page.LARGEST);
        return Json.page(waiting.items(), waiting.next());
    }
}
