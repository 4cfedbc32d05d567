package org.cellgmp.record;

import java.time.LocalDate;

/**
 * Under which law a trial is done, and what was asked for and filed. Drug Administration Law of China (2019); State Council
 * Decree 818 (2025); Regulation on human genetic resources (2019); Ministry of Commerce notice 568 (2024).
 *
 * @param path drug-registration or biomedical-new-technology
 * @param filing number of the application, or of the filing of the research
 * @param institutionGrade of the hospital, e.g. 3A
 * @param subjectsPay true if subjects are charged for the research
 * @param retentionYears for which records are kept, decimal digits
 * @param foreignInvested true if the sponsor is owned from abroad, in whole or in part
 * @param zone where a sponsor owned from abroad works
 * @param foreignParty true if one from abroad takes part, or receives material or genetic data
 * @param resources number of the approval or filing on human genetic resources
 * @param materialLeaves true if human material leaves the country
 */
public record TrialPathway(
        String path,
        String filing,
        LocalDate filedOn,
        LocalDate academicReviewOn,
        LocalDate ethicsReviewOn,
        String institutionGrade,
        Boolean subjectsPay,
        String retentionYears,
        Boolean foreignInvested,
        String zone,
        Boolean foreignParty,
        String resources,
        LocalDate resourcesFiledOn,
        Boolean materialLeaves,
        String exportCertificate,
        Boolean conditionalApproval) {}
