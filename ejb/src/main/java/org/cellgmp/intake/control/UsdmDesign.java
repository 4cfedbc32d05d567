package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The design of a study in the CDISC model: population, arms, interventions, objectives. */
final class UsdmDesign {
    private final JsonPlace version;
    private final JsonPlace design;
    private final UsdmIndex index;
    private final TrialDraft draft;

    UsdmDesign(JsonPlace version, JsonPlace design, UsdmIndex index) {
        this.version = version;
        this.design = design;
        this.index = index;
        draft = index.draft;
    }

    void read() {
        draft.put("design.description", UsdmIndex.line(index.prose(design, "description"), design.text("label")));
        draft.put("design.rationale", index.prose(design, "rationale"));
        coded("studyType", "trial-type", "studyType");
        if (draft.get("phase") == null) draft.put("phase", TrialDraft.phase(index.word(design.at("studyPhase"))));
        coded("design.masking", "trial-masking", "blindingSchema");
        draft.put("design.model", index.word(design.at(design.has("model") ? "model" : "interventionModel")));
        var purposes = new ArrayList<>(index.words(design, "intentTypes"));
        purposes.addAll(index.words(design, "trialIntentTypes"));
        draft.put("design.purpose", purposes.isEmpty() ? null : String.join("; ", purposes));
        var characteristics = new ArrayList<>(index.words(design, "characteristics"));
        for (var member : List.of("subTypes", "trialTypes", "timePerspective", "therapeuticAreas"))
            characteristics.addAll(index.words(design, member));
        draft.put("design.characteristics", characteristics);
        if (characteristics.stream().anyMatch(one -> one.equalsIgnoreCase("randomized")))
            draft.put("design.allocation", "randomised");
        draft.put("population.sampling", index.word(design.at("samplingMethod")));
        conditions();
        population(design.at("population"));
        criteria();
        interventions();
        arms();
        objectives();
        new UsdmSchedule(version, design, index).read();
    }

    private void coded(String path, String list, String member) {
        var word = TrialDraft.word(list, index.word(design.at(member)));
        if (draft.get(path) == null) draft.put(path, word);
    }

    private void conditions() {
        var conditions = new ArrayList<String>();
        for (var one : design.all("indications")) {
            conditions.add(UsdmIndex.line(
                    one.has("description") && one.peek("description") != null
                            ? index.prose(one, "description")
                            : one.text("label")));
            if (one.peek("description") != null && one.peek("description").equals(one.peek("label"))) one.text("label");
            index.words(one, "codes");
        }
        conditions.removeIf(one -> one == null);
        draft.put("conditions", conditions);
    }

    private void population(JsonPlace population) {
        draft.put("population.description", index.prose(population, "description"));
        draft.put("population.healthyVolunteers", population.truth("includesHealthySubjects"));
        var ages = new TreeMap<String, Object>();
        measured(ages, "minimumAge", index.end(population.at("plannedAge"), "minValue"));
        measured(ages, "maximumAge", index.end(population.at("plannedAge"), "maxValue"));
        ages.forEach((member, age) -> draft.put("population." + member, age));
        draft.put("population.plannedEnrolment", number(population, "plannedEnrollmentNumber"));
        draft.put("population.plannedCompletion", number(population, "plannedCompletionNumber"));
        var sexes = index.words(population, "plannedSex");
        draft.put(
                "population.sex",
                sexes.size() == 1 ? TrialDraft.word("eligible-sex", sexes.get(0)) : sexes.isEmpty() ? null : "all");
        for (var cohort : population.all("cohorts")) {
            var row = draft.row(
                    "cohorts",
                    "name",
                    index.shown(cohort),
                    "description",
                    index.prose(cohort, "description"),
                    "plannedSubjects",
                    number(cohort, "plannedEnrollmentNumber"),
                    "sourceId",
                    cohort.text("id"));
            measured(row, "minimumAge", index.end(cohort.at("plannedAge"), "minValue"));
            measured(row, "maximumAge", index.end(cohort.at("plannedAge"), "maxValue"));
        }
    }

    /** Puts value and unit of a quantity that is written in one line. */
    private static void measured(Map<String, Object> row, String member, String line) {
        if (line == null) return;
        int blank = line.indexOf(' ');
        RecordTree.put(row, member + ".value", blank < 0 ? line : line.substring(0, blank));
        if (blank > 0) RecordTree.put(row, member + ".uom", line.substring(blank + 1));
    }

    /** A planned number: a quantity, or a range of which the ends are told. */
    private String number(JsonPlace owner, String member) {
        for (var name : List.of(member, member + "Quantity", member + "Range")) {
            var at = owner.at(name);
            var single = index.line(at);
            if (single != null) return whole(single);
            var low = index.end(at, "minValue");
            var high = index.end(at, "maxValue");
            if (low != null || high != null)
                return low == null ? whole(high) : high == null || high.equals(low) ? whole(low) : low + "-" + high;
        }
        return null;
    }

    /** A count of persons, which some tools write as 300.0. */
    private static String whole(String number) {
        return number.matches("[0-9]{1,12}\\.0{1,6}") ? number.substring(0, number.indexOf('.')) : number;
    }

