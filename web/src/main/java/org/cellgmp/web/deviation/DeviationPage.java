package org.cellgmp.web.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.cellgmp.classification.Assessment;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.capa.CapaPanel;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.recordkeeping.ExhibitRoom;
import org.cellgmp.web.security.Narrowed;

/** One deviation: read, and carried on by plain forms in their place. A refused form comes back with what was entered. */
@Narrowed
@Path("/deviations/{number: " + DeviationKind.NUMBER + "}")
@RolesAllowed(Role.READER)
public class DeviationPage {
    @Inject
    private DeviationRegister register;

    @Inject
    private Deviations deviations;

    @Inject
    private Signatures signatures;

    @Inject
    private Story story;

    @Inject
    private CapaPanel capas;

    @Inject
    private ExhibitRoom exhibits;

    @Inject
    private Takeovers takeovers;

    @Inject
    private Visit visit;

    /** @param edit section that is open for editing: account or investigation; null for none */
    @GET
    @Produces(View.HTML)
    public View show(
            @PathParam("number") String number, @QueryParam("edit") String edit, @QueryParam("story") String after)
            throws Refusal {
        var deviation = register.get(number);
        return view(deviation, DeviationForm.of(deviation, edit), Mistakes.NONE, after);
    }

    @POST
    @Path("account")
    @Produces(View.HTML)
    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public Response describe(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            MultivaluedMap<String, String> form)
            throws Refusal {
        var entered = Entered.of(form);
        try {
            return DeviationPages.to(deviations.describe(
                    number,
                    Choices.number("revision", revision),
                    entered.account(visit.context().zone()),
                    entered.reason()));
        } catch (Refusal refusal) {
            return again(number, DeviationForm.account(entered), refusal);
        }
    }

    @POST
    @Path("investigation")
    @Produces(View.HTML)
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public Response investigate(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("rootCause") String rootCause,
            @FormParam("impactOnBatch") String impactOnBatch,
            @FormParam("impactOnOthers") String impactOnOthers,
            @FormParam("otherBatches") String otherBatches)
            throws Refusal {
        var entered = new Investigation(rootCause, impactOnBatch, impactOnOthers, Choices.several(otherBatches));
        try {
            return DeviationPages.to(deviations.investigate(number, Choices.number("revision", revision), entered));
        } catch (Refusal refusal) {
            return again(number, DeviationForm.investigation(entered), refusal);
        }
    }

    /** The signing page. @param batch the one that is concluded; the first without a conclusion if null */
    @GET
    @Path("conclusion")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public View concluding(@PathParam("number") String number, @QueryParam("batch") String batch) throws Refusal {
        return sign(register.get(number), batch, null, null, Mistakes.NONE);
    }

    @POST
    @Path("conclusion")
    @Produces(View.HTML)
    @RolesAllowed(Role.QA)
    public Response conclude(
            @PathParam("number") String number,
            @FormParam("revision") String revision,
            @FormParam("batch") String batch,
            @FormParam("verdict") String verdict,
            @FormParam("reason") String reason,
            @FormParam("account") String account,
            @FormParam("password") String password)
            throws Refusal {
        try {
            return DeviationPages.to(deviations.conclude(
                    number,
                    Choices.number("revision", revision),
                    batch,
                    Choices.read(ReleaseVerdict.class, "verdict", verdict),
                    reason,
                    account,
                    password));
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, visit.context());
            return sign(register.get(number), batch, verdict, reason, mistakes).answer(mistakes.status());
        }
    }

    private Response again(String number, DeviationForm form, Refusal refusal) throws Refusal {
        var mistakes = Mistakes.of(refusal, visit.context());
        return view(register.get(number), form, mistakes, null)
                .at("/deviations/" + number)
                .answer(mistakes.status());
    }

    private View view(DeviationView deviation, DeviationForm form, Mistakes mistakes, String after) throws Refusal {
        var page = visit.context();
        var told = story.of(page, deviation.number(), after);
        return View.of("deviation/deviation")
                .with("deviation", deviation)
                .with("answer", answer(deviation))
                .with("exhibits", exhibits.of(page, deviation.number(), null))
                .with("form", form)
                .with("problems", mistakes.problems())
                .with("actions", Actions.of(page, deviation))
                .with("signatures", signatures.of(deviation.number()))
                .with("capas", capas.of(page, deviation))
                .with(
                        "former",
                        takeovers.beginning(
                                deviation.number(), deviation.content().origin()))
                .with("story", told.items())
                .with(
                        "moreStory",
                        told.next() == null
                                ? null
                                : "/deviations/" + deviation.number() + "?story=" + Addresses.encoded(told.next()));
    }

    /** What the decision table says of the factors that were given; null before they were. */
    private Assessment answer(DeviationView deviation) throws Refusal {
        var grading = deviation.content().grading();
        return grading == null ? null : register.assess(deviation.number(), grading.ranked());
    }

    private static View sign(DeviationView deviation, String batch, String verdict, String reason, Mistakes mistakes)
            throws Refusal {
        if (deviation.whyNot().get(DeviationAction.CONCLUDE) != null && mistakes == Mistakes.NONE)
            throw deviation.whyNot().get(DeviationAction.CONCLUDE);
        var chosen = batch == null || batch.isBlank() ? firstWithout(deviation) : batch;
        return View.of("deviation/conclude")
                .with("deviation", deviation)
                .with("batch", chosen)
                .with("verdict", verdict)
                .with("reason", reason)
                .with("problems", mistakes.problems());
    }

    private static String firstWithout(DeviationView deviation) {
        var batches = deviation.content().batches();
        return batches.stream()
                .filter(batch -> deviation.concluded(batch).isEmpty())
                .findFirst()
                .orElse(batches.isEmpty() ? null : batches.get(0));
    }

    /** Batch numbers apart by commas or white space. */
}
