package org.cellgmp.ground;

/** Answers who is acting in this call. Asked by the trail, which stands below the room that knows the accounts. */
public interface WhoActs {
    /** The person, {@link Actor#SYSTEM}, or {@link Actor#NOBODY}; never null. */
    Actor get();
}
