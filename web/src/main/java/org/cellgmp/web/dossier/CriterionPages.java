package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.criterion.Authority;
import org.cellgmp.criterion.Criterion;
import org.cellgmp.criterion.CriterionBook;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The criteria by which authorities judge sequences: which of them a rule answers here, and why the others are not checked. */
@Path("/dossiers/criteria")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class CriterionPages {
    @Inject
    private Visit visit;

    /** @param authority CN, US or EU; China where it is none of them. @param unchecked true for those without a rule only */
    @GET
    @Produces(View.HTML)
    public View criteria(@QueryParam("authority") String authority, @QueryParam("unchecked") boolean unchecked) {
        var chosen = chosen(authority);
        var all = CriterionBook.get().criteria(chosen);
        return View.of("dossier/criteria")
                .with("authority", chosen)
                .with(
                        "criteria",
                        all.stream().filter(one -> !unchecked || !one.checked()).toList())
                .with("chips", chips(chosen, all, unchecked));
    }

    private static Authority chosen(String named) {
        for (var authority : Authority.values()) if (authority.name().equalsIgnoreCase(named)) return authority;
        return Authority.CN;
    }

    private List<List<Chip>> chips(Authority chosen, List<Criterion> all, boolean unchecked) {
        var page = visit.context();
        var authorities = new ArrayList<Chip>();
        for (var authority : Authority.values())
            authorities.add(new Chip(
                    page.text("dossier.region." + authority.name()),
                    page.with("authority", authority.name()),
                    authority == chosen,
                    Integer.toString(CriterionBook.get().criteria(authority).size())));
        long without = all.stream().filter(one -> !one.checked()).count();
        return List.of(
                authorities,
                List.of(
                        new Chip(page.text("plan.all"), page.with("unchecked", null), !unchecked, null),
                        new Chip(
                                page.text("criterion.unchecked"),
                                page.with("unchecked", "true"),
                                unchecked,
                                Long.toString(without))));
    }
}
