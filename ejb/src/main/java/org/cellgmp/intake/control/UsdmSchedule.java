package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When what is done with a subject: epochs, encounters, activities and the timelines that tie them together. */
final class UsdmSchedule {
    private final JsonPlace version;
    private final JsonPlace design;
    private final UsdmIndex index;
    private final TrialDraft draft;
    private final Map<String, Moment> byEncounter = new HashMap<>();
    private final List<Moment> alone = new ArrayList<>();

    /** What timelines say of one encounter, or of a time without one. */
    private static final class Moment {
        private JsonPlace instance;
        private String timeline;
        private String epoch;
        private final Set<String> timings = new LinkedHashSet<>();
        private final Set<String> windows = new LinkedHashSet<>();
        private final Set<String> activities = new LinkedHashSet<>();
    }

    UsdmSchedule(JsonPlace version, JsonPlace design, UsdmIndex index) {
        this.version = version;
        this.design = design;
        this.index = index;
        draft = index.draft;
    }

    void read() {
        for (var epoch : design.all("epochs")) {
            draft.row(
                    "epochs",
                    "name",
                    index.shown(epoch),
                    "type",
                    index.word(epoch.at("type")),
                    "description",
                    index.prose(epoch, "description"),
                    "sourceId",
                    epoch.text("id"));
        }
        for (var timeline : design.all("scheduleTimelines")) timeline(timeline);
        for (var encounter : design.all("encounters")) encounter(encounter);
        for (var moment : alone) moment(moment);
        activities();
    }

    private void timeline(JsonPlace timeline) {
        var timings = new HashMap<String, List<JsonPlace>>();
        for (var timing : timeline.all("timings"))
            timings.computeIfAbsent(
                            String.valueOf(timing.text("relativeFromScheduledInstanceId")), id -> new ArrayList<>())
                    .add(timing);
        for (var instance : timeline.all("instances")) {
            var encounter = instance.text("encounterId");
            var moment = encounter == null ? new Moment() : byEncounter.computeIfAbsent(encounter, id -> new Moment());
            if (encounter == null) alone.add(moment);
            moment.instance = instance;
            moment.timeline = index.name(timeline);
            var epoch = instance.text("epochId");
            if (epoch != null) moment.epoch = index.name(index.find(epoch, instance.pointer));
            for (var activity : index.find(instance, "activityIds"))
                if (index.name(activity) != null) moment.activities.add(index.name(activity));
            for (var timing : timings.getOrDefault(String.valueOf(instance.peek("id")), List.of()))
                timing(moment, timing);
        }
    }

    private void timing(Moment moment, JsonPlace timing) {
        var to = timing.text("relativeToScheduledInstanceId");
        var told = timing.text("valueLabel");
        var when = UsdmIndex.line(
                UsdmIndex.line(told == null ? timing.text("value") : told + " (" + timing.text("value") + ")"),
                index.word(timing.at("type")),
                to == null ? null : "to " + index.name(index.find(to, timing.pointer)),
                index.word(timing.at("relativeToFrom")));
        if (when != null) moment.timings.add(when);
        var label = timing.text("windowLabel");
        var low = timing.text("windowLower");
        var high = timing.text("windowUpper");
        var window = UsdmIndex.line(label, low == null ? null : "from " + low, high == null ? null : "to " + high);
        if (window != null) moment.windows.add(window);
    }

    private void encounter(JsonPlace one) {
        var moment = byEncounter.getOrDefault(String.valueOf(one.peek("id")), new Moment());
        var settings = new ArrayList<>(index.words(one, "environmentalSettings"));
        settings.addAll(index.words(one, "contactModes"));
        one.text("scheduledAtId");
        draft.row(
                "visits",
                "name",
                one.text("name"),
                "label",
                one.text("label"),
                "description",
                index.prose(one, "description"),
                "epoch",
                moment.epoch,
                "timing",
                joined(moment.timings),
                "window",
                joined(moment.windows),
                "type",
                index.word(one.at("type")),
                "settings",
                settings,
                "startRule",
                rule(one.at("transitionStartRule")),
                "endRule",
                rule(one.at("transitionEndRule")),
                "activities",
                List.copyOf(moment.activities),
                "sourceId",
                one.text("id"));
    }

    private String rule(JsonPlace rule) {
        return index.prose(rule, "text");
    }

    /** A time of a timeline that no encounter belongs to. */
    private void moment(Moment moment) {
        var instance = moment.instance;
        draft.row(
                "visits",
                "name",
                instance.text("name"),
                "label",
                instance.text("label"),
                "description",
                index.prose(instance, "description"),
                "epoch",
                moment.epoch,
                "timing",
                joined(moment.timings),
                "window",
                joined(moment.windows),
                "type",
                moment.timeline,
                "activities",
                List.copyOf(moment.activities),
                "sourceId",
                instance.text("id"));
    }

    private void activities() {
        var conditions = new HashMap<String, String>();
        var all = new ArrayList<>(version.all("conditions"));
        all.addAll(design.all("conditions"));
        for (var condition : all) {
            var text = index.prose(condition, "text");
            for (var activity : condition.texts("appliesToIds"))
                conditions.merge(activity, String.valueOf(text), (one, other) -> one + "; " + other);
        }
        for (var one : design.all("activities")) {
            var collected = new ArrayList<String>();
            for (var member : List.of("biomedicalConceptIds", "bcCategoryIds", "bcSurrogateIds"))
                for (var concept : index.find(one, member)) {
                    collected.add(index.shown(concept));
                }
            collected.removeIf(concept -> concept == null);
            draft.row(
                    "activities",
                    "name",
                    index.shown(one),
                    "description",
                    index.prose(one, "description"),
                    "procedures",
                    one.all("definedProcedures").stream()
                            .map(this::procedure)
                            .filter(p -> p != null)
                            .toList(),
                    "collected",
                    collected,
                    "condition",
                    conditions.get(String.valueOf(one.peek("id"))),
                    "sourceId",
                    one.text("id"));
        }
    }

    private String procedure(JsonPlace one) {
        index.word(one.at("code"));
        return UsdmIndex.line(index.shown(one), one.text("procedureType"), index.prose(one, "description"));
    }

    private static String joined(Set<String> texts) {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }
}
