package org.cellgmp.genealogy;

import org.cellgmp.record.RecordKind;

/**
 * A lot that went into a record, perhaps by way of others.
 *
 * @param into number of the record that names it
 * @param number of the record of the lot; null if none is kept, then kind and title are null too
 * @param former true if a correction took it out
 */
public record Source(Lot lot, String into, String number, RecordKind kind, String title, int depth, boolean former) {}
