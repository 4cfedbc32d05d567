package org.cellgmp.genealogy;

import org.cellgmp.disposition.BatchState;
import org.cellgmp.record.RecordKind;

/**
 * A record in a genealogy.
 *
 * @param patient pseudonym; null if the record names none
 * @param depth steps from where the question began, from 1
 * @param through the lot by which it is connected; null if it is not by a lot
 * @param former true if no present version says so: a correction took it out
 * @param state what was decided on the batch; null for what is no batch
 */
public record Kin(
        String number,
        RecordKind kind,
        String title,
        String product,
        String patient,
        int depth,
        Lot through,
        boolean former,
        BatchState state) {}
