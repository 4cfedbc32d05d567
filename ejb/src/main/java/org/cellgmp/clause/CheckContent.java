package org.cellgmp.clause;

import java.time.OffsetDateTime;
import org.cellgmp.guideline.SourceCheck;
import org.cellgmp.guideline.Wording;
import org.cellgmp.record.CanonicalJson;

/**
 * All that a source check says.
 *
 * @param confirmed by the expert; null until then; @param countersigned by a second person; null until then
 * @param ended null while it may still come into force or is in force
 */
public record CheckContent(Said said, Signing confirmed, Signing countersigned, Ended ended) {
    /**
     * What is signed.
     *
     * @param ofEdition edition that the register names; @param read edition of the text that was compared, as it names itself
     * @param digest SHA-256 of the file that was read, lower-case hex
     * @param file its name; null if only its digest was given; @param size bytes; null unless the file is in the house
     * @param was the clause and its paraphrase before; @param becomes after
     * @param noted account of who wrote it
     */
    public record Said(
            String number,
            String guideline,
            String clause,
            String ofEdition,
            String read,
            String digest,
            String file,
            String size,
            Words was,
            Words becomes,
            String note,
            String noted) {}

    /** @param shown number of the clause; @param says what it demands, in words of our own */
    public record Words(Wording shown, Wording says) {}

    /** @param by account; @param signature null where none was asked for; @param other the check that took its place; null if none */
    public record Ended(String by, String byName, OffsetDateTime at, String reason, String signature, String other) {}

    /** SHA-256 of the canonical JSON of what is signed. */
    public String digest() {
        return CanonicalJson.digest(said);
    }

    public CheckContent confirmed(Signing signed) {
        return new CheckContent(said, signed, null, null);
    }

    public CheckContent countersigned(Signing signed) {
        return new CheckContent(said, confirmed, signed, null);
    }

    public CheckContent ended(Ended how) {
        return new CheckContent(said, confirmed, countersigned, how);
    }

    /** As the rulebook asks for it. */
    public SourceCheck forRules() {
        return new SourceCheck(
                said.number,
                said.guideline,
                said.clause,
                said.ofEdition,
                said.read,
                said.digest,
                said.becomes.shown(),
                said.becomes.says(),
                countersigned.at());
    }
}
