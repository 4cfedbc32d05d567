package org.cellgmp.ectd;

/** How an authority takes a finding on a sequence. */
public enum FindingSeverity {
    /** The sequence is refused, or cannot be read as meant. */
    ERROR,
    /** To be explained in the cover letter or mended. */
    WARNING,
    /** Told, without consequence. */
    NOTE
}
