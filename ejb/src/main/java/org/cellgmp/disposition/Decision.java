package org.cellgmp.disposition;

import java.util.Locale;

/** What can be decided on a batch. */
public enum Decision {
    RELEASE,
    /** Release while results are pending that the approved specification lets be pending. */
    CONDITIONAL_RELEASE,
    REJECT,
    QUARANTINE;

    /** Meaning of the signature, e.g. {@code disposition.conditional-release}. */
    public String meaning() {
        return "disposition." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean releases() {
        return this == RELEASE || this == CONDITIONAL_RELEASE;
    }
}
