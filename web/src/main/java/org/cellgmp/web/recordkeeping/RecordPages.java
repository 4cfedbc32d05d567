package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** The kinds of record, and the pages of every kind. */
@RolesAllowed(Role.READER)
@Path("/records")
public class RecordPages {
    @Inject
    private RecordShow show;

    @Inject
    private Records records;

    @Inject
    private Visit visit;

    /** One line of the index. @param entry where one is entered; null for who keeps none @param number of records kept */
    public record Line(String title, String says, String href, String entry, String template, long number) {}

    @GET
    @Produces(View.HTML)
    public View index() {
        var page = visit.context();
        var counts = records.counts();
        List<Line> lines = RecordLayout.all().stream()
                .map(layout -> new Line(
                        page.pick(layout.title(), layout.titleChinese()),
                        page.pick(layout.says(), layout.saysChinese()),
                        Addresses.list(layout.kind()),
                        page.mayKeep(layout.kind())
                                ? "/records/" + layout.kind().plural() + "/new"
                                : null,
                        "/import/template/" + layout.workbook() + ".xlsx",
                        counts.getOrDefault(layout.kind(), 0L)))
                .toList();
        return View.of("recordkeeping/kinds")
                .with("lines", lines)
                .with("mayEnter", page.mayKeep(RecordKind.TRIAL_PROTOCOL));
    }

    @Narrowed
    @GET
    @Path("{kind}")
    @Produces(View.HTML)
    public View list(@PathParam("kind") String plural, @QueryParam("q") String words, @QueryParam("after") String after)
            throws Refusal {
        return show.list(kind(plural), words, after);
    }

    @Narrowed
    @GET
    @Path("{kind}/{number: [A-Z]{2}-[^/]+}")
    @Produces(View.HTML)
    public View one(
            @PathParam("kind") String plural,
            @PathParam("number") String number,
            @QueryParam("version") Integer version,
            @QueryParam("at") String at)
            throws Refusal {
        return show.show(kind(plural), number, version, at);
    }

    @Narrowed
    @GET
    @Path("{kind}/{number: [A-Z]{2}-[^/]+}/changes")
    @Produces(View.HTML)
    public View changes(
            @PathParam("kind") String plural,
            @PathParam("number") String number,
            @QueryParam("from") @DefaultValue("1") int from,
            @QueryParam("to") @DefaultValue("2") int to)
            throws Refusal {
        return show.changes(kind(plural), number, from, to);
    }

    @Narrowed
    @GET
    @Path("{kind}/{number: [A-Z]{2}-[^/]+}/story")
    @Produces(View.HTML)
    public View story(
            @PathParam("kind") String plural, @PathParam("number") String number, @QueryParam("after") String after)
            throws Refusal {
        return show.story(kind(plural), number, after);
    }

    @Narrowed
    @GET
    @Path("{kind}/{number: [A-Z]{2}-[^/]+}/original")
    public Response original(
            @PathParam("kind") String plural,
            @PathParam("number") String number,
            @QueryParam("version") Integer version)
            throws Refusal, IOException {
        return show.original(kind(plural), number, version);
    }

    @POST
    @Path("{kind}/{number: [A-Z]{2}-[^/]+}/correct")
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
    @Produces(View.HTML)
    public Response correct(
            @PathParam("kind") String plural,
            @PathParam("number") String number,
            @FormParam("expected") int expected,
            @FormParam("at") String at,
            @FormParam("value") String value,
            @FormParam("absent") String absent,
            @FormParam("reason") String reason)
            throws Refusal {
        return show.correct(kind(plural), number, expected, at, value, absent != null, reason);
    }

    /** Path of the page of a record. @param number of one that is kept */
    public static String page(String number) {
        return Addresses.list(RecordKind.ofPrefix(number.substring(0, 2))) + "/" + number;
    }

    /** @throws Refusal NOT_FOUND if there is no such kind */
    static RecordKind kind(String plural) throws Refusal {
        return RecordKind.ofPlural(plural)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "record.no-kind", plural));
    }
}
