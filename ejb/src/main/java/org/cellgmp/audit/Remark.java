package org.cellgmp.audit;

/** What is noted of an event when it is written, so that it can be asked for. */
public enum Remark {
    /**
     * A value of a record was replaced or taken away, or another version of it written, when a signature on that record or on
     * one of its versions existed already. The signature that belongs to the act itself does not count. A signature on a
     * statement or a decision counts for the batch that the act names, for that is what it was given about.
     */
    AFTER_SIGNING,
    /** Fields were changed and no reason was given. */
    NO_REASON,
    /** The person held the role of the administrator at that moment, alone or with others. */
    BY_ADMINISTRATOR;

    /** The word under which such events are found. */
    public String term() {
        return "x:" + name();
    }
}
