package org.cellgmp.capa;

/** Answers for changes, which stand in a room above. */
public interface ChangeStanding {
    /** True once the change is closed; null if there is no such change. */
    Boolean closed(String change);
}
