package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.ExaminedTrial.told;
import static org.cellgmp.guideline.fact.Reckoning.recorded;

import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.record.Address;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.TrialProtocol;

/** What a protocol should hold: of every trial, and of one with cells what its kind of cell, its phase and its path ask for. */
final class TrialEntries {
    private static final Pattern STOPPING = Pattern.compile(
            "stopping rule|stopping criteri|study (?:will be|is) (?:stopped|terminated)|discontinu|early termination|终止|暂停");

    private final ExaminedTrial examined;
    private final TrialProtocol trial;
    private final TrialTexts texts;
    private final List<Fact> facts;

    private TrialEntries(ExaminedTrial examined, List<Fact> facts) {
        this.examined = examined;
        this.facts = facts;
        trial = examined.record();
        texts = new TrialTexts(trial);
    }

    static void take(ExaminedTrial examined, List<Fact> facts) {
        var entries = new TrialEntries(examined, facts);
        entries.takeName();
        entries.takeAmendments();
        entries.takeOutline();
        entries.takeEstimands();
        entries.takePath();
        if (examined.elsewhere()) return;
        entries.takeEndpoints();
        entries.takeProduct();
        entries.takeStopping();
        entries.takeCommittee();
        entries.takeDose();
        entries.takeRisks();
        entries.takeFollowUp();
    }

    private void takeName() {
        add("edition", "edition", recorded(trial.edition()));
        add("editionDate", "edition-date", recorded(trial.editionDate()) || dated());
        add("phase", "phase", recorded(trial.phase()));
        add("sponsor", "sponsor", recorded(trial.sponsor()));
        add(
                "identifiers",
                "registry-number",
                trial.identifiers().stream().anyMatch(one -> recorded(one.registry()) || registered(one.id()))
                        || registered(trial.protocolId()));
    }

    private boolean dated() {
        return trial.dates().stream()
                .anyMatch(one -> recorded(one.on()) && Coded.contains(one.name(), "effective", "approval", "生效", "批准"));
    }

    /** A number that tells by its first letters who gave it. */
    private static boolean registered(String id) {
        return id != null
                && id.strip().matches("(?i)(?:NCT|CTR|ChiCTR|jRCT|JapicCTI|ISRCTN|EU ?CT|EudraCT).*[0-9]{4,}.*");
    }

    private void takeAmendments() {
        for (int i = 0; i < trial.amendments().size(); i++) {
            var at = examined.at("amendments").at(i);
            var one = trial.amendments().get(i);
            add(at.at("date"), "amendment-date", recorded(one.date()), true);
            add(at.at("reasons"), "amendment-reason", !one.reasons().isEmpty(), true);
            add(at.at("changes"), "amendment-changes", !one.changes().isEmpty() || recorded(one.summary()), true);
            add(at.at("substantial"), "amendment-weight", one.substantial() != null, true);
        }
    }

    /** What any protocol of an investigation tells. */
    private void takeOutline() {
        add("objectives", "objectives", !trial.objectives().isEmpty() || says("objective|purpose of the study|目的"));
        add("sites", "sites", !trial.sites().isEmpty() || says("investigator|study site|试验机构|研究中心"));
        add("criteria", "inclusion", has("inclusion"));
        add("criteria", "exclusion", has("exclusion"));
        var population = trial.population();
        add(
                "population/plannedEnrolment",
                "number-of-subjects",
                population != null && recorded(population.plannedEnrolment())
                        || says(
                                "sample size|\\b[0-9]{1,5} (?:evaluable )?(?:subjects|participants|patients)|样本量|例受试者"));
        var design = trial.design();
        add("design", "design", design != null && (recorded(design.model()) || recorded(design.description())));
        add("doseLevels", "dose", dosed());
        add(
                "endpoints",
                "observations",
                !trial.endpoints().isEmpty() || !trial.activities().isEmpty() || says("endpoint|assessment|终点|评价"));
    }

    private boolean says(String words) {
        return TrialTexts.says(texts.document, Pattern.compile(words));
    }

    private boolean has(String kind) {
        return trial.criteria().stream().anyMatch(one -> Coded.is(one.kind(), kind)) || says(kind + " criteri");
    }

