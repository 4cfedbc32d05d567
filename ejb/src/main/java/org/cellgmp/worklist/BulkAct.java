package org.cellgmp.worklist;

/** What can be done to many records in one go. Each is an act that a record also knows by itself. */
public enum BulkAct {
    /** Quality events that nobody classed yet, into the class that the decision table gives each. */
    CLASSIFY(null),
    /** Quality events that are not closed, into the hands of one person. */
    ASSIGN(null),
    /** Minor quality events that miss nothing. */
    CLOSE("deviation.closure"),
    /** Actions and steps that are carried out and that somebody else looked at. */
    VERIFY(null),
    /** A later day for actions that are open; the day itself moves by a signature only. */
    ASK_EXTENSION(null),
    GRANT_EXTENSION("capa.extension-granted"),
    /** CAPAs all of whose actions are verified. */
    CONFIRM(null);

    private final String meaning;

    BulkAct(String meaning) {
        this.meaning = meaning;
    }

    /** Of the signature that each record gets; null for an act that is not signed. */
    public String meaning() {
        return meaning;
    }

    /** True for an act on quality events, false for one on CAPAs and changes. */
    public boolean aboutEvents() {
        return this == CLASSIFY || this == ASSIGN || this == CLOSE;
    }

    public boolean signs() {
        return meaning != null;
    }
}
