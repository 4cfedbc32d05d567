package org.cellgmp.siterule;

/** What can be done with a version of a table. */
public enum RuleAct {
    PROPOSE,
    APPROVE,
    SEND_BACK,
    RETIRE
}