    private boolean dosed() {
        return trial.doseLevels().stream().anyMatch(level -> measured(level.dose()))
                || trial.interventions().stream()
                        .anyMatch(given -> given.administrations().stream().anyMatch(one -> measured(one.dose())))
                || says("\\bdos(?:e|age|ing)\\b|剂量");
    }

    private void takeEstimands() {
        for (int i = 0; i < trial.estimands().size(); i++) {
            var at = examined.at("estimands").at(i);
            var one = trial.estimands().get(i);
            add(at.at("population"), "estimand-population", recorded(one.population()), true);
            add(at.at("variable"), "estimand-variable", recorded(one.variable()), true);
            add(at.at("interventions"), "estimand-treatment", recorded(one.interventions()), true);
            add(
                    at.at("intercurrentEvents"),
                    "estimand-events",
                    !one.intercurrentEvents().isEmpty(),
                    true);
            add(at.at("summaryMeasure"), "estimand-measure", recorded(one.summaryMeasure()), true);
        }
        if ("confirmatory".equals(examined.stage()))
            add("estimands", "estimand", !trial.estimands().isEmpty() || says("estimand|估计目标"));
    }

    private void takePath() {
        var pathway = trial.pathway();
        add("pathway/path", "path", pathway != null && recorded(pathway.path()));
        if (pathway == null) return;
        var at = examined.at("pathway");
        if (TrialFacts.biomedical(pathway)) {
            add(at.at("academicReviewOn"), "academic-review", pathway.academicReviewOn() != null, true);
            add(at.at("ethicsReviewOn"), "ethics-review", pathway.ethicsReviewOn() != null, true);
        }
        if (Boolean.TRUE.equals(pathway.foreignParty())) {
            add(at.at("resources"), "genetic-resources", recorded(pathway.resources()), true);
            add(at.at("materialLeaves"), "material-leaves", pathway.materialLeaves() != null, true);
        }
        if (Boolean.TRUE.equals(pathway.materialLeaves()))
            add(at.at("exportCertificate"), "export-certificate", recorded(pathway.exportCertificate()), true);
        if (Boolean.TRUE.equals(pathway.foreignInvested())) add(at.at("zone"), "zone", recorded(pathway.zone()), true);
        if (Boolean.TRUE.equals(pathway.conditionalApproval()))
            add(examined.at("commitments"), "commitments", !trial.commitments().isEmpty(), true);
        for (int i = 0; i < trial.commitments().size(); i++)
            add(
                    examined.at("commitments").at(i).at("dueOn"),
                    "commitment-due",
                    trial.commitments().get(i).dueOn() != null,
                    true);
    }

    private void takeEndpoints() {
        ofCells(
                "endpoints",
                "primary-endpoint",
                trial.endpoints().stream().anyMatch(one -> Coded.is(one.level(), "primary")));
        for (int i = 0; i < trial.endpoints().size(); i++)
            if (Coded.is(trial.endpoints().get(i).level(), "primary", "secondary"))
                add(
                        examined.at("endpoints").at(i).at("timeFrame"),
                        "time-frame",
                        recorded(trial.endpoints().get(i).timeFrame())
                                || recorded(trial.endpoints().get(i).description()),
                        examined.known());
    }

    private void takeProduct() {
        var cells = trial.cells();
        add("productType", "product-type", recorded(trial.productType()));
        add("cells/cellClass", "cell-class", examined.cells() != null);
        ofCells("cells/source", "cell-source", cells != null && recorded(cells.source()));
        ofCells("cells/preparation", "preparation", cells != null && recorded(cells.preparation()));
        ofCells("cells/delivery", "delivery", cells != null && recorded(cells.delivery()));
        if (!Boolean.FALSE.equals(examined.allogeneic())) {
            ofCells("cells/donor", "donor", cells != null && recorded(cells.donor()));
            ofCells("cells/donorScreening", "donor-screening", cells != null && recorded(cells.donorScreening()));
        }
        if (!Boolean.FALSE.equals(examined.modified()))
            ofCells("cells/modification", "gene-change", examined.modification() != null);
        if (!Boolean.TRUE.equals(examined.allogeneic()))
            ofCells("cells/failurePlan", "failure-plan", cells != null && recorded(cells.failurePlan()));
        if (examined.pluripotent()) {
            ofCells("cells/tumourPlan", "tumour-plan", cells != null && recorded(cells.tumourPlan()));
            ofCells(
                    "cells/undifferentiatedLimit",
                    "undifferentiated-limit",
                    cells != null && recorded(cells.undifferentiatedLimit()));
        }
    }

