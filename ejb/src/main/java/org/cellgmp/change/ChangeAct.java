package org.cellgmp.change;

/** What can be done to a change. COMPLETE and VERIFY name a step, FILE a filing. */
public enum ChangeAct {
    PROPOSE,
    APPROVE,
    REFUSE,
    COMPLETE,
    VERIFY,
    FILE,
    TAKE_EFFECT,
    CLOSE,
    CANCEL
}
