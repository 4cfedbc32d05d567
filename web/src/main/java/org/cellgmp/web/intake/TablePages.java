package org.cellgmp.web.intake;

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
import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.intake.boundary.Intake;
import org.cellgmp.intake.boundary.TableMappings;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.View;

/** The pages of reading tables: choose file and mapping, make a mapping before the rows of the file, see what is saved. */
@RolesAllowed(Role.READER)
@Path("/import")
public class TablePages {
    private static final int ROWS = 50;
    private static final int LONGEST_ID = 400;

    @Inject
    private Intake intake;

    @Inject
    private TableMappings mappings;

    @GET
    @Path("table")
    @Produces(View.HTML)
    public View choose() {
        return View.of("intake/table")
                .with("saved", mappings.list(null, Page.LARGEST).items())
                .with("largest", Intake.LARGEST >> 20);
    }

    @POST
    @Path("table")
    @RolesAllowed({Role.RECORDER, Role.ANALYST}) // before a byte of the body is taken
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(View.HTML)
    public Response upload(List<EntityPart> parts) throws IOException, Refusal {
        String mapping = null;
        for (var part : parts)
            if ("mapping".equals(part.getName()))
                mapping = new String(part.getContent().readNBytes(LONGEST_ID), StandardCharsets.UTF_8).strip();
        var upload = Upload.of(parts);
        boolean named = mapping != null && !mapping.isEmpty();
        var tried = intake.dryRunTable(upload.content(), upload.name(), upload.mediaType(), named ? mapping : null);
        return Response.seeOther(URI.create("/import/" + tried.number() + (named ? "" : "/mapping")))
                .build();
    }

    @GET
    @Path("{number: IM-[0-9-]+}/preview")
    @Produces(View.HTML)
    public View preview(@PathParam("number") String number) throws IOException, Refusal {
        return View.of("intake/preview").with("number", number).with("seen", intake.preview(number, null));
    }

    /** @param from name and version of a saved mapping to begin with; null for an empty one */
    @GET
    @Path("{number: IM-[0-9-]+}/mapping")
    @Produces(View.HTML)
    public View make(
            @PathParam("number") String number, @QueryParam("from") String from, @QueryParam("target") String target)
            throws IOException, Refusal {
        if (from != null && !from.isBlank()) {
            var saved = mappings.get(from);
            return form(number, saved.mapping(), saved.version());
        }
        var seen = intake.preview(number, null);
        var wanted = Choices.read(TableTarget.class, "target", target);
        return form(
                number,
                TableMapping.of("", wanted == null ? TableTarget.QC_MEASUREMENTS : wanted, List.of(), List.of())
                        .headingRow(seen.headingRow())
                        .written(seen.encoding(), seen.separator(), "."),
                0);
    }

    /** Shows what the mapping makes of the rows, or saves it and reads the table by it. */
    @POST
    @Path("{number: IM-[0-9-]+}/mapping")
    @RolesAllowed({Role.RECORDER, Role.ANALYST})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response made(@PathParam("number") String number, MultivaluedMap<String, String> form)
            throws IOException, Refusal {
        var mapping = MappingForm.read(form);
        int expected = Choices.number("expectedVersion", form.getFirst("expectedVersion"));
        if (!"save".equals(form.getFirst("act")))
            return Response.ok(form(number, mapping, expected)).build();
        var saved = mappings.save(mapping, expected, form.getFirst("reason"));
        var tried = intake.dryRunAgain(number, saved.id());
        return Response.seeOther(URI.create("/import/" + tried.number())).build();
    }

    @GET
    @Path("mappings")
    @Produces(View.HTML)
    public View saved(@QueryParam("after") String after) {
        return View.of("intake/mappings").with("found", mappings.list(after, ROWS));
    }

    @GET
    @Path("mappings/{name}")
    @Produces(View.HTML)
    public View versions(@PathParam("name") String name) throws Refusal {
        return View.of("intake/versions").with("versions", mappings.versions(name));
    }

    private View form(String number, TableMapping mapping, int expected) throws IOException, Refusal {
        return View.of("intake/mapping")
                .with("number", number)
                .with("mapping", mapping)
                .with("expected", expected)
                .with("fixed", MappingForm.fixed(mapping))
                .with("cells", MappingForm.expected(mapping))
                .with("members", mappings.members(mapping.target()))
                .with("seen", intake.preview(number, mapping));
    }
}
