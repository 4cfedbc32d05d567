package org.cellgmp.genealogy;

import org.cellgmp.record.Address;
import org.cellgmp.record.journey.Journey;

/**
 * The journey of a batch as shown.
 *
 * @param batch address of the version it is told from
 * @param identity chain-of-identity identifier; null if none was recorded
 * @param patient pseudonym; null if none was recorded
 */
public record JourneyView(Address batch, String title, String identity, String patient, Journey journey) {}
