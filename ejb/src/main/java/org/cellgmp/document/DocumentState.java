package org.cellgmp.document;

/** Where a version of a document stands. A version that a later one replaces stays readable for ever. */
public enum DocumentState {
    /** Rendered and kept; waits for the approver. */
    GENERATED,
    /** Signed over the digest of its PDF. */
    APPROVED,
    /** A later version of the same document was approved. */
    SUPERSEDED
}
