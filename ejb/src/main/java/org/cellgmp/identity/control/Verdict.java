package org.cellgmp.identity.control;

/** What became of a password that was tried. */
public enum Verdict {
    RIGHT,
    WRONG,
    LOCKED,
    CLOSED,
    UNKNOWN_ACCOUNT;

    /** As it stands in the trail, e.g. {@code wrong}. */
    public String cause() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
