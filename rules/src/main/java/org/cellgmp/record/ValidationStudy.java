package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * One study that shows that something does what it is meant to do, with its protocol, what it found and its conclusion. China GMP
 * (2010) Art. 138 to 148; EU GMP Annex 15; ICH Q2(R2) for analytical procedures; FDA guidance on process validation (2011).
 *
 * @param subject process, aseptic-simulation, hold-time, transport, cleaning, analytical or comparability
 * @param of substance or product; null where the record does not say which it is about
 * @param procedure analytical procedure that was validated; @param test of the specification that it serves
 * @param batches that were made or looked at for it, by batch number
 */
public record ValidationStudy(
        String code,
        String subject,
        String name,
        String productCode,
        String of,
        String protocol,
        String protocolEdition,
        String report,
        String reportEdition,
        String procedure,
        String procedureVersion,
        String test,
        String site,
        LocalDate startedOn,
        LocalDate endedOn,
        String status,
        String conclusion,
        String concludedBy,
        LocalDate concludedOn,
        String reviewedBy,
        List<ValidatedBatch> batches,
        List<ValidationResult> results)
        implements Kept {
    public ValidationStudy {
        batches = batches == null ? List.of() : List.copyOf(batches);
        results = results == null ? List.of() : List.copyOf(results);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.VALIDATION_STUDY;
    }

    @Override
    public String title() {
        return code;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String atSite() {
        return Kept.line(site);
    }

    @Override
    public String described() {
        return Kept.line(subject, name);
    }
}
