package org.cellgmp.criterion;

import org.cellgmp.guideline.Wording;

/**
 * One criterion of an authority.
 *
 * @param number the authority's own; where it is not known to us, the number of its twin for eCTD 4.0 or a name of ours with a
 *     question mark
 * @param seen whether a source states it; false if it is recalled and to be checked against the official list
 * @param says what is demanded, in our words
 * @param reason why it cannot be checked here; null if it is
 */
public record Criterion(Authority authority, String number, Grade grade, boolean seen, Wording says, Wording reason) {
    /** With the authority before the number. */
    public String shown() {
        return authority.shown() + " " + number;
    }

    public boolean checked() {
        return reason == null;
    }
}
