package org.cellgmp.web.fieldaction;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** What a person typed to open a field action, as typed, so that a refused form comes back whole. */
public record MatterForm(
        String kind,
        String mock,
        String title,
        String description,
        String from,
        String code,
        String lot,
        String event,
        String discoveredAt,
        String awareAt) {
    static MatterForm of(MultivaluedMap<String, String> form) {
        return new MatterForm(
                form.getFirst("kind"),
                form.getFirst("mock"),
                form.getFirst("title"),
                form.getFirst("description"),
                form.getFirst("from"),
                form.getFirst("code"),
                form.getFirst("lot"),
                form.getFirst("event"),
                form.getFirst("discoveredAt"),
                form.getFirst("awareAt"));
    }

    OpeningRequest request(ZoneId zone) throws Refusal {
        return new OpeningRequest(
                Choices.read(MatterKind.class, "kind", kind),
                "yes".equals(mock),
                title,
                description,
                from,
                code,
                lot,
                event,
                Moment.read("discoveredAt", discoveredAt, zone),
                Moment.read("awareAt", awareAt, zone));
    }
}
