package org.cellgmp.record.storage;

import java.util.List;
import org.cellgmp.record.Address;

/**
 * Something in the record of a store that cannot be, or that asks for an explanation.
 *
 * @param address of the datum that shows it
 * @param named what its sentence names: containers, places, days
 */
public record StorageBreach(Kind kind, Address address, List<String> named) {
    public StorageBreach {
        named = List.copyOf(named);
    }

    /** What is wrong. */
    public enum Kind {
        /** Two containers stood in one place at the same time. */
        POSITION_TAKEN(true),
        CONTAINER_TWICE(true),
        UNKNOWN_CONTAINER(true),
        /** Taken, moved or divided while it was not in the store. */
        NOT_IN_STORE(true),
        ALREADY_IN_STORE(false),
        /** Put back after it was thawed. */
        REFROZEN(true),
        USED_AFTER_EXPIRY(true),
        /** Taken for a batch before the bank was released. */
        USED_BEFORE_RELEASE(true),
        SPLIT_INTO_UNKNOWN(true),
        SPLIT_TOO_MUCH(true),
        NOT_FROZEN(false),
        NO_POSITION(false),
        POSITION_NOT_AS_MOVED(false),
        STATUS_NOT_AS_EVENTS(false),
        COUNT_DIFFERS(false),
        EXPIRED_IN_STORE(false),
        NO_TIME(false),
        NO_REASON(false),
        NO_PERSON(false),
        NOT_CONFIRMED(false);

        private final boolean grave;

        Kind(boolean grave) {
            this.grave = grave;
        }

        /** True if what stands in the store is not proven; otherwise it asks for an explanation. */
        public boolean grave() {
            return grave;
        }
    }
}