    private void takeStopping() {
        boolean told = TrialTexts.says(texts.document, STOPPING);
        for (var scope : List.of("subject", "trial"))
            ofCells(
                    "stoppingRules",
                    "stopping-" + scope,
                    told || trial.stoppingRules().stream().anyMatch(one -> Coded.is(one.scope(), scope)));
        for (int i = 0; i < trial.stoppingRules().size(); i++)
            add(
                    examined.at("stoppingRules").at(i).at("action"),
                    "stopping-action",
                    recorded(trial.stoppingRules().get(i).action()),
                    true);
    }

    private void takeCommittee() {
        var oversight = trial.oversight();
        boolean committee = oversight != null && Boolean.TRUE.equals(oversight.committee());
        ofCells(
                "oversight/committee",
                "committee",
                committee || oversight != null && recorded(oversight.noCommitteeReason()));
        if (committee) ofCells("oversight/charter", "committee-charter", recorded(oversight.charter()));
    }

    private void takeDose() {
        if (!examined.early()) return;
        var design = trial.design();
        ofCells("design/doseRationale", "dose-rationale", design != null && recorded(design.doseRationale()));
        ofCells("doseLevels", "dose-level", dosed());
        ofCells(
                "design/toxicityDefinition",
                "toxicity-definition",
                design != null && recorded(design.toxicityDefinition()));
        ofCells("design/toxicityWindow", "toxicity-window", design != null && measured(design.toxicityWindow()));
        boolean spaced = design != null && recorded(design.staggering());
        var levels = trial.doseLevels();
        if (levels.isEmpty()) ofCells("design/staggering", "stagger", spaced);
        if (levels.size() > 1)
            ofCells("design/escalation", "escalation-method", design != null && recorded(design.escalation()));
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            var at = "doseLevels/" + i + "/";
            ofCells(at + "per", "dose-per", recorded(level.per()));
            ofCells(at + "plannedSubjects", "level-size", recorded(level.plannedSubjects()));
            ofCells(at + "stagger", "stagger", spaced || measured(level.stagger()));
            if (i < levels.size() - 1)
                ofCells(at + "escalateWhen", "escalation-condition", recorded(level.escalateWhen()));
        }
    }

    private void takeRisks() {
        boolean unknown = examined.cells() == null;
        for (var risk : TrialRisks.ALL)
            if (unknown || risk.concerns(examined)) ofCells("risks", "risk-" + risk.code(), risk.planned(trial, texts));
        for (int i = 0; i < trial.risks().size(); i++) {
            var at = examined.at("risks").at(i);
            var risk = trial.risks().get(i);
            add(at.at("monitoring"), "risk-monitoring", recorded(risk.monitoring()), true);
            add(at.at("grading"), "risk-grading", recorded(risk.grading()), true);
            add(at.at("treatment"), "risk-treatment", recorded(risk.treatment()), true);
        }
    }

    private void takeFollowUp() {
        var oversight = trial.oversight();
        ofCells(
                "oversight/followUpMonths",
                "follow-up-length",
                oversight != null && recorded(oversight.followUpMonths()));
        ofCells(
                "oversight/followUpPlan",
                "follow-up-plan",
                oversight != null && recorded(oversight.followUpPlan()) || says("long.term follow|长期随访"));
        var consent = trial.consent();
        ofCells(
                "consent/covers",
                "consent-content",
                consent != null && !consent.covers().isEmpty());
    }

    private static boolean measured(Quantity quantity) {
        return quantity != null && recorded(quantity.value());
    }

    /** Of any trial. */
    private void add(String place, String line, boolean there) {
        add(at(place), line, there, examined.whole());
    }

    /** Of a trial with cells: while nobody says of which kind they are, absence tells nothing. */
    private void ofCells(String place, String line, boolean there) {
        add(at(place), line, there, examined.known());
    }

    private void add(Address at, String line, boolean there, boolean absenceCounts) {
        facts.add(new TrialEntryFact(at, line, told(there, absenceCounts)));
    }

    private Address at(String place) {
        var at = examined.root();
        return new Address(at.number(), at.version(), "/" + place);
    }
}
