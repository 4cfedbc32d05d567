package org.cellgmp.web.writing;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.writing.FormApproval;
import org.cellgmp.writing.FormFault;
import org.cellgmp.writing.FormFile;
import org.cellgmp.writing.boundary.GovernedForms;

/** The forms that documents are printed on: the list, a form on its sample, taking it out, bringing the next edition, approving. */
@Path("/dossiers/forms")
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA})
public class FormPages {
    private static final String AT = "/dossiers/forms";
    private static final String FORM = "{template: [a-z][a-z-]*}";
    private static final int LARGEST = 1_000_001;
    private static final int MOST_FAULTS = 30;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    private GovernedForms forms;

    @Inject
    private Visit visit;

    @GET
    @Produces(View.HTML)
    public View list() throws Refusal {
        return View.of("writing/forms").with("forms", forms.newest());
    }

    /** @param version edition that is shown on the sample; null for the newest. @param language en, zh or both */
    @GET
    @Path(FORM)
    @Produces(View.HTML)
    public View one(
            @PathParam("template") String template,
            @QueryParam("version") Integer version,
            @QueryParam("language") String language)
            throws Refusal {
        return one(template, version, language, List.of(), null);
    }

    private View one(String template, Integer version, String language, List<Complaint> problems, String excuses)
            throws Refusal {
        var editions = forms.history(template);
        int wanted = version == null ? editions.get(0).version() : version;
        var spoken = "en".equals(language) || "zh".equals(language) ? language : "both";
        var shown = editions.stream().filter(one -> one.version() == wanted).findFirst();
        // One that no longer fits cannot be printed, but what differs and what it was brought for is still to be seen.
        var preview = shown.isPresent() && !shown.get().fits() ? null : forms.preview(template, wanted, spoken);
        return View.of("writing/form")
                .with("editions", editions)
                .with("shown", shown.orElseThrow())
                .with("preview", preview)
                .with("language", spoken)
                .with("excuses", excuses)
                .with("problems", problems);
    }

    @GET
    @Path(FORM + "/template.docx")
    @Produces(MediaType.WILDCARD)
    public Response word(@PathParam("template") String template, @QueryParam("version") int version) throws Refusal {
        var bytes = forms.word(template, version);
        return Downloads.written(template + "-v" + version + ".docx", DOCX, out -> out.write(bytes));
    }

    @GET
    @Path(FORM + "/template.txt")
    @Produces(MediaType.WILDCARD)
    public Response words(@PathParam("template") String template, @QueryParam("version") int version) throws Refusal {
        var bytes = forms.words(template, version).getBytes(StandardCharsets.UTF_8);
        return Downloads.written(
                template + "-v" + version + ".txt", "text/plain;charset=UTF-8", out -> out.write(bytes));
    }

    @GET
    @Path(FORM + "/sample.pdf")
    @Produces(MediaType.WILDCARD)
    public Response sample(
            @PathParam("template") String template,
            @QueryParam("version") int version,
            @QueryParam("language") String language)
            throws Refusal {
        var bytes = forms.pdf(template, version, language);
        return Downloads.written(template + "-v" + version + "-sample.pdf", "application/pdf", out -> out.write(bytes));
    }

    @GET
    @Path(FORM + "/binding.pdf")
    @Produces(MediaType.WILDCARD)
    public Response bindingSheet(
            @PathParam("template") String template,
            @QueryParam("version") int version,
            @QueryParam("language") String language)
            throws Refusal {
        var bytes = forms.bindingSheet(template, version, language);
        return Downloads.written(
                template + "-v" + version + "-binding.pdf", "application/pdf", out -> out.write(bytes));
    }

    @POST
    @Path(FORM)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    @RolesAllowed(Role.WRITER)
    public Response bring(@PathParam("template") String template, List<EntityPart> parts) throws Refusal {
        var sent = sent(parts);
        var reason = field(parts, "reason");
        return visit.attempt(
                () -> {
                    forms.bring(template, sent, reason);
                    return to(template);
                },
                mistakes -> one(template, null, null, problems(template, sent, mistakes), sent.excuses())
                        .at(AT + "/" + template));
    }

    private static FormFile sent(List<EntityPart> parts) throws Refusal {
        int expected = Choices.number("expected", field(parts, "expected"));
        var excuses = field(parts, "excuses");
        for (var part : parts) {
            var name = part.getFileName().orElse("");
            if ("file".equals(part.getName()) && !name.isBlank())
                return new FormFile(expected, name, bytes(part, LARGEST), excuses);
        }
        return new FormFile(expected, "", new byte[0], excuses);
    }

    private static String field(List<EntityPart> parts, String name) throws Refusal {
        for (var part : parts)
            if (name.equals(part.getName()) && part.getFileName().isEmpty())
                return new String(bytes(part, 100_000), StandardCharsets.UTF_8);
        return null;
    }

    /** The stream of a part gives its bytes once: every field is asked for once. */
    private static byte[] bytes(EntityPart part, int most) throws Refusal {
        try (var in = part.getContent()) {
            return in.readNBytes(most);
        } catch (IOException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "writing.form-other-file", part.getName());
        }
    }

    /** All that stands against the file, where that is why it was refused. */
    private List<Complaint> problems(String template, FormFile sent, Mistakes mistakes) throws Refusal {
        var all = new ArrayList<Complaint>();
        try {
            for (var fault : forms.faults(template, sent)) if (all.size() < MOST_FAULTS) all.addAll(complaints(fault));
        } catch (Refusal other) {
            return mistakes.problems();
        }
        return all.isEmpty() ? mistakes.problems() : all;
    }

    private List<Complaint> complaints(FormFault fault) {
        return Mistakes.of(fault.refusal(0), visit.context()).problems();
    }

    @POST
    @Path(FORM + "/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    @RolesAllowed(Role.APPROVER)
    public Response approve(@PathParam("template") String template, MultivaluedMap<String, String> sent)
            throws Refusal {
        return visit.attempt(
                () -> {
                    forms.approve(
                            template,
                            new FormApproval(
                                    Choices.number("version", sent.getFirst("version")),
                                    sent.getFirst("digest"),
                                    sent.getFirst("reason"),
                                    sent.getFirst("account"),
                                    sent.getFirst("password")));
                    return to(template);
                },
                mistakes -> one(template, null, null, mistakes.problems(), null).at(AT + "/" + template));
    }

    private static Response to(String template) {
        return Response.seeOther(URI.create(AT + "/" + template)).build();
    }
}
