package org.cellgmp.record.identifier;

/** The systems of identification that are read. */
public enum Scheme {
    ISBT_DONATION,
    ISBT_PRODUCT,
    /** Several ISBT 128 data structures in one symbol, or one that is neither donation nor product. */
    ISBT_MESSAGE,
    SINGLE_EUROPEAN_CODE,
    GS1,
    /** Of the site's own making: nothing of it can be checked. */
    OTHER
}
