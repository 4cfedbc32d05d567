package org.cellgmp.guideline.fact;

import org.cellgmp.record.Address;

/**
 * One place of a record as rules see it: immutable, with ages and durations already computed against the instant of
 * judgement, so that a rule compares and never calculates. A component is null where the record tells nothing, or
 * nothing that can be read as what the component needs. Numbers are {@code BigDecimal}; units stand in the component's name.
 */
public sealed interface Fact
        permits AmendmentFact,
                CollectionFact,
                CustodyFact,
                DonorTestFact,
                EntryFact,
                EquipmentFact,
                EventFact,
                ExcessFact,
                HeaderFact,
                IdentityFact,
                InProcessFact,
                LabelFact,
                Limit,
                MaterialFact,
                MonitoringFact,
                ParameterFact,
                ReceiptFact,
                ReleaseFact,
                RequirementFact,
                ResultFact,
                RoomFact,
                ScanFact,
                ScanPointFact,
                SharedRoomFact,
                SignatureFact,
                SpecificationFact,
                StepFact,
                TrialContactFact,
                TrialDesignFact,
                TrialEntryFact,
                TrialExcessFact,
                TrialFollowUpFact,
                TrialPathFact,
                TrialSubjectsFact,
                TrialTopicFact,
                TrialWindowFact,
                YieldFact {
    /** Where in which record. */
    Address address();
}
