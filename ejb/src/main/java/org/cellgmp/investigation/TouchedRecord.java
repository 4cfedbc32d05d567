package org.cellgmp.investigation;

import java.util.List;

/**
 * Another batch that has something in common with those of the event.
 *
 * @param number of its record; @param title batch number
 * @param patient pseudonym; null if it names none
 * @param through what they have in common
 */
public record TouchedRecord(String number, String title, String product, String patient, List<SharedThing> through) {}
