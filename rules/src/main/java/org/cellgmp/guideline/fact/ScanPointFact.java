package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;

/**
 * A point of the process at which identity must be checked, once the record has come to it.
 *
 * @param point receipt, fill or release; @param scanned true if a check is recorded there
 */
@Section(value = "/identity/scans", mayBeEmpty = true)
public record ScanPointFact(
        Address address,
        @From({}) String point,
        @From({"/identity/scans"}) Boolean scanned) implements Fact {}
