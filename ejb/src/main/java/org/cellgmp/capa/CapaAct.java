package org.cellgmp.capa;

/** What can be done to a CAPA. Those about one action or one extension name it. */
public enum CapaAct {
    PLAN,
    APPROVE,
    COMPLETE,
    VERIFY,
    ASK_EXTENSION,
    DECIDE_EXTENSION,
    CONFIRM,
    ASSESS,
    JUDGE,
    CANCEL
}
