package org.cellgmp.record.storage;

/** What became of a container, as the events of its bank tell. */
public enum ContainerState {
    IN_STORE(true),
    /** In the store, and set aside by its record. */
    ON_HOLD(true),
    /** In the store, with something taken of it. */
    DIVIDED(true),
    THAWED(false),
    WITHDRAWN(false),
    DISCARDED(false);

    private final boolean present;

    ContainerState(boolean present) {
        this.present = present;
    }

    /** True while it stands in the store. */
    public boolean present() {
        return present;
    }
}
