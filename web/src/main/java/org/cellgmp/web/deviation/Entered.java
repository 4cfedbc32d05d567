package org.cellgmp.web.deviation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Moment;

/** What a person typed about a deviation, as typed, so that a refused form comes back whole. @param reason for a change */
public record Entered(
        String batch,
        String title,
        String description,
        String immediateCorrection,
        String occurredAt,
        String discoveredAt,
        String awareAt,
        String reason,
        String kind,
        String about,
        String product,
        String site) {
    /** Without a product or site of its own. */
    public Entered(
            String batch,
            String title,
            String description,
            String immediateCorrection,
            String occurredAt,
            String discoveredAt,
            String awareAt,
            String reason,
            String kind,
            String about) {
        this(
                batch,
                title,
                description,
                immediateCorrection,
                occurredAt,
                discoveredAt,
                awareAt,
                reason,
                kind,
                about,
                null,
                null);
    }

    static Entered of(MultivaluedMap<String, String> form) {
        return new Entered(
                form.getFirst("record"),
                form.getFirst("title"),
                form.getFirst("description"),
                form.getFirst("immediateCorrection"),
                form.getFirst("occurredAt"),
                form.getFirst("discoveredAt"),
                form.getFirst("awareAt"),
                form.getFirst("reason"),
                form.getFirst("kind"),
                form.getFirst("about"),
                form.getFirst("product"),
                form.getFirst("site"));
    }

    static Entered of(Account account) {
        return new Entered(
                null,
                account.title(),
                account.description(),
                account.immediateCorrection(),
                account.occurredAt() == null ? null : account.occurredAt().toString(),
                account.discoveredAt().toString(),
                account.awareAt().toString(),
                null,
                null,
                null,
                account.product(),
                account.site());
    }

    /** The same about a place. @param kind of the event; null for a deviation */
    Entered about(String place, String batchNumber, DeviationKind kindOfEvent) {
        return new Entered(
                batchNumber,
                title,
                description,
                immediateCorrection,
                occurredAt,
                discoveredAt,
                awareAt,
                reason,
                kindOfEvent == null ? null : kindOfEvent.name(),
                place,
                product,
                site);
    }

    public boolean is(DeviationKind one) {
        return kind == null || kind.isBlank()
                ? one == DeviationKind.DEVIATION
                : one.name().equals(kind);
    }

    /** The place, or else the record number that was typed; null for neither. */
    String aboutOrNull() {
        return about != null && !about.isBlank() ? about.strip() : batchOrNull();
    }

    Account account(ZoneId zone) throws Refusal {
        return new Account(
                title,
                description,
                immediateCorrection,
                Moment.read("occurredAt", occurredAt, zone),
                Moment.read("discoveredAt", discoveredAt, zone),
                Moment.read("awareAt", awareAt, zone),
                product,
                site);
    }

    String batchOrNull() {
        return batch == null || batch.isBlank() ? null : batch.strip();
    }
}
