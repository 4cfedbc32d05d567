package org.cellgmp.web.recordkeeping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.EntryPlace;
import org.cellgmp.intake.boundary.Entry;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** Records of every kind entered by hand: a new one, or the next version of one that is kept. Regulatory writers enter protocols of trials. */
@RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
@Path("/records")
public class EntryPages {
    @Inject
    private Visit visit;

    @Inject
    private Entry entry;

    @Inject
    private Records records;

    @GET
    @Path("{kind}/new")
    @Produces(View.HTML)
    public View blank(@PathParam("kind") String plural) throws Refusal {
        var kind = kept(plural);
        var entered = new HashMap<String, String>();
        if (kind == RecordKind.BATCH_RECORD)
            entered.put(
                    EntryPlace.of(0, "header.timeZone"), visit.context().zone().getId());
        return page(kind, null, 0, new Sent(entered, Map.of(), null), form(kind, new Sent(entered, Map.of(), null)));
    }

    @POST
    @Path("{kind}/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response keep(@PathParam("kind") String plural, MultivaluedMap<String, String> form) throws Refusal {
        return take(kept(plural), null, 0, form);
    }

    @GET
    @Path("{kind}/{number: [A-Z]{2}-.+}/revise")
    @Produces(View.HTML)
    public View revise(@PathParam("kind") String plural, @PathParam("number") String number) throws Refusal {
        var kind = kept(plural);
        var view = RecordShow.ofKind(kind, records.latest(number));
        var filled = entry.filled(view.record())
                .filter(one -> EntryForm.holds(kind, one, Map.of()))
                .orElseThrow(() -> new Refusal(Refusal.Reason.BLOCKED, "record.not-in-a-form", number));
        var sent = new Sent(filled, Map.of(), null);
        return page(kind, number, view.latest(), sent, form(kind, sent));
    }

    @POST
    @Path("{kind}/{number: [A-Z]{2}-.+}/revise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(View.HTML)
    public Response kept(
            @PathParam("kind") String plural, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws Refusal {
        var kind = kept(plural);
        RecordShow.ofKind(kind, records.latest(number));
        return take(kind, number, whole(form.getFirst("expected")), form);
    }

    /** @param rows wanted of each table; @param reason as entered */
    private record Sent(Map<String, String> entered, Map<Integer, Integer> rows, String reason) {
        /** @throws Refusal TOO_LARGE if more was entered than a form shows, which none of ours sends */
        static Sent of(RecordKind kind, MultivaluedMap<String, String> form) throws Refusal {
            var entered = new LinkedHashMap<String, String>();
            form.forEach((name, values) -> {
                if (EntryPlace.names(name) && !values.get(0).isBlank()) entered.put(name, values.get(0));
            });
            if (!EntryForm.holds(kind, entered, Map.of()))
                throw new Refusal(Refusal.Reason.TOO_LARGE, "record.form-too-long", "" + EntryForm.MOST_ROWS);
            var rows = new HashMap<Integer, Integer>();
            int parts = RecordLayout.of(kind).sheets().size();
            int more = whole(form.getFirst("more"));
            for (int at = 0; at < parts; at++) {
                int shown = Math.max(whole(form.getFirst("rows" + at)), EntryForm.rowsIn(at, entered));
                boolean grow = form.getFirst("more") != null && more == at;
                rows.put(at, Math.min(shown + (grow ? EntryForm.MORE : 0), EntryForm.MOST_ROWS));
            }
            return new Sent(entered, EntryForm.holds(kind, entered, rows) ? rows : Map.of(), form.getFirst("reason"));
        }
    }

    private Response take(RecordKind kind, String number, int expected, MultivaluedMap<String, String> form)
            throws Refusal {
        var sent = Sent.of(kind, form);
        if (form.getFirst("more") != null)
            return page(kind, number, expected, sent, form(kind, sent)).answer(200);
        var page = visit.context();
        var reading = entry.read(kind, sent.entered());
        var drawn = EntryForm.of(page, kind, sent.entered(), sent.rows(), reading.problems());
        var complaints = new ArrayList<>(drawn.complaints());
        if (sent.reason() == null || sent.reason().isBlank())
            complaints.add(new Complaint(page.text("entry.reason"), "reason", page.text("entry.reason-missing"), null));
        else if (reading.keepable() && (reading.problems().isEmpty() || form.getFirst("anyway") != null))
            try {
                var kept = kept(kind, number, expected, sent);
                return Response.seeOther(URI.create(Addresses.list(kind) + "/" + kept.number()))
                        .build();
            } catch (Refusal refusal) {
                complaints.addAll(0, Mistakes.of(refusal, page).problems());
            }
        return page(
                        kind,
                        number,
                        expected,
                        sent,
                        new EntryForm(drawn.parts(), drawn.lists(), complaints, drawn.doubtful()))
                .answer(400);
    }

    private RecordView kept(RecordKind kind, String number, int expected, Sent sent) throws Refusal {
        if (kind == RecordKind.TRIAL_PROTOCOL)
            return number == null
                    ? entry.keepProtocol(sent.entered(), sent.reason())
                    : entry.reviseProtocol(number, expected, sent.entered(), sent.reason());
        return number == null
                ? entry.keep(kind, sent.entered(), sent.reason())
                : entry.revise(kind, number, expected, sent.entered(), sent.reason());
    }

    /** @throws Refusal NOT_FOUND if there is no such kind, NOT_ALLOWED if the person keeps none of it */
    private RecordKind kept(String plural) throws Refusal {
        var kind = RecordPages.kind(plural);
        if (!visit.context().mayKeep(kind))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "record.kind-not-yours", plural);
        return kind;
    }

    private EntryForm form(RecordKind kind, Sent sent) {
        return EntryForm.of(visit.context(), kind, sent.entered(), sent.rows(), List.of());
    }

    private static View page(RecordKind kind, String number, int expected, Sent sent, EntryForm form) {
        return View.of("recordkeeping/entry")
                .with("layout", RecordLayout.of(kind))
                .with("base", Addresses.list(kind))
                .with("number", number)
                .with("expected", expected)
                .with("reason", sent.reason())
                .with("form", form);
    }

    private static int whole(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
