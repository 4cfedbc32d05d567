package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;
import org.cellgmp.record.CellOrigin;

/**
 * Whose cells these are.
 */
@Section("/identity")
public record IdentityFact(
        Address address, CellOrigin origin, String patientCode, String donorCode, String chainOfIdentityId)
        implements Fact {}
