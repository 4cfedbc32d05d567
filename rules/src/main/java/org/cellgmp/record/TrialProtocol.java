package org.cellgmp.record;

import java.util.List;

/**
 * The protocol of a clinical trial with a cell therapy: what its registry entry, its structured protocol (CDISC USDM) and its
 * document (ICH M11) say. No person is named in it, neither subject nor investigator.
 *
 * @param protocolId number of the trial in a registry (NCT, CTR, EU CT); the sponsor's own where it is in none
 * @param edition of the protocol; @param editionDate its day as recorded, ISO 8601
 * @param sponsorClass industry, network, individual and so on, as recorded
 * @param phase early-1, 1, 1/2, 2, 2/3, 3, 4 or not-applicable
 * @param productType e.g. gene-modified-autologous; never guessed from the name
 * @param productCode of the product specification; absent for products of others
 */
public record TrialProtocol(
        String protocolId,
        String edition,
        String editionDate,
        String acronym,
        String briefTitle,
        String officialTitle,
        String briefTitleChinese,
        String officialTitleChinese,
        String summary,
        String description,
        String rationale,
        String sponsor,
        String sponsorClass,
        List<String> collaborators,
        String phase,
        String studyType,
        String status,
        String statusReason,
        String productType,
        String productCode,
        String productName,
        List<String> conditions,
        List<String> keywords,
        List<String> countries,
        TrialPathway pathway,
        TrialCells cells,
        TrialDesign design,
        TrialPopulation population,
        TrialOversight oversight,
        TrialConsent consent,
        List<TrialIdentifier> identifiers,
        List<TrialDate> dates,
        List<TrialArm> arms,
        List<TrialCohort> cohorts,
        List<DoseLevel> doseLevels,
        List<TrialCriterion> criteria,
        List<TrialIntervention> interventions,
        List<TrialObjective> objectives,
        List<TrialEndpoint> endpoints,
        List<TrialEstimand> estimands,
        List<TrialEpoch> epochs,
        List<TrialVisit> visits,
        List<TrialActivity> activities,
        List<StoppingRule> stoppingRules,
        List<TrialRisk> risks,
        List<TrialCommitment> commitments,
        List<TrialSite> sites,
        List<TrialDocument> documents,
        List<TrialAmendment> amendments,
        List<TrialSection> sections,
        List<TrialCode> codes,
        List<Unmapped> unmapped)
        implements Kept {
    public TrialProtocol {
        collaborators = collaborators == null ? List.of() : List.copyOf(collaborators);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        countries = countries == null ? List.of() : List.copyOf(countries);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        dates = dates == null ? List.of() : List.copyOf(dates);
        arms = arms == null ? List.of() : List.copyOf(arms);
        cohorts = cohorts == null ? List.of() : List.copyOf(cohorts);
        doseLevels = doseLevels == null ? List.of() : List.copyOf(doseLevels);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        interventions = interventions == null ? List.of() : List.copyOf(interventions);
        objectives = objectives == null ? List.of() : List.copyOf(objectives);
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        estimands = estimands == null ? List.of() : List.copyOf(estimands);
        epochs = epochs == null ? List.of() : List.copyOf(epochs);
        visits = visits == null ? List.of() : List.copyOf(visits);
        activities = activities == null ? List.of() : List.copyOf(activities);
        stoppingRules = stoppingRules == null ? List.of() : List.copyOf(stoppingRules);
        risks = risks == null ? List.of() : List.copyOf(risks);
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
        sites = sites == null ? List.of() : List.copyOf(sites);
        documents = documents == null ? List.of() : List.copyOf(documents);
        amendments = amendments == null ? List.of() : List.copyOf(amendments);
        sections = sections == null ? List.of() : List.copyOf(sections);
        codes = codes == null ? List.of() : List.copyOf(codes);
        unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TRIAL_PROTOCOL;
    }

    @Override
    public String title() {
        return protocolId;
    }

    /** None: a trial is known by its number alone, so that the next edition finds it whatever product it names. */
    @Override
    public String product() {
        return "";
    }

    @Override
    public String described() {
        return Kept.line(acronym, briefTitle, briefTitleChinese, productCode, productName);
    }
}
