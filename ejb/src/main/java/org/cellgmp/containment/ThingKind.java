package org.cellgmp.containment;

/** What can be held. */
public enum ThingKind {
    BATCH,
    /** A lot of a material, vector or bank, or donated cells. */
    LOT,
    ROOM,
    EQUIPMENT;

    /** A batch may go into another as a lot does; both are looked for under either word. */
    public boolean sameAs(ThingKind other) {
        return this == other || consumed() && other.consumed();
    }

    private boolean consumed() {
        return this == BATCH || this == LOT;
    }
}