    private void criteria() {
        var all = new ArrayList<>(design.all("eligibilityCriteria"));
        all.addAll(design.all("population", "criteria"));
        for (var one : all) {
            var item = one.peek("criterionItemId") == null ? one : index.find(one.text("criterionItemId"), one.pointer);
            var text = index.prose(item, "text");
            draft.row(
                    "criteria",
                    "number",
                    one.text("identifier"),
                    "kind",
                    TrialDraft.word("trial-criterion", index.word(one.at("category"))),
                    "text",
                    text == null ? index.shown(one) : text,
                    "sourceId",
                    one.text("id"));
        }
        design.at("population", "criterionIds").usedUp();
    }

    private void interventions() {
        var all = new ArrayList<>(version.all("studyInterventions"));
        all.addAll(design.all("studyInterventions"));
        design.at("studyInterventionIds").usedUp();
        for (var one : all) {
            var name = one.peek("name");
            var label = index.shown(one);
            var row = draft.row(
                    "interventions",
                    "name",
                    label,
                    "type",
                    index.word(one.at("type")),
                    "role",
                    index.word(one.at("role")),
                    "description",
                    index.prose(one, "description"),
                    "otherNames",
                    name == null || name.isBlank() || name.equals(label) ? List.of() : List.of(one.text("name")),
                    "sourceId",
                    one.text("id"));
            measured(row, "responseDuration", index.line(one.at("minimumResponseDuration")));
            index.words(one, "codes");
            var given = new ArrayList<>(one.all("administrations"));
            given.addAll(one.all("agentAdministrations"));
            for (var administration : given) administration(row, administration);
        }
    }

    private void administration(Map<String, Object> intervention, JsonPlace one) {
        var row = draft.row(
                intervention,
                "administrations",
                "name",
                index.shown(one),
                "description",
                index.prose(one, "description"),
                "route",
                index.word(one.at("route")),
                "frequency",
                index.word(one.at("frequency")),
                "duration",
                UsdmIndex.line(index.line(one.at("duration", "quantity")), one.text("duration", "text")),
                "sourceId",
                one.text("id"));
        measured(row, "dose", index.line(one.at("dose")));
    }

    private void arms() {
        var given = new HashMap<String, List<String>>();
        for (var cell : design.all("studyCells"))
            for (var elementId : cell.all("elementIds")) {
                var element = index.find(elementId.peek(), cell.pointer);
                for (var intervention : index.find(element, "studyInterventionIds"))
                    given.computeIfAbsent(cell.peek("armId"), arm -> new ArrayList<>())
                            .add(index.name(intervention));
            }
        for (var arm : design.all("arms")) {
            var id = arm.text("id");
            draft.row(
                    "arms",
                    "name",
                    index.shown(arm),
                    "type",
                    TrialDraft.word("arm-type", index.word(arm.at("type"))),
                    "description",
                    index.prose(arm, "description"),
                    "interventions",
                    given.getOrDefault(id, List.of()).stream().distinct().toList(),
                    "sourceId",
                    id);
        }
    }

    private void objectives() {
        for (var one : design.all("objectives")) {
            var number = one.text("name");
            draft.row(
                    "objectives",
                    "number",
                    number,
                    "level",
                    TrialDraft.word("endpoint-level", index.word(one.at("level"))),
                    "text",
                    index.prose(one, "text"),
                    "description",
                    index.prose(one, "description"));
            for (var endpoint : one.all("endpoints")) {
                draft.row(
                        "endpoints",
                        "measure",
                        index.prose(endpoint, "text"),
                        "level",
                        TrialDraft.word("endpoint-level", index.word(endpoint.at("level"))),
                        "description",
                        index.prose(endpoint, "description"),
                        "purpose",
                        endpoint.text("purpose"),
                        "objective",
                        number,
                        "sourceId",
                        endpoint.text("id"));
            }
        }
        for (var one : design.all("estimands")) estimand(one);
    }

    private void estimand(JsonPlace one) {
        var events = new LinkedHashMap<String, String>();
        for (var event : one.all("intercurrentEvents")) {
            var text = UsdmIndex.line(index.prose(event, "text"), index.prose(event, "description"));
            events.put(text == null ? String.valueOf(index.shown(event)) : text, event.text("strategy"));
        }
        var interventions = index.find(one, "interventionIds").stream()
                .map(index::name)
                .filter(n -> n != null)
                .toList();
        var variable = index.find(one.text("variableOfInterestId"), one.pointer);
        var population = index.find(one.text("analysisPopulationId"), one.pointer);
        draft.row(
                "estimands",
                "name",
                index.shown(one),
                "population",
                population.peek("text"),
                "variable",
                variable.peek("text"),
                "interventions",
                interventions.isEmpty() ? null : String.join("; ", interventions),
                "intercurrentEvents",
                events.entrySet().stream()
                        .map(event -> UsdmIndex.line(event.getKey(), event.getValue()))
                        .toList(),
                "summaryMeasure",
                index.prose(one, "populationSummary"));
    }
}
