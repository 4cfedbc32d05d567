package org.cellgmp.fieldaction;

/** What makes the law ask that somebody be told. */
public enum Trigger {
    /** A result fails after the product was released or given. */
    FAILED_RESULT,
    /** A product out of specification is supplied at the physician's request. */
    SUPPLY_OUT_OF_SPECIFICATION,
    /** A defect of a product that has left. */
    DEFECT,
    SERIOUS_REACTION,
    SERIOUS_BREACH,
    RECALL_1,
    RECALL_2,
    RECALL_3
}
