package org.cellgmp.disposition;

import java.util.Locale;

/** What can be decided on a batch. */
public enum Decision {
    RELEASE,
    /** Release while results are pending that the approved specification lets be pending. */
    CONDITIONAL_RELEASE,
    /** An autologous batch that fails its specification is given to its patient at the physician's request; it is not a release. */
    SUPPLY_OUT_OF_SPECIFICATION,
    REJECT,
    QUARANTINE;

    /** Meaning of the signature, e.g. {@code disposition.conditional-release}. */
    public String meaning() {
        return "disposition." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if the product leaves by it. */
    public boolean letsGo() {
        return releases() || this == SUPPLY_OUT_OF_SPECIFICATION;
    }

    public boolean releases() {
        return this == RELEASE || this == CONDITIONAL_RELEASE;
    }
}
