package org.cellgmp.web.takeover;

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
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.HistoryLine;
import org.cellgmp.takeover.Slip;
import org.cellgmp.takeover.TakeoverRow;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.job.JobApi;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Texts;

/** Older registers, for programs. */
@Path("/api/v1/takeovers")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class TakeoverApi {
    @Inject
    private Takeovers takeovers;

    /** @param limit rows wanted, at most 200 */
    @GET
    public Json list(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") String limit)
            throws Refusal {
        var page = takeovers.list(after, Choices.number("limit", limit));
        return Json.page(page.items().stream().map(TakeoverApi::row).toList(), page.next());
    }

    /** Tries a workbook out; the body is the bare file. */
    @POST
    @RolesAllowed(Role.QA)
    @Consumes(MediaType.WILDCARD)
    public Response tryOut(
            InputStream content,
            @HeaderParam("Content-Type") String mediaType,
            @QueryParam("fileName") @DefaultValue("register.xlsx") String fileName)
            throws IOException, Refusal {
        var tried = takeovers.tryOut(content, fileName, mediaType);
        return Response.created(URI.create("/api/v1/takeovers/" + tried.number()))
                .entity(tell(tried, 0))
                .build();
    }

    @GET
    @Path("{number: TO-[0-9]+-[0-9]+}")
    public Json get(@PathParam("number") String number) throws Refusal {
        return tell(takeovers.get(number), takeovers.count(number));
    }

    /** Reads it anew; body: {@code layout} as it was told, with other roles, columns and meanings in it. */
    @POST
    @RolesAllowed(Role.QA)
    @Path("{number: TO-[0-9]+-[0-9]+}/columns")
    public Json columns(@PathParam("number") String number, String body) throws IOException, Refusal {
        BookLayout given;
        var members = Json.read(body);
        try {
            given = CanonicalJson.read(BookLayout.class, CanonicalJson.writeTree(members));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "takeover.layout", Json.firstLine(wrong.getMessage()));
        }
        var report = takeovers.get(number).report();
        return tell(takeovers.tryAgain(number, ColumnForm.read(report, given)), 0);
    }

    /** Confirms; body: {@code reason}. */
    @POST
    @RolesAllowed(Role.QA)
    @Path("{number: TO-[0-9]+-[0-9]+}/confirmation")
    public Response confirm(@PathParam("number") String number, String body) throws Refusal {
        var job = takeovers.confirm(number, Json.required(Json.read(body), "reason"));
        return Response.accepted(JobApi.tell(job))
                .location(URI.create("/api/v1/jobs/" + job.number()))
                .build();
    }

    @GET
    @Path("{number: TO-[0-9]+-[0-9]+}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("number") String number) throws IOException, Refusal {
        return Downloads.of(takeovers.get(number).file(), takeovers.original(number));
    }

    @GET
    @Path("history/{subject: [A-Z]{2}-[0-9]+-[0-9]+}")
    public Json history(
            @PathParam("subject") String subject,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") String limit)
            throws Refusal {
        var page = takeovers.history(subject, after, Choices.number("limit", limit));
        return Json.page(page.items().stream().map(TakeoverApi::line).toList(), page.next());
    }

    /** What bore a number in an older register. */
    @GET
    @Path("formerly")
    public Json formerly(@QueryParam("number") String number) {
        return Json.page(
                takeovers.formerly(number).stream()
                        .map(one -> Json.object(
                                "formerNumber", one.formerNumber(), "number", one.number(), "import", one.taking()))
                        .toList(),
                null);
    }

    private static Object row(TakeoverRow row) {
        return Json.object(
                "number", row.number(),
                "state", row.state().name(),
                "file", row.fileName(),
                "by", row.byName(),
                "at", row.at());
    }

    private static Object line(HistoryLine line) {
        return Json.object(
                "place", line.place(),
                "at", line.at(),
                "who", line.who(),
                "what", line.what(),
                "old", line.before(),
                "new", line.after());
    }

    private static Json tell(TakeoverView tried, long taken) {
        var report = tried.report();
        return Json.of(
                "number", tried.number(),
                "state", tried.state().name(),
                "file", tried.file(),
                "by", tried.by(),
                "at", tried.at(),
                "takable", report.takable(),
                "events", report.events(),
                "capas", report.capas(),
                "actions", report.actions(),
                "lines", report.lines(),
                "layout", report.layout(),
                "slips", report.slips().stream().map(TakeoverApi::tell).toList(),
                "unlisted", report.unlisted(),
                "unknown", report.unknown(),
                "reason", tried.reason(),
                "job", tried.job(),
                "taken", Long.toString(taken));
    }

    private static Object tell(Slip slip) {
        return Json.object(
                "grave", slip.grave(),
                "sheet", slip.sheet(),
                "row", slip.row(),
                "column", slip.column(),
                "heading", slip.heading(),
                "code", slip.key(),
                "message", text(Language.ENGLISH, slip, ""),
                "messageChinese", text(Language.CHINESE, slip, ""),
                "remedy", text(Language.ENGLISH, slip, ".remedy"),
                "remedyChinese", text(Language.CHINESE, slip, ".remedy"));
    }

    private static String text(Language language, Slip slip, String ending) {
        return Texts.all().text(language, slip.key() + ending, slip.arguments().toArray());
    }
}
