package org.cellgmp.web.containment;

import jakarta.ws.rs.core.MultivaluedMap;
import org.cellgmp.containment.HoldRequest;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;

/** What a person typed about a hold, as typed, so that a refused form comes back whole. @param passages releases that were shown with it */
public record HoldForm(
        String record, String kind, String code, String named, String reason, String event, String passages) {
    static HoldForm of(MultivaluedMap<String, String> form) {
        return new HoldForm(
                form.getFirst("record"),
                form.getFirst("kind"),
                form.getFirst("code"),
                form.getFirst("named"),
                form.getFirst("reason"),
                form.getFirst("event"),
                form.getFirst("passages"));
    }

    boolean onRecord() {
        return record != null && !record.isBlank();
    }

    /** Null unless an identifier was given. */
    Thing thing() throws Refusal {
        var chosen = Choices.read(ThingKind.class, "kind", kind);
        return onRecord() || chosen == null ? null : new Thing(chosen, code, named);
    }

    HoldRequest request() throws Refusal {
        return new HoldRequest(record, thing(), reason, event, Choices.number("passages", passages));
    }

    HoldForm having(int seen) {
        return new HoldForm(record, kind, code, named, reason, event, Integer.toString(seen));
    }
}
