package org.cellgmp.web.dossier;

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
import java.io.IOException;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.dossier.boundary.StudyPlanning;
import org.cellgmp.ectd.StudyValues;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The studies of a dossier: what they are, and which leaves are their documents. */
@Path("/dossiers/{number}/studies")
@RolesAllowed(Role.WRITER)
public class StudyPages {
    @Inject
    private StudyPlanning studies;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public View list(@PathParam("number") String number) throws Refusal, IOException {
        return View.of("dossier/studies").with("studies", studies.of(number));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response add(@PathParam("number") String number, MultivaluedMap<String, String> form)
            throws Refusal, IOException {
        return answer(number, () -> studies.add(number, study(form::getFirst)));
    }

    @POST
    @Path("{study: [0-9]{1,9}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response change(
            @PathParam("number") String number, @PathParam("study") int study, MultivaluedMap<String, String> form)
            throws Refusal, IOException {
        return answer(number, () -> studies.change(number, study, study(form::getFirst)));
    }

    @POST
    @Path("documents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response assign(@PathParam("number") String number, MultivaluedMap<String, String> form)
            throws Refusal, IOException {
        return answer(number, () -> studies.assign(number, document(form::getFirst)));
    }

    @POST
    @Path("europe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response europe(@PathParam("number") String number, MultivaluedMap<String, String> form)
            throws Refusal, IOException {
        return answer(number, () -> studies.tagEurope(number, "true".equals(form.getFirst("tagged"))));
    }

    @FunctionalInterface
    private interface Doing {
        void act() throws Refusal, IOException;
    }

    private Response answer(String number, Doing doing) throws Refusal, IOException {
        try {
            doing.act();
            return Response.seeOther(URI.create("/dossiers/" + number + "/studies"))
                    .build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return View.of("dossier/studies")
                    .with("studies", studies.of(number))
                    .with("problems", mistakes.problems())
                    .at("/dossiers/" + number + "/studies")
                    .answer(mistakes.status());
        }
    }

    /** @param words by name of the field; a category under its own name */
    static Study study(UnaryOperator<String> words) {
        return new Study(
                0,
                words.apply("studyId"),
                words.apply("titleEnglish"),
                words.apply("titleChinese"),
                StudyValues.get().categories().stream()
                        .map(name -> new StudyCategory(name, words.apply(name) == null ? "" : words.apply(name)))
                        .toList());
    }

    static StudyLeaf document(UnaryOperator<String> words) throws Refusal {
        return new StudyLeaf(number(words.apply("leaf")), number(words.apply("study")), words.apply("tag"));
    }

    private static int number(String digits) throws Refusal {
        if (digits == null || !digits.matches("[0-9]{1,9}"))
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.study-choose");
        return Integer.parseInt(digits);
    }
}
