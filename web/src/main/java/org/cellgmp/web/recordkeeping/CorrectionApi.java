package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.record.Kept;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.TrialProtocols;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.api.Repeatable;
import org.cellgmp.web.page.Visit;

/**
 * Corrects cells of a kept record as its next version. The caller says with If-Match which version was before its eyes; if
 * somebody else was first, the answer is 412 with what changed meanwhile (RFC 9110, 13.1.1), and nothing is kept.
 */
@RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
@Path("/api/v1/records/{number: [A-Z]{2}-.+}/corrections")
public class CorrectionApi {
    /** Most cells of one correction. */
    static final int MOST_CELLS = 500;

    private static final Pattern TAG =
            Pattern.compile("\\s*\"([A-Z]{2}-[0-9]{4}-[0-9]{4,10})/v([1-9][0-9]{0,5})\"\\s*");

    @Inject
    private Records records;

    @Inject
    private TrialProtocols protocols;

    @Inject
    private Visit visit;

    @Inject
    private Repeatable repeatable;

    static EntityTag tag(Address address) {
        return new EntityTag(address.number() + "/v" + address.version());
    }

    /** Body: {@code reason}, and {@code cells} as a list of {@code pointer} with {@code value}, or without one for "not recorded". */
    @POST
    @Produces(Json.TYPE)
    public Response correct(@PathParam("number") String number, @HeaderParam("If-Match") String match, String body)
            throws Refusal, IOException {
        if (match == null) return missing();
        return repeatable.once(match + "\n" + body, () -> corrected(number, match, body));
    }

    private Response corrected(String number, String match, String body) throws Refusal {
        var tag = TAG.matcher(match);
        if (!tag.matches() || !tag.group(1).equals(number))
            throw new Refusal(Refusal.Reason.UNREADABLE, "record.if-match-unreadable", match);
        int expected = Integer.parseInt(tag.group(2));
        var read = Json.read(body);
        var reason = Json.required(read, "reason");
        if (records.latest(number).latest() != expected) return moved(number, expected);
        try {
            var amended = amended(records.version(number, expected), cells(read));
            var kept = amended instanceof TrialProtocol protocol
                    ? protocols.revise(number, expected, protocol, null, reason)
                    : records.revise(number, expected, amended, null, reason);
            return Response.created(URI.create("/api/v1/records/" + number + "/versions/" + kept.latest()))
                    .tag(tag(kept.address()))
                    .entity(Json.of("number", number, "version", kept.latest(), "digest", kept.digest()))
                    .build();
        } catch (Refusal refusal) {
            // Between the look and the lock somebody else was first.
            if (refusal.code().equals("recordkeeping.version-moved")) return moved(number, expected);
            throw refusal;
        }
    }

    private static List<Map<?, ?>> cells(Map<String, Object> body) throws Refusal {
        if (!(body.get("cells") instanceof List<?> list) || list.isEmpty() || list.size() > MOST_CELLS)
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", "cells");
        var cells = new ArrayList<Map<?, ?>>();
        for (var cell : list) {
            if (!(cell instanceof Map<?, ?> one)
                    || !(one.get("pointer") instanceof String)
                    || one.get("value") != null && !(one.get("value") instanceof String))
                throw new Refusal(
                        Refusal.Reason.UNREADABLE, "json.member-missing", "cells/" + cells.size() + "/pointer");
            cells.add(one);
        }
        return cells;
    }

    private static Kept amended(RecordView view, List<Map<?, ?>> cells) throws Refusal {
        var record = view.record();
        for (var cell : cells) {
            var pointer = (String) cell.get("pointer");
            try {
                record = Amended.at(record, pointer, (String) cell.get("value"));
            } catch (Amended.Unfit unfit) {
                throw new Refusal(Refusal.Reason.UNREADABLE, unfit(unfit.code()), pointer);
            }
        }
        return record;
    }

    private static String unfit(String code) {
        return switch (code) {
            case "date" -> "record.cell-unfit-date";
            case "time" -> "record.cell-unfit-time";
            case "boolean" -> "record.cell-unfit-boolean";
            case "choice" -> "record.cell-unfit-choice";
            case "entry" -> "record.cell-unfit-entry";
            default -> "record.cell-unfit-place";
        };
    }

    private Response missing() {
        return answer(428, "record.if-match-missing", null);
    }

    private Response moved(String number, int expected) throws Refusal {
        var changes = new ArrayList<Object>();
        var revisions = records.since(number, expected);
        for (var revision : revisions)
            for (var change : revision.changes())
                changes.add(Json.object(
                        "pointer", change.address().substring(change.address().indexOf('#') + 1),
                        "old", change.oldValue(),
                        "new", change.newValue(),
                        "version", revision.version(),
                        "by", revision.by(),
                        "at", revision.at(),
                        "reason", revision.reason()));
        var answer = Response.fromResponse(answer(412, "record.moved-meanwhile", new Json(changes)));
        // Nothing came after a version that there never was: the tag tells the one that there is.
        int now = revisions.isEmpty()
                ? records.latest(number).latest()
                : revisions.get(revisions.size() - 1).version();
        return answer.tag(tag(Address.of(number, now))).build();
    }

    private Response answer(int status, String code, Json changes) {
        var page = visit.context();
        var members = new java.util.LinkedHashMap<String, Object>();
        members.put("type", "/problem/" + code);
        members.put("title", page.text("problem.title." + status));
        members.put("status", status);
        members.put("detail", page.text(code));
        members.put("remedy", page.text(code + ".remedy"));
        if (changes != null) members.put("changes", changes);
        return Response.status(status)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(Json.text(members).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .build();
    }
}
