package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;

/** Why nothing is sealed, or told outside, at present. */
@ApplicationScoped
public class SealTrouble {
    private volatile String told;

    /** One line; null if all is well. */
    String told() {
        return told;
    }

    void tell(String what) {
        told = what;
    }
}
