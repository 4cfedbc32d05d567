package org.cellgmp.dossier;

/**
 * The administrative block of us-regional.xml, as far as the applicant decides it.
 *
 * @param applicantId DUNS number, nine digits; 999999999 if there is none
 * @param applicationNumber six digits
 * @param applicationType fdaat4 IND, fdaat3 BLA
 * @param submissionType fdast1 original application
 * @param description at most 128 characters; may be empty
 */
public record UnitedStatesAdmin(
        String applicantId,
        String companyName,
        String description,
        String applicationNumber,
        String applicationType,
        String submissionType,
        String regulatoryContactName,
        String regulatoryContactPhone,
        String regulatoryContactEmail,
        String technicalContactName,
        String technicalContactPhone,
        String technicalContactEmail) {
    public static final UnitedStatesAdmin EMPTY_IND =
            new UnitedStatesAdmin("", "", "", "", "fdaat4", "fdast1", "", "", "", "", "", "");
}
