package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cellgmp.classification.Assessment;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Classifying: the grades of six factors, then what the decision table says of them, then yes or otherwise with a reason. */
@Path("/deviations/{number: " + DeviationKind.NUMBER + "}/classification")
@RolesAllowed(Role.QA)
public class ClassificationPages {
    @Inject
    private DeviationRegister register;

    @Inject
    private Deviations deviations;

    @Inject
    private Visit visit;

    /** With grades in the query, the table's answer stands below them. */
    @GET
    @Produces(View.HTML)
    public View show(@PathParam("number") String number, @Context UriInfo uri) throws Refusal {
        var deviation = register.get(number);
        var refusal = deviation.whyNot().get(DeviationAction.CLASSIFY);
        if (refusal != null) throw refusal;
        var query = uri.getQueryParameters();
        var entered = EnteredFactors.of(query::getFirst);
        var grading = deviation.content().grading();
        if (entered.empty() && grading != null) entered = EnteredFactors.of(grading.factors());
        return view(number, entered, null, null, Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    public Response classify(@PathParam("number") String number, MultivaluedMap<String, String> form) throws Refusal {
        var entered = EnteredFactors.of(form::getFirst);
        var classification = form.getFirst("classification");
        var rationale = form.getFirst("rationale");
        try {
            return DeviationPages.to(deviations.classify(
                    number,
                    Choices.number("revision", form.getFirst("revision")),
                    entered.factors(),
                    Choices.read(Classification.class, "classification", classification),
                    rationale));
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return view(number, entered, classification, rationale, mistakes).answer(mistakes.status());
        }
    }

    private View view(String number, EnteredFactors entered, String classification, String rationale, Mistakes mistakes)
            throws Refusal {
        Assessment answer = null;
        var all = mistakes;
        if (!entered.empty())
            try {
                answer = register.assess(number, entered.factors());
            } catch (Refusal incomplete) {
                if (mistakes == Mistakes.NONE) all = Mistakes.of(incomplete, visit.context());
            }
        return View.of("deviation/classify")
                .with("deviation", register.get(number))
                .with("entered", entered)
                .with("answer", answer)
                .with("classification", classification)
                .with("rationale", rationale)
                .with("problems", all.problems());
    }
}
