package org.cellgmp.intake.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.TrialProtocol;

/** One study as ClinicalTrials.gov tells it. Source: ClinicalTrials.gov data API 2, study data structure. */
final class RegistryTrial {
    /** Day of a step of registration and what it is called. */
    private static final Map<String, String> DAYS = Map.ofEntries(
            Map.entry("startDateStruct", "start"),
            Map.entry("primaryCompletionDateStruct", "primary completion"),
            Map.entry("completionDateStruct", "completion"),
            Map.entry("studyFirstPostDateStruct", "first posted"),
            Map.entry("resultsFirstPostDateStruct", "results first posted"),
            Map.entry("lastUpdatePostDateStruct", "last update posted"),
            Map.entry("dispFirstPostDateStruct", "certification first posted"));

    private static final List<String> PLAIN_DAYS = List.of(
            "statusVerifiedDate",
            "studyFirstSubmitDate",
            "studyFirstSubmitQcDate",
            "resultsFirstSubmitDate",
            "resultsFirstSubmitQcDate",
            "lastUpdateSubmitDate");

    private final JsonPlace study;
    private final JsonPlace protocol;
    private final TrialDraft draft;

    RegistryTrial(JsonPlace study, Problems problems) {
        this.study = study;
        protocol = study.at("protocolSection");
        draft = new TrialDraft(problems);
    }

    /** Null without a number. */
    String number() {
        return protocol.text("identificationModule", "nctId");
    }

    TrialProtocol record() {
        draft.put("protocolId", number());
        identification(protocol.at("identificationModule"));
        status(protocol.at("statusModule"));
        sponsor(protocol.at("sponsorCollaboratorsModule"));
        oversight(protocol.at("oversightModule"));
        draft.put("summary", protocol.text("descriptionModule", "briefSummary"));
        draft.put("description", protocol.text("descriptionModule", "detailedDescription"));
        draft.put("conditions", protocol.texts("conditionsModule", "conditions"));
        draft.put("keywords", protocol.texts("conditionsModule", "keywords"));
        design(protocol.at("designModule"));
        interventions(protocol.at("armsInterventionsModule"));
        for (var level : List.of("primary", "secondary", "other")) outcomes(level);
        population(protocol.at("eligibilityModule"));
        places(protocol.at("contactsLocationsModule"));
        documents(study.at("documentSection", "largeDocumentModule"));
        draft.person(study.at("resultsSection", "moreInfoModule", "pointOfContact"));
        return draft.record(List.of(study), Set.of());
    }

    private void outcomes(String level) {
        for (var one : protocol.all("outcomesModule", level + "Outcomes"))
            draft.row(
                    "endpoints",
                    "measure",
                    one.text("measure"),
                    "level",
                    level,
                    "description",
                    one.text("description"),
                    "timeFrame",
                    one.text("timeFrame"));
    }

    private void identification(JsonPlace module) {
        draft.row("identifiers", "id", number(), "registry", "ClinicalTrials.gov", "kind", "registry");
        for (var alias : module.texts("nctIdAliases"))
            draft.row("identifiers", "id", alias, "registry", "ClinicalTrials.gov", "kind", "former registry number");
        var own = module.at("orgStudyIdInfo");
        draft.row(
                "identifiers",
                "id",
                own.text("id"),
                "registry",
                module.text("organization", "fullName"),
                "kind",
                own.has("type") ? own.text("type") : own.has("id") ? "sponsor" : null,
                "link",
                own.text("link"));
        for (var one : module.all("secondaryIdInfos"))
            draft.row(
                    "identifiers",
                    "id",
                    one.text("id"),
                    "registry",
                    one.text("domain"),
                    "kind",
                    one.text("type"),
                    "link",
                    one.text("link"));
        draft.put("briefTitle", module.text("briefTitle"));
        draft.put("officialTitle", module.text("officialTitle"));
        draft.put("acronym", module.text("acronym"));
    }

    private void status(JsonPlace module) {
        draft.put("status", TrialDraft.word("trial-status", module.text("overallStatus")));
        draft.put("statusReason", module.text("whyStopped"));
        for (var member : module.children) {
            if (DAYS.containsKey(member.name))
                draft.row(
                        "dates",
                        "name",
                        DAYS.get(member.name),
                        "on",
                        member.text("date"),
                        "certainty",
                        TrialDraft.word("trial-certainty", member.text("type")));
            if (PLAIN_DAYS.contains(member.name))
                draft.row("dates", "name", spaced(member.name.replace("Date", "")), "on", member.text());
        }
    }

