package org.cellgmp.guideline.fact;

import java.time.OffsetDateTime;
import org.cellgmp.record.Address;

/**
 * One check of the chain-of-identity identifier.
 *
 * @param expectedId the identifier of the batch; @param matches false if what was read is another
 */
@Section("/identity/scans")
public record ScanFact(
        Address address,
        OffsetDateTime at,
        String place,
        String scannedId,
        @From({"/identity/chainOfIdentityId"}) String expectedId,
        @From({"scannedId", "/identity/chainOfIdentityId"}) Boolean matches,
        String performedBy,
        String secondPerson)
        implements Fact {}
