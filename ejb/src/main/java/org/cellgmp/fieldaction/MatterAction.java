package org.cellgmp.fieldaction;

/** What can be done to a field action. ACCOUNT: write what became of the product at a consignee. TELL: say that a notice went out. */
public enum MatterAction {
    ASSESS,
    START,
    ACCOUNT,
    START_CLOCK,
    TELL,
    CLOSE
}
