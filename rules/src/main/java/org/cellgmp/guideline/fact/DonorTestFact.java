package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;
import org.cellgmp.record.CellOrigin;

/**
 * One communicable-disease test of the donor.
 *
 * @param window before, early-source or after: on which side of recovery the specimen was taken; early-source is the time
 *     before recovery of peripheral blood stem cells, marrow or oocytes
 * @param daysFromRecovery calendar days between specimen and recovery, never negative
 * @param reactive true for reactive or positive; @param pending true if no result is in
 */
@Section("/collection/donorTests")
public record DonorTestFact(
        Address address,
        @From({"/identity/origin"}) CellOrigin origin,
        String marker,
        @From({"sampledAt", "/collection/start"}) BigDecimal daysFromRecovery,

        @From({"/collection/cellSource", "sampledAt", "/collection/start"})
        String window,

        @From({"result"}) String found,
        @From({"result"}) Boolean reactive,
        @From({"result"}) Boolean pending)
        implements Fact {}
