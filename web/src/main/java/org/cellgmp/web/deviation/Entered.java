package org.cellgmp.web.deviation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import org.cellgmp.deviation.Account;
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
        String reason) {

    static Entered of(MultivaluedMap<String, String> form) {
        return new Entered(
                form.getFirst("record"),
                form.getFirst("title"),
                form.getFirst("description"),
                form.getFirst("immediateCorrection"),
                form.getFirst("occurredAt"),
                form.getFirst("discoveredAt"),
                form.getFirst("awareAt"),
                form.getFirst("reason"));
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
                null);
    }

    Account account(ZoneId zone) throws Refusal {
        return new Account(
                title,
                description,
                immediateCorrection,
                Moment.read("occurredAt", occurredAt, zone),
                Moment.read("discoveredAt", discoveredAt, zone),
                Moment.read("awareAt", awareAt, zone));
    }

    String batchOrNull() {
        return batch == null || batch.isBlank() ? null : batch.strip();
    }
}
