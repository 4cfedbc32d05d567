package org.cellgmp.web.investigation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.LaboratoryAction;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.investigation.boundary.LaboratoryInvestigations;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The laboratory's own investigation of a result, phase by phase. */
@Narrowed
@Path("/deviations/{number: " + DeviationKind.NUMBER + "}")
@RolesAllowed(Role.READER)
public class LaboratoryPages {
    @Inject
    private InvestigationRegister register;

    @Inject
    private LaboratoryInvestigations laboratories;

    @Inject
    private DeviationRegister deviations;

    @Inject
    private Signatures signatures;

    @Inject
    private Visit visit;

    /** @param item point of the checklist that is being answered */
    @GET
    @Path("investigation/laboratory")
    @Produces(View.HTML)
    public View show(@PathParam("number") String number, @QueryParam("item") String item) throws Refusal {
        return view(number, item == null ? begun(number) : Map.of("item", item), Mistakes.NONE);
    }

    /** What the event itself says of the result in question, so that it is not typed twice. */
    private Map<String, String> begun(String number) throws Refusal {
        var event = deviations.get(number);
        var begun = new HashMap<String, String>();
        begun.put("do", LaboratoryAction.OPEN.name());
        if (event.kind().aboutResult()) begun.put("path", event.kind().name());
        event.content().departures().stream()
                .findFirst()
                .ifPresent(departure -> begun.put("result", departure.address()));
        return begun;
    }

    /** Takes one step, as the field {@code do} says. */
    @POST
    @Path("investigation/laboratory")
    @Produces(View.HTML)
    @RolesAllowed({Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA})
    public Response take(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var given = InvestigationPages.plain(form);
        try {
            var step = StepReader.read(given);
            int revision = Choices.number("revision", given.get("revision"));
            if (step.action().signed())
                laboratories.sign(number, revision, step, given.get("account"), form.getFirst("password"));
            else laboratories.take(number, revision, step);
            return Response.seeOther(URI.create("/deviations/" + number + "/investigation/laboratory"))
                    .build();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return view(number, given, mistakes)
                    .at("/deviations/" + number + "/investigation/laboratory")
                    .answer(mistakes.status());
        }
    }

    private View view(String number, Map<String, String> entered, Mistakes mistakes) throws Refusal {
        return View.of("investigation/laboratory")
                .with("number", number)
                .with("view", register.laboratory(number))
                .with("effect", register.inquiry(number).effect())
                .with("form", new InquiryForm(entered.getOrDefault("do", ""), entered))
                .with(
                        "signatures",
                        signatures.of(number).stream()
                                .filter(one -> one.meaning().startsWith("laboratory."))
                                .toList())
                .with("problems", mistakes.problems());
    }
}
