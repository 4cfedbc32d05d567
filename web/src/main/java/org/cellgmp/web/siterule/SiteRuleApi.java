package org.cellgmp.web.siterule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteField;
import org.cellgmp.guideline.site.SiteVocabulary;
import org.cellgmp.siterule.RuleVersionView;
import org.cellgmp.siterule.boundary.SiteTables;
import org.cellgmp.web.api.Command;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;

/** Rules of the site, for programs. */
@Path("/api/v1/site-rules")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class SiteRuleApi {
    private static final String TABLE = "{number: SR-[0-9]+-[0-9]+}";
    private static final String VERSION = TABLE + "/versions/{version: [1-9][0-9]{0,6}}";

    @Inject
    private SiteTables tables;

    /** @param limit rows wanted, at most 200 */
    @GET
    public Json list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") String limit)
            throws Refusal {
        var page = tables.list(after, Choices.number("limit", limit));
        return Json.page(page.items(), page.next());
    }

    /** Kinds of thing, their fields, operators and units. */
    @GET
    @Path("vocabulary")
    public Json vocabulary() {
        var vocabulary = SiteVocabulary.shipped();
        return Json.page(
                vocabulary.facts().stream()
                        .map(fact -> Json.object(
                                "name",
                                vocabulary.fact(fact).english(),
                                "nameChinese",
                                vocabulary.fact(fact).chinese(),
                                "fields",
                                vocabulary.fields(fact).stream()
                                        .map(SiteRuleApi::tell)
                                        .toList()))
                        .toList(),
                null);
    }

    private static Object tell(SiteField field) {
        return Json.object(
                "name",
                field.label().english(),
                "nameChinese",
                field.label().chinese(),
                "kind",
                field.kind().name(),
                "operators",
                field.kind().operators().stream()
                        .map(operator -> operator.words().english())
                        .toList(),
                "units",
                SiteVocabulary.shipped().units(field),
                "values",
                new LinkedHashMap<>(field.words()));
    }

    /** A new table as a draft; the body is the bare workbook. */
    @POST
    @RolesAllowed(Role.QA)
    @Consumes(MediaType.WILDCARD)
    public Response draft(
            InputStream content,
            @HeaderParam("Content-Type") String mediaType,
            @QueryParam("fileName") @DefaultValue("rules.xlsx") String fileName)
            throws IOException, Refusal {
        return created(tables.draft(null, content, fileName, mediaType));
    }

    /** The next version of a table as a draft; the body is the bare workbook. */
    @POST
    @Path(TABLE + "/versions")
    @RolesAllowed(Role.QA)
    @Consumes(MediaType.WILDCARD)
    public Response next(
            @PathParam("number") String number,
            InputStream content,
            @HeaderParam("Content-Type") String mediaType,
            @QueryParam("fileName") @DefaultValue("rules.xlsx") String fileName)
            throws IOException, Refusal {
        return created(tables.draft(number, content, fileName, mediaType));
    }

    private Response created(RuleVersionView draft) throws Refusal {
        return Response.created(URI.create("/api/v1/site-rules/" + draft.number() + "/versions/" + draft.version()))
                .entity(tell(draft))
                .build();
    }

    /** All versions, newest first. */
    @GET
    @Path(TABLE)
    public Json versions(@PathParam("number") String number) throws Refusal {
        return Json.page(
                tables.versions(number).stream()
                        .map(one -> Json.object(
                                "version", one.version(),
                                "state", one.state().name(),
                                "effective", one.effective(),
                                "digest", one.digest(),
                                "draftedBy", one.draftedByName(),
                                "draftedAt", one.draftedAt(),
                                "from", one.proposedFrom(),
                                "retiredOn", one.retiredOn()))
                        .toList(),
                null);
    }

    @GET
    @Path(VERSION)
    public Json one(@PathParam("number") String number, @PathParam("version") int version) throws Refusal {
        return tell(tables.version(number, version));
    }

    @GET
    @Path(VERSION + "/workbook.xlsx")
    @Produces(Downloads.WORKBOOK)
    public Response workbook(@PathParam("number") String number, @PathParam("version") int version)
            throws IOException, Refusal {
        return SiteRulePage.workbook(tables, number, version);
    }

    /** Asks for approval; body: {@code from} and {@code reason}. */
    @POST
    @Path(VERSION + "/proposal")
    @RolesAllowed(Role.QA)
    @Consumes(Json.TYPE)
    public Json propose(@PathParam("number") String number, @PathParam("version") int version, String body)
            throws Refusal {
        var given = Command.read(body);
        return tell(tables.propose(number, version, given.day("from"), given.reason()));
    }

    /** Approves with a signature: {@code account} and {@code password} are the two components. */
    @POST
    @Path(VERSION + "/approval")
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    @Consumes(Json.TYPE)
    public Json approve(@PathParam("number") String number, @PathParam("version") int version, String body)
            throws Refusal {
        var given = Command.read(body);
        return tell(tables.approve(number, version, given.reason(), given.account(), given.password()));
    }

    /** Sends back to the writer; body: {@code reason}. */
    @POST
    @Path(VERSION + "/return")
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    @Consumes(Json.TYPE)
    public Json sendBack(@PathParam("number") String number, @PathParam("version") int version, String body)
            throws Refusal {
        return tell(tables.sendBack(number, version, Command.read(body).reason()));
    }

    /** Ends the table; body: {@code on} and {@code reason}. */
    @POST
    @Path(VERSION + "/retirement")
    @RolesAllowed(Role.QA)
    @Consumes(Json.TYPE)
    public Json retire(@PathParam("number") String number, @PathParam("version") int version, String body)
            throws Refusal {
        var given = Command.read(body);
        return tell(tables.retire(number, version, given.day("on"), given.reason()));
    }

    private Json tell(RuleVersionView one) throws Refusal {
        return Json.of(
                "number",
                one.number(),
                "version",
                one.version(),
                "state",
                one.state().name(),
                "effective",
                one.effective(),
                "digest",
                one.digest(),
                "from",
                one.proposedFrom(),
                "retiredOn",
                one.retiredOn(),
                "signature",
                one.signature(),
                "file",
                one.file(),
                "table",
                one.table(),
                "cases",
                tables.tried(one.number(), one.version()).stream()
                        .map(tried -> Json.object(
                                "name", tried.example().name(),
                                "rule", tried.example().rule(),
                                "expected", tried.example().expected().name(),
                                "came", tried.came().name(),
                                "asExpected", tried.asExpected()))
                        .toList(),
                "text",
                tables.text(one.number(), one.version()));
    }
}
