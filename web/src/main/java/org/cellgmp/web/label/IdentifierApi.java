package org.cellgmp.web.label;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.label.ExplainedIdentifier;
import org.cellgmp.label.boundary.IdentifierReading;
import org.cellgmp.record.identifier.Misreading;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Visit;

/** Reads an identifier for programs, e.g. a scanner at a hand-over. */
@Path("/api/v1/identifiers")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class IdentifierApi {
    @Inject
    private IdentifierReading identifiers;

    @Inject
    private Visit visit;

    @GET
    public Json read(@QueryParam("text") String text) throws Refusal {
        var read = identifiers.read(text);
        return Json.of(
                "scheme", read.reading().scheme().name(),
                "sound", read.reading().sound(),
                "parts", read.parts().stream().map(IdentifierApi::told).toList(),
                "misreadings",
                        read.reading().misreadings().stream().map(this::told).toList());
    }

    private static Map<String, Object> told(ExplainedIdentifier.Explained each) {
        return Json.object(
                "name", each.part().name(),
                "value", each.part().value(),
                "at", each.part().at(),
                "table", each.part().table(),
                "standing",
                        each.meaning() == null
                                ? null
                                : each.meaning().standing().name(),
                "meaning", each.meaning() == null ? null : each.meaning().words());
    }

    private Map<String, Object> told(Misreading wrong) {
        return Json.object(
                "at", wrong.at(),
                "code", wrong.code(),
                "detail",
                        visit.context()
                                .text(
                                        "misreading." + wrong.code(),
                                        wrong.named().toArray()),
                "named", wrong.named());
    }
}
