package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;

/**
 * Who takes part.
 *
 * @param minimumAgeYears lowest age, years; null if none is set
 * @param volunteersReasoned and {@code childrenReasoned} true if the reason is given; null if it is not and the record is the
 *     entry of a registry
 */
@Section(value = "/population", of = RecordKind.TRIAL_PROTOCOL, mayBeEmpty = true)
public record TrialSubjectsFact(
        Address address,
        Boolean healthyVolunteers,
        @From("volunteerReason") Boolean volunteersReasoned,
        @From("minimumAge") BigDecimal minimumAgeYears,
        @From("childrenReason") Boolean childrenReasoned)
        implements Fact {}
