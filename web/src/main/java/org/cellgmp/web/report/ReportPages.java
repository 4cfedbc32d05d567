package org.cellgmp.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.report.boundary.Reports;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** Reports that were printed, and the printing of one. */
@Narrowed
@Path("/reports")
@RolesAllowed(Role.READER)
public class ReportPages {
    static final int ROWS = 50;

    @Inject
    private Reports reports;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("subject") String subject, @QueryParam("kind") String kind, @QueryParam("after") String after)
            throws Refusal {
        var wanted = Choices.read(ReportKind.class, "kind", kind);
        var rows = reports.list(subject == null || subject.isBlank() ? null : subject.strip(), wanted, after, ROWS);
        return View.of("report/list")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("subject", subject)
                .with("mayReview", mayReview(visit.context()))
                .with("kinds", kinds(visit.context(), wanted));
    }

    private static boolean mayReview(PageContext page) {
        return page.holds(Role.QA_MANAGER)
                || page.holds(Role.QUALIFIED_PERSON_MANUFACTURER)
                || page.holds(Role.QUALIFIED_PERSON_MAH);
    }

    private static List<Chip> kinds(PageContext page, ReportKind wanted) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("report.kind.all"), page.with("kind", null), wanted == null, null));
        for (var kind : ReportKind.values())
            chips.add(new Chip(
                    page.text("report.kind." + kind.name()), page.with("kind", kind.name()), kind == wanted, null));
        return chips;
    }

    @GET
    @Path("{number: RP-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View one(@PathParam("number") String number) throws Refusal {
        return View.of("report/report").with("report", reports.get(number));
    }

    /** A file of a report that was printed. @param show to have it shown instead of saved */
    @GET
    @Path("{number: RP-[0-9]+-[0-9]+}/{which: pdf|docx}")
    public Response file(
            @PathParam("number") String number, @PathParam("which") String which, @QueryParam("show") String show)
            throws Refusal {
        return answer(reports.get(number), which, show == null);
    }

    /**
     * Prints a thing and hands the print out.
     *
     * @param revision it is wanted of; the latest if it is left out; @param language en, zh or both
     */
    @GET
    @Path("{kind: event|investigation|capa}/{number: [A-Z][A-Z]-[0-9]+-[0-9]+}/{which: pdf|docx}")
    public Response print(
            @PathParam("kind") String kind,
            @PathParam("number") String number,
            @PathParam("which") String which,
            @QueryParam("revision") String revision,
            @QueryParam("language") String language,
            @QueryParam("show") String show)
            throws Refusal {
        var wanted = revision == null || revision.isBlank() ? null : (Integer) Choices.number("revision", revision);
        return answer(reports.of(ReportKind.of(kind), number, wanted, language), which, show == null);
    }

    private Response answer(ReportView report, String which, boolean kept) throws Refusal {
        var wanted = Choices.read(ReportFile.class, "file", which);
        return Downloads.ofOurOwn(wanted.of(report), reports.open(report.number(), wanted, kept), kept);
    }
}
