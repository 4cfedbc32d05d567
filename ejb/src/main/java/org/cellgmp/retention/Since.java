package org.cellgmp.retention;

/** From which day on a period is counted. */
public enum Since {
    /** End of the shelf life of the batch; of a lot, of the last batch that it went into. */
    EXPIRY,
    /** The batch was released or rejected. */
    RELEASE,
    /** The product was given; if that is never told, the later of expiry and decision. */
    USE,
    /** The trial that the product is tried in has ended. */
    TRIAL_END,
    /** The latest version was kept. */
    CREATION,
    /** Taken out of use; of a person, left. */
    RETIREMENT,
    /** The case was closed. */
    CLOSING
}
