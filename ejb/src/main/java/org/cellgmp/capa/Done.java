package org.cellgmp.capa;

import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/**
 * An action carried out.
 *
 * @param evidence in words; @param address of a record, cell or file that shows it, null if none
 * @param verifiedBy account of who looked; null while nobody has
 */
public record Done(
        String action,
        String evidence,
        String address,
        String by,
        String byName,
        OffsetDateTime at,
        String verification,
        String verifiedBy,
        String verifiedByName,
        OffsetDateTime verifiedAt) {
    /** Carried out by a person, and not looked at yet. @throws Refusal UNREADABLE without evidence or for too long a text */
    public static Done by(Actor who, String action, String evidence, String address) throws Refusal {
        return new Done(
                action,
                Prose.required("evidence", evidence, 4_000),
                Prose.optional("address", address, 2_000),
                who.id(),
                who.printedName(),
                HouseClock.nowAtSite(),
                null,
                null,
                null,
                null);
    }

    public Done verified(Actor who, String words) {
        return new Done(
                action, evidence, address, by, byName, at, words, who.id(), who.printedName(), HouseClock.nowAtSite());
    }

    public boolean verified() {
        return verifiedBy != null;
    }
}
