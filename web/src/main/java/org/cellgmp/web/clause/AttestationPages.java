package org.cellgmp.web.clause;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.ClauseStanding;
import org.cellgmp.clause.boundary.Attestations;
import org.cellgmp.clause.boundary.ClauseBook;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.recordkeeping.ExhibitRoom;

/** Attestations: the list by day of review, the form that attests with one signature, and each one with what stands of it. */
@Path("/attestations")
@RolesAllowed(Role.READER)
public class AttestationPages {
    static final int ROWS = 50;

    /** Which of them a list shows. */
    enum Show {
        DUE,
        OVERDUE,
        STANDING,
        RENEWED,
        WITHDRAWN
    }

    @Inject
    private ClauseBook clauses;

    @Inject
    private Attestations attestations;

    @Inject
    private Signatures signatures;

    @Inject
    private ExhibitRoom exhibits;

    @Inject
    private Story story;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list(
            @QueryParam("show") String show, @QueryParam("product") String product, @QueryParam("after") String after)
            throws Refusal {
        var page = visit.context();
        var chosen = Choices.read(Show.class, "show", show);
        var rows = rows(clauses, chosen, product, after, ROWS);
        return View.of("clause/attestations")
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("chips", chips(page, chosen));
    }

    static Page<Attested> rows(ClauseBook clauses, Show show, String product, String after, int limit) throws Refusal {
        var named = product == null || product.isBlank() ? null : product.strip();
        if (show == Show.DUE) return clauses.due(after, limit);
        if (show == Show.OVERDUE) return clauses.overdue(after, limit);
        return clauses.attested(show == null ? null : Attested.State.valueOf(show.name()), named, after, limit);
    }

    private static List<Chip> chips(PageContext page, Show chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(page.text("dev.all"), page.with("show", null), chosen == null, null));
        for (var one : Show.values()) {
            var word = one.name().toLowerCase(Locale.ROOT);
            chips.add(new Chip(page.text("att.list." + word), page.with("show", word), one == chosen, null));
        }
        return chips;
    }

    /** @param chosen keys of clauses of the guideline */
    @GET
    @Path("new")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public View blank(
            @QueryParam("guideline") String guideline,
            @QueryParam("clause") List<String> chosen,
            @QueryParam("product") String product)
            throws Refusal {
        var standing = clauses.standing(guideline, product);
        var review = visit.context().today().plusYears(1).toString();
        return form(AttestForm.blank(standing, chosen == null ? List.of() : chosen, review), Mistakes.NONE);
    }

    @POST
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response attest(MultivaluedMap<String, String> sent) throws Refusal {
        var typed = AttestForm.of(sent);
        return visit.attempt(
                () -> Response.seeOther(URI.create("/attestations/"
                                + attestations
                                        .attest(
                                                typed.order(),
                                                typed.of("reason"),
                                                sent.getFirst("account"),
                                                sent.getFirst("password"))
                                        .number()))
                        .build(),
                mistakes -> form(typed, mistakes).at("/attestations/new"));
    }

    private View form(AttestForm typed, Mistakes mistakes) throws Refusal {
        var standing = clauses.standing(typed.guideline(), typed.of("product"));
        Map<String, ClauseStanding> byKey = standing.clauses().stream()
                .collect(Collectors.toMap(one -> one.clause().key(), Function.identity()));
        return View.of("clause/attest")
                .with("register", standing.register())
                .with("typed", typed)
                .with("byKey", byKey)
                .with("problems", mistakes.problems());
    }

    @GET
    @Path("{number: AT-[0-9]+-[0-9]+}")
    @Produces(View.HTML)
    public View show(@PathParam("number") String number, @QueryParam("story") String after) throws Refusal {
        return view(number, Mistakes.NONE, Typing.NONE, after);
    }

    @POST
    @Path("{number: AT-[0-9]+-[0-9]+}/lines/{line: [0-9]{1,3}}/withdrawal")
    @Produces(View.HTML)
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public Response withdraw(
            @PathParam("number") String number, @PathParam("line") int line, MultivaluedMap<String, String> sent)
            throws Refusal {
        return visit.attempt(
                () -> Response.seeOther(URI.create("/attestations/"
                                + attestations
                                        .withdraw(
                                                number,
                                                line,
                                                Choices.number("revision", sent.getFirst("revision")),
                                                sent.getFirst("reason"))
                                        .number()))
                        .build(),
                mistakes -> view(number, mistakes, Typing.in("line-" + line, sent), null)
                        .at("/attestations/" + number));
    }

    private View view(String number, Mistakes mistakes, Typing typing, String after) throws Refusal {
        var page = visit.context();
        var attestation = clauses.attestation(number);
        var told = story.of(page, number, after);
        return View.of("clause/attestation")
                .with("attestation", attestation)
                .with("problems", mistakes.problems())
                .with("typing", typing)
                .with("exhibits", exhibits.of(page, number, null))
                .with("signatures", signatures.of(number))
                .with("story", told.items())
                .with(
                        "moreStory",
                        told.next() == null
                                ? null
                                : "/attestations/" + number + "?story=" + Addresses.encoded(told.next()));
    }
}
