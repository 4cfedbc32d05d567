package org.cellgmp.capa;

import java.time.OffsetDateTime;
import org.cellgmp.signature.SignatureView;

/** A signature as a room keeps it beside what was signed. @param signature number; @param digest of what was signed */
public record Signed(String by, String byName, OffsetDateTime at, String signature, String digest, String reason) {
    public static Signed of(SignatureView signature) {
        return new Signed(
                signature.account(),
                signature.printedName(),
                signature.at(),
                signature.number(),
                signature.digest(),
                signature.reason());
    }
}
