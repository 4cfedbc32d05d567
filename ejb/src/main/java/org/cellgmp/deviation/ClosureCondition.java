package org.cellgmp.deviation;

import org.cellgmp.ground.Refusal;

/**
 * What a room above wants settled before a deviation is closed, e.g. actions that are still open. Every bean of this type is
 * asked; the reason it gives is the one that the greyed action shows.
 */
public interface ClosureCondition {
    /**
     * @param deviation number
     * @param classification as it stands; null before the quality unit gave one
     * @return null if nothing stands in the way
     */
    Refusal whyNotClose(String deviation, Classification classification);
}
