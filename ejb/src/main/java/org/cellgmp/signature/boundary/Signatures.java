package org.cellgmp.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SigningRequest;

/** The door of signing. */
@Stateless
@PermitAll
public class Signatures {
    /**
     * Signs in the caller's transaction after checking both components anew.
     *
     * @throws Refusal if the account is not the caller's own, the password is wrong (counted towards lockout), or the
     *     account is locked
     */
    public SignatureView sign(SigningRequest request) throws Refusal {
        throw new UnsupportedOperationException();
    }

    /** All signatures whose {@code about} is the number or starts with it and a slash, oldest first. */
    public List<SignatureView> of(String number) {
        throw new UnsupportedOperationException();
    }
}
