package org.cellgmp.record;

import java.util.List;

/**
 * Use of one batch for one subject and what followed. CFDI (2022) ch. X and XI.
 *
 * @param batchNumber batch that was given; @param patientCode pseudonym of the subject; @param trial registration number of the trial
 * @param lymphodepletion conditioning before the infusion, as recorded
 */
public record Infusion(
        String batchNumber,
        String productCode,
        String patientCode,
        String chainOfIdentityId,
        String trial,
        String protocolVersion,
        String treatmentNumber,
        String indication,
        String lymphodepletion,
        Administration administration,
        List<GivenContainer> containers,
        List<FollowUp> followUps,
        List<AdverseEvent> adverseEvents)
        implements Kept {
    public Infusion {
        containers = containers == null ? List.of() : List.copyOf(containers);
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
        adverseEvents = adverseEvents == null ? List.of() : List.copyOf(adverseEvents);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INFUSION;
    }

    @Override
    public String title() {
        return treatmentNumber == null
                ? batchNumber + " / " + patientCode
                : batchNumber + " / " + patientCode + " / " + treatmentNumber;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String ofBatch() {
        return Kept.line(batchNumber);
    }

    @Override
    public String described() {
        return Kept.line(administration == null ? null : administration.hospital());
    }
}
