package org.cellgmp.dossier;

/**
 * The envelope of cn-regional.xml, as far as the applicant decides it; what belongs to one sequence is added when it is
 * published.
 *
 * @param applicationId letter, year and five digits, e.g. x202612345: name of the application folder
 * @param productNumber original number, ten digits
 * @param productType cnprt1 chemical, cnprt2 biological
 */
public record ChinaEnvelope(
        String applicationId,
        String applicationType,
        String productType,
        String productNumber,
        String regulatoryActivity,
        String description,
        String contactName,
        String contactPhone,
        String contactEmail) {
    public static final ChinaEnvelope EMPTY_IND =
            new ChinaEnvelope("", "cnapt1", "cnprt2", "", "cnrat1", "", "", "", "");
}
