package org.cellgmp.web.consistency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.List;
import org.cellgmp.consistency.boundary.Consistency;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.web.page.View;

/** Where a cell of a record is printed and filed: what a correction of it reaches. */
@Path("/uses")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class UsesPages {
    @Inject
    private Consistency consistency;

    /** @param of record or cell, e.g. BR-2026-0001 or BR-2026-0001/v1#/qcResults/0/result; nothing asks which */
    @GET
    @Produces(View.HTML)
    public View uses(@QueryParam("of") String of) throws Refusal, IOException {
        var cell = of == null || of.isBlank() ? null : cell(of.strip());
        return View.of("consistency/uses")
                .with(
                        "asked",
                        cell == null ? null : cell.number() + (cell.pointer().isEmpty() ? "" : "#" + cell.pointer()))
                .with("uses", cell == null ? List.of() : consistency.uses(cell));
    }

    /** With or without a version, which does not matter here. */
    static Address cell(String text) throws Refusal {
        try {
            return Address.parse(
                    text.contains("/v") && text.indexOf("/v") < (text + "#").indexOf('#')
                            ? text
                            : text.replaceFirst("^([^#/]*)", "$1/v1"));
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "consistency.no-cell", text);
        }
    }
}
