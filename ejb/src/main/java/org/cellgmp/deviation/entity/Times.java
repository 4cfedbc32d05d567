package org.cellgmp.deviation.entity;

import java.time.OffsetDateTime;
import org.cellgmp.deviation.Account;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;

/** Times people state: kept as text with the offset they were stated in, which a database column would lose. */
final class Times {
    private Times() {}

    static String text(OffsetDateTime at) {
        return at == null ? null : at.toString();
    }

    static OffsetDateTime read(String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    /** It happened, was discovered, became known to the quality unit, in this order and none of it in the future. */
    static void check(Account account) throws Refusal {
        if (account.discoveredAt() == null) throw missing("discoveredAt");
        if (account.awareAt() == null) throw missing("awareAt");
        notBefore(account.discoveredAt(), "discoveredAt", account.occurredAt(), "occurredAt");
        notBefore(account.awareAt(), "awareAt", account.discoveredAt(), "discoveredAt");
        if (account.awareAt().toInstant().isAfter(HouseClock.now()))
            throw new Refusal(
                    Refusal.Reason.UNREADABLE,
                    "deviation.time-in-future",
                    "awareAt",
                    account.awareAt().toString());
    }

    private static void notBefore(OffsetDateTime later, String laterField, OffsetDateTime earlier, String earlierField)
            throws Refusal {
        if (earlier != null && later.isBefore(earlier))
            throw new Refusal(
                    Refusal.Reason.UNREADABLE,
                    "deviation.times-out-of-order",
                    laterField,
                    later.toString(),
                    earlierField,
                    earlier.toString());
    }

    private static Refusal missing(String field) {
        return new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", field);
    }
}
