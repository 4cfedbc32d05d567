package org.cellgmp.containment;

/** What can be done to a hold that was placed. ACCEPT_USE: judge one use of the thing although it was held. */
public enum HoldAction {
    LIFT,
    ACCEPT_USE
}
