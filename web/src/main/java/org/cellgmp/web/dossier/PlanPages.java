package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.dossier.SourceView;
import org.cellgmp.dossier.boundary.ContentPlanning;
import org.cellgmp.dossier.boundary.ContentPlans;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.review.ReviewView;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.review.ReviewForms;

/** The plan line by line, what it is for, who brings what, and the approval of a received file. */
@Path("/dossiers")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class PlanPages {
    @Inject
    private Dossiers dossiers;

    @Inject
    private ContentPlans plans;

    @Inject
    private ContentPlanning planning;

    @Inject
    private Reviews reviews;

    @Inject
    private FileStore files;

    @Inject
    private Visit visit;

    @GET
    @Path("{number}/plan")
    @Produces(View.HTML)
    public View lines(@PathParam("number") String number, @BeanParam PlanForm form) throws Refusal {
        return page(number, form.filter(), form, Mistakes.NONE);
    }

    private View page(String number, PlanFilter filter, PlanForm form, Mistakes mistakes) throws Refusal {
        var dossier = dossiers.get(number);
        var all = plans.lines(number, PlanFilter.ALL);
        return View.of("dossier/plan")
                .with("dossier", dossier)
                .with("lines", all.stream().filter(filter::takes).toList())
                .with("asked", all.size())
                .with("form", form)
                .with("chips", chips(dossier, all, form, visit.context()))
                .with("owners", owners(all))
                .with("sources", sources(number))
                .with("reviews", reviewed(all, number))
                .with("people", visit.context().holds(Role.REGULATORY_WRITER) ? planning.owners() : List.of())
                .with("open", plans.dependOnProduct(dossier.aim()))
                .with("problems", mistakes.problems());
    }

    /** Rows of links: states, regions, overdue; each with how many lines it stands for. */
    static List<List<Chip>> chips(DossierView dossier, List<PlanLine> all, PlanForm form, PageContext page) {
        var states = new ArrayList<Chip>();
        states.add(new Chip(
                page.text("plan.all"), page.with("state", null), form.state().isEmpty(), null));
        for (var state : NodeState.values()) {
            if (state == NodeState.EMPTY) continue;
            long count = all.stream().filter(line -> line.state() == state).count();
            states.add(new Chip(
                    page.text("dossier.state." + state.name()),
                    page.with("state", state.name()),
                    form.state().equalsIgnoreCase(state.name()),
                    Long.toString(count)));
        }
        var regions = new ArrayList<Chip>();
        regions.add(new Chip(
                page.text("plan.all"), page.with("region", null), form.region().isEmpty(), null));
        for (var region : dossier.aim().regions().stream().sorted().toList())
            regions.add(new Chip(
                    page.text("dossier.region." + region.name()),
                    page.with("region", region.name()),
                    form.region().equalsIgnoreCase(region.name()),
                    null));
        long late = all.stream().filter(PlanLine::overdue).count();
        var days = List.of(
                new Chip(page.text("plan.all"), page.with("overdue", null), !form.overdue(), null),
                new Chip(page.text("plan.overdue"), page.with("overdue", "true"), form.overdue(), Long.toString(late)));
        return List.of(states, regions, days);
    }

    /** Reviews of the files and drafts of the plan, by name. */
    private Map<String, ReviewView> reviewed(List<PlanLine> all, String number) {
        var names = new TreeSet<String>();
        for (var line : all) {
            names.addAll(line.drafts());
            for (var leaf : line.leaves())
                names.add(
                        leaf.leaf().source() == null
                                ? number + "." + leaf.leaf().number()
                                : leaf.leaf().source().replaceFirst("/v.*", ""));
        }
        return reviews.of(names);
    }

    /** The newest Word file of each heading. */
    private Map<String, SourceView> sources(String number) throws Refusal {
        var newest = new HashMap<String, SourceView>();
        for (var source : plans.sources(number))
            newest.putIfAbsent(source.heading().place(), source);
        return newest;
    }

    /** Accounts with printed names of whoever has a line. */
    private static TreeMap<String, String> owners(List<PlanLine> all) {
        var owners = new TreeMap<String, String>();
        for (var line : all) if (line.owner() != null) owners.put(line.owner(), line.ownerName());
        return owners;
    }

    @GET
    @Path("{number}/plan.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(@PathParam("number") String number, @BeanParam PlanForm form) throws Refusal {
        var lines = plans.export(number, form.filter());
        var page = visit.context();
        return Downloads.workbook(number + "-plan.xlsx", () -> PlanSheet.of(number, lines, page));
    }

    /** What goes into the Clinical Trials Information System, with the parts of the investigational medicinal product dossier. */
    @GET
    @Path("{number}/portal.zip")
    @Produces("application/zip")
    public Response portal(@PathParam("number") String number) throws Refusal {
        var documents = plans.portal(number);
        return Downloads.written(
                number + "-ctis.zip", "application/zip", out -> PortalZip.write(documents, files, out));
    }

    @POST
    @Path("{number}/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response assign(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> {
                    var due = sent.getFirst("due");
                    planning.assign(
                            number,
                            sent.getOrDefault("line", List.of()),
                            sent.getFirst("owner"),
                            due == null || due.isBlank() ? null : Moment.day("due", due));
                    return DossierPages.to(number, "/plan");
                },
                mistakes ->
                        page(number, PlanFilter.ALL, new PlanForm(), mistakes).at("/dossiers/" + number + "/plan"));
    }

    @POST
    @Path("{number}/aim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response aim(@PathParam("number") String number, MultivaluedMap<String, String> sent) throws Refusal {
        return visit.attempt(
                () -> {
                    planning.aim(
                            number,
                            Choices.number("revision", sent.getFirst("revision")),
                            DossierForms.aim(
                                    sent.getFirst("kind"),
                                    sent.getFirst("product"),
                                    sent.getOrDefault("region", List.of())));
                    return DossierPages.to(number, "/plan");
                },
                mistakes ->
                        page(number, PlanFilter.ALL, new PlanForm(), mistakes).at("/dossiers/" + number + "/plan"));
    }

    /** The file of a leaf as it was received. */
    @GET
    @Path("{number}/leaves/{leaf}/file")
    public Response file(@PathParam("number") String number, @PathParam("leaf") int leaf) throws Refusal, IOException {
        var file = plans.file(number, leaf);
        return Downloads.of(file, files.open(file.sha256()));
    }

    @GET
    @Path("{number}/leaves/{leaf}/approval")
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public View signing(@PathParam("number") String number, @PathParam("leaf") int leaf) throws Refusal {
        return signing(number, leaf, null, null, Mistakes.NONE);
    }

    private View signing(String number, int leaf, String reason, String despite, Mistakes mistakes) throws Refusal {
        var dossier = dossiers.get(number);
        return View.of("dossier/approve")
                .with("dossier", dossier)
                .with("view", DossierPages.leaf(dossier, leaf))
                .with("review", reviews.of(number + "." + leaf))
                .with("reason", reason)
                .with("despite", despite)
                .with("problems", mistakes.problems());
    }

    @POST
    @Path("{number}/leaves/{leaf}/approval")
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public Response approve(
            @PathParam("number") String number,
            @PathParam("leaf") int leaf,
            @FormParam("digest") String digest,
            @FormParam("reason") String reason,
            @FormParam("despite") String despite,
            @FormParam("reviewRevision") String seen,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        return visit.attempt(
                () -> {
                    planning.approve(
                            number,
                            leaf,
                            new LeafApproval(digest, reason, account, password, ReviewForms.seen(seen, despite)));
                    return DossierPages.to(number, "/leaves/" + leaf);
                },
                mistakes -> signing(number, leaf, reason, despite, mistakes));
    }
}
