package org.cellgmp.web.conformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.conformity.boundary.Differences;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Demand;
import org.cellgmp.guideline.EditionDifference;
import org.cellgmp.guideline.Finding;
import org.cellgmp.web.api.Json;

/** What jurisdictions and editions ask differently, for programs. */
@Path("/api/v1/differences")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class DifferenceApi {
    @Inject
    private Differences differences;

    /** @param batch number of a batch record, or @param product code */
    @GET
    @Path("jurisdictions")
    public Json jurisdictions(@QueryParam("batch") String batch, @QueryParam("product") String product) throws Refusal {
        var demands =
                batch != null ? differences.ofBatch(batch) : differences.ofProduct(product == null ? "" : product);
        return Json.of("demands", demands.stream().map(DifferenceApi::row).toList());
    }

    /** @param earlier and @param later guidelines; @param after cursor of the batches */
    @GET
    @Path("editions")
    public Json editions(
            @QueryParam("earlier") String earlier, @QueryParam("later") String later, @QueryParam("after") String after)
            throws Refusal {
        var difference = differences.editions(String.valueOf(earlier), String.valueOf(later));
        var batches = differences.touched(difference.touched(), after, DifferencePages.ROWS);
        return Json.of(
                "earlier",
                difference.earlier().guideline(),
                "later",
                difference.later().guideline(),
                "clauses",
                difference.lines().stream().map(DifferenceApi::line).toList(),
                "rules",
                difference.touched().stream().toList(),
                "batches",
                batches.items().stream()
                        .map(one -> Json.object(
                                "batch",
                                one.batch().batch(),
                                "statement",
                                one.batch().statement(),
                                "found",
                                one.found(),
                                "used",
                                one.used(),
                                "rulebookInUse",
                                one.rulebookInUse()))
                        .toList(),
                "next",
                batches.next());
    }

    private static Map<String, Object> row(Demand demand) {
        return Json.object(
                "rule",
                demand.rule().id(),
                "demand",
                demand.rule().demand().english(),
                "askedBy",
                demand.askedBy().stream().toList(),
                "clauses",
                demand.by().values().stream()
                        .flatMap(citations -> citations.stream())
                        .map(citation -> citation.jurisdiction() + " " + citation.guideline() + " " + citation.clause())
                        .toList(),
                "verdict",
                demand.verdict().name(),
                "findings",
                demand.findings().stream().map(Finding::address).collect(Collectors.toList()),
                "why",
                demand.why() == null ? null : demand.why().english());
    }

    private static Map<String, Object> line(EditionDifference.Line line) {
        return Json.object(
                "kind",
                line.kind().name(),
                "before",
                line.before() == null ? null : line.before().key(),
                "after",
                line.after() == null ? null : line.after().key(),
                "rules",
                line.rules());
    }
}