    private void sponsor(JsonPlace module) {
        draft.put("sponsor", module.text("leadSponsor", "name"));
        draft.put("sponsorClass", module.text("leadSponsor", "class"));
        draft.put(
                "collaborators",
                module.all("collaborators").stream()
                        .map(one -> one.text("name"))
                        .filter(one -> one != null)
                        .toList());
        var party = module.at("responsibleParty");
        for (var member : List.of("investigatorFullName", "investigatorTitle", "oldNameTitle"))
            draft.person(party.at(member));
    }

    private void oversight(JsonPlace module) {
        draft.put("oversight.committee", module.truth("oversightHasDmc"));
        var regulated = new java.util.ArrayList<String>();
        if ("true".equals(module.peek("isFdaRegulatedDrug")) && module.truth("isFdaRegulatedDrug"))
            regulated.add("FDA (drug or biological)");
        if ("true".equals(module.peek("isFdaRegulatedDevice")) && module.truth("isFdaRegulatedDevice"))
            regulated.add("FDA (device)");
        draft.put("oversight.regulated", regulated);
    }

    private void design(JsonPlace module) {
        draft.put("studyType", TrialDraft.word("trial-type", module.text("studyType")));
        var phases = module.texts("phases").stream().map(TrialDraft::phase).toList();
        draft.put("phase", phases.isEmpty() ? null : String.join("/", phases));
        var info = module.at("designInfo");
        draft.put("design.allocation", TrialDraft.word("trial-allocation", info.text("allocation")));
        draft.put(
                "design.model",
                info.has("interventionModel")
                        ? worded(info.text("interventionModel"))
                        : worded(info.text("observationalModel")));
        draft.put("design.description", info.text("interventionModelDescription"));
        draft.put("design.purpose", worded(info.text("primaryPurpose")));
        draft.put("design.masking", TrialDraft.word("trial-masking", info.text("maskingInfo", "masking")));
        draft.put("design.maskingDescription", info.text("maskingInfo", "maskingDescription"));
        draft.put(
                "design.masked",
                info.texts("maskingInfo", "whoMasked").stream()
                        .map(RegistryTrial::worded)
                        .toList());
        if (info.has("timePerspective"))
            draft.put("design.characteristics", List.of(worded(info.text("timePerspective"))));
        draft.put("population.plannedEnrolment", module.text("enrollmentInfo", "count"));
        draft.put(
                "population.enrolmentCertainty",
                TrialDraft.word("trial-certainty", module.text("enrollmentInfo", "type")));
    }

    private void interventions(JsonPlace module) {
        for (var arm : module.all("armGroups"))
            draft.row(
                    "arms",
                    "name",
                    arm.text("label"),
                    "type",
                    TrialDraft.word("arm-type", arm.text("type")),
                    "description",
                    arm.text("description"),
                    "interventions",
                    arm.texts("interventionNames"));
        for (var one : module.all("interventions"))
            draft.row(
                    "interventions",
                    "name",
                    one.text("name"),
                    "type",
                    worded(one.text("type")),
                    "description",
                    one.text("description"),
                    "otherNames",
                    one.texts("otherNames"));
    }

    private void population(JsonPlace module) {
        TrialCriteria.put(draft, module.text("eligibilityCriteria"), null);
        draft.put("population.healthyVolunteers", module.truth("healthyVolunteers"));
        draft.put("population.sex", TrialDraft.word("eligible-sex", module.text("sex")));
        for (var age : List.of("minimumAge", "maximumAge"))
            if (TrialUnits.age(draft, "population." + age, module.peek(age))) module.text(age);
        draft.put(
                "population.ageGroups",
                module.texts("stdAges").stream().map(RegistryTrial::worded).toList());
        draft.put("population.description", module.text("studyPopulation"));
        draft.put("population.sampling", worded(module.text("samplingMethod")));
    }

    private void places(JsonPlace module) {
        draft.person(module.at("centralContacts"));
        draft.person(module.at("overallOfficials"));
        for (var site : module.all("locations")) {
            draft.person(site.at("contacts"));
            draft.row(
                    "sites",
                    "name",
                    site.text("facility"),
                    "city",
                    site.text("city"),
                    "region",
                    site.text("state"),
                    "country",
                    site.text("country"),
                    "status",
                    worded(site.text("status")));
        }
        draft.put(
                "countries",
                module.all("locations").stream()
                        .map(site -> site.text("country"))
                        .filter(one -> one != null)
                        .toList());
    }

    private void documents(JsonPlace module) {
        for (var one : module.all("largeDocs"))
            draft.row(
                    "documents",
                    "id",
                    one.text("filename"),
                    "title",
                    one.text("label"),
                    "kind",
                    one.text("typeAbbrev"),
                    "date",
                    one.text("date"));
    }

    /** A word of the registry as people write it: single group for SINGLE_GROUP. */
    private static String worded(String constant) {
        if (constant == null || !constant.matches("[A-Z0-9_]+")) return constant;
        return constant.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }

    private static String spaced(String member) {
        return member.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
