package org.cellgmp.clause;

import java.time.OffsetDateTime;
import org.cellgmp.signature.SignatureView;

/** A signature beside what was signed. @param signature its number; @param digest of what was signed */
public record Signing(String by, String byName, OffsetDateTime at, String signature, String digest, String reason) {
    public static Signing of(SignatureView signature) {
        return new Signing(
                signature.account(),
                signature.printedName(),
                signature.at(),
                signature.number(),
                signature.digest(),
                signature.reason());
    }
}
