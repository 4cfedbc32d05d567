package org.cellgmp.disposition;

/**
 * Fired in the transaction of the decision when a batch out of specification is supplied for its patient.
 *
 * @param batch number of the batch record; @param disposition number of the decision; @param physician who asked; @param request in their words
 */
public record SuppliedOutOfSpecification(String batch, String disposition, String physician, String request) {}
