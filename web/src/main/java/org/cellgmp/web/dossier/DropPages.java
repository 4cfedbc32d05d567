package org.cellgmp.web.dossier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.boundary.ContentPlanning;
import org.cellgmp.dossier.boundary.ContentPlans;
import org.cellgmp.dossier.boundary.DossierPlanning;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Several files dropped in at once: each goes to the heading that its name begins with, PDF as leaf, Word as source. */
@Path("/dossiers")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class DropPages {
    /** Files of one form. */
    static final int MOST = 50;

    private static final int LONGEST = 200;

    @Inject
    private Dossiers dossiers;

    @Inject
    private DossierPlanning leaves;

    @Inject
    private ContentPlanning planning;

    @Inject
    private ContentPlans plans;

    @Inject
    private FileStore files;

    @Inject
    private Visit visit;

    /**
     * What became of one file.
     *
     * @param heading number and title; null if none was recognised
     * @param said one of the texts {@code drop.placed}, {@code drop.source}; null if it was refused
     * @param problem why it was refused; null if it was not
     */
    public record Outcome(String name, String heading, String said, String problem) {}

    @GET
    @Path("{number}/drop")
    @Produces(View.HTML)
    public View choosing(@PathParam("number") String number, @QueryParam("at") String at) throws Refusal {
        return page(number, at, List.of(), Mistakes.NONE);
    }

    private View page(String number, String at, List<Outcome> outcomes, Mistakes mistakes) throws Refusal {
        return View.of("dossier/drop")
                .with("dossier", dossiers.get(number))
                .with("at", at)
                .with("outcomes", outcomes)
                .with("sources", plans.sources(number))
                .with("problems", mistakes.problems());
    }

    @POST
    @Path("{number}/drop")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response drop(@PathParam("number") String number, List<EntityPart> parts) throws Refusal {
        return visit.attempt(
                () -> page(number, null, take(number, parts), Mistakes.NONE)
                        .at("/dossiers/" + number + "/drop")
                        .answer(200),
                mistakes -> page(number, null, List.of(), mistakes).at("/dossiers/" + number + "/drop"));
    }

    private List<Outcome> take(String number, List<EntityPart> parts) throws Refusal {
        var branches = new ArrayList<String>();
        var regions = new ArrayList<Region>();
        String place = null;
        Region moduleOne = null;
        for (var part : parts) {
            if (part.getFileName().isPresent()) continue;
            var said = words(part);
            if ("branch".equals(part.getName())) branches.add(said);
            if ("region".equals(part.getName())) regions.add(DossierForms.region(said));
            if ("moduleOne".equals(part.getName())) moduleOne = Choices.read(Region.class, "moduleOne", said);
            if ("place".equals(part.getName()) && !said.isBlank()) place = said.strip();
        }
        var outcomes = new ArrayList<Outcome>();
        for (var part : parts) {
            var name = part.getFileName().orElse("");
            if (!"file".equals(part.getName()) || name.isBlank()) continue;
            if (outcomes.size() == MOST)
                throw new Refusal(Refusal.Reason.TOO_LARGE, "dossier.too-many-files", Integer.toString(MOST));
            outcomes.add(one(number, part, name, place, moduleOne, branches, Set.copyOf(regions)));
        }
        if (outcomes.isEmpty()) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-file");
        return outcomes;
    }

    private static String words(EntityPart part) throws Refusal {
        try {
            return new String(part.getContent().readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-file");
        }
    }

    /** Each file is a command of its own: what is wrong with one does not undo another. */
    private Outcome one(
            String number,
            EntityPart part,
            String name,
            String place,
            Region moduleOne,
            List<String> branches,
            Set<Region> regions) {
        var page = visit.context();
        String shown = null;
        try (var content = part.getContent()) {
            var heading = (place == null ? plans.meant(name, moduleOne) : dossiers.heading(place))
                    .orElseThrow(() -> new Refusal(Refusal.Reason.UNREADABLE, "dossier.name-says-no-heading", name));
            shown = heading.number() + " " + page.pick(heading.titleEnglish(), heading.titleChinese());
            if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
                planning.keepSource(number, heading.place(), content, name);
                return new Outcome(name, shown, "drop.source", null);
            }
            var own = heading.region() == null ? regions : Set.<Region>of();
            leaves.placeUpload(number, content, name, new Placement(heading.place(), branches, null, null, null, own));
            return new Outcome(name, shown, "drop.placed", null);
        } catch (Refusal refusal) {
            var problem = Mistakes.of(refusal, page).problems().get(0);
            return new Outcome(name, shown, null, problem.message() + " " + problem.remedy());
        } catch (IOException broken) {
            return new Outcome(name, shown, null, page.text("drop.broken"));
        }
    }

    /** A Word file as it was received. */
    @GET
    @Path("{number}/sources/{source}")
    public Response source(@PathParam("number") String number, @PathParam("source") int source)
            throws Refusal, IOException {
        var file = plans.source(number, source);
        return Downloads.of(file, files.open(file.sha256()));
    }
}
