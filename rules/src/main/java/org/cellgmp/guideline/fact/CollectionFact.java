package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.cellgmp.record.Address;
import org.cellgmp.record.CellOrigin;

/**
 * Recovery of the starting cells.
 *
 * @param minutesConsentBeforeStart from signing of the consent to the start of collection; negative if it was signed after
 * @param daysPastSiteApproval from the last day of the site's approval to the day of collection; negative while approved
 * @param statesAutologousUse true if a label statement says FOR AUTOLOGOUS USE ONLY
 * @param statesNotEvaluated true if a label statement says NOT EVALUATED FOR INFECTIOUS SUBSTANCES
 * @param missingMarkers core markers without a donor test, in words; empty if none is missing
 */
@Section("/collection")
public record CollectionFact(
        Address address,
        @From({"/identity/origin"}) CellOrigin origin,
        OffsetDateTime start,
        String consentId,
        OffsetDateTime consentSignedAt,
        @From({"consentSignedAt", "start"}) BigDecimal minutesConsentBeforeStart,
        @From({"siteApprovedUntil", "start"}) BigDecimal daysPastSiteApproval,
        String eligibility,
        @From({"labelStatements"}) Boolean statesAutologousUse,
        @From({"labelStatements"}) Boolean statesNotEvaluated,
        @From({"donorTests"}) String missingMarkers)
        implements Fact {}
