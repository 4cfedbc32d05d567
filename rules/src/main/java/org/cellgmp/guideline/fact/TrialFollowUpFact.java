package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/**
 * For how long subjects are followed.
 *
 * @param demand kind of product as to how long that must be: by how genes were changed, else by the kind of cell
 */
@Section(value = "/oversight", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialFollowUpFact(
        Address address,

        @From({"/cells/modification", "/cells/cellClass", "/productType"})
        String demand,

        BigDecimal followUpMonths)
        implements Fact {}
