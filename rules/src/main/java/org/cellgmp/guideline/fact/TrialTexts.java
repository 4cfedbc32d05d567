package org.cellgmp.guideline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cellgmp.record.TrialProtocol;

/** What parts of a protocol say, as one text each, in lower case. The text of the document stands for every part. */
final class TrialTexts {
    final String document;
    final String criteria;
    final String watched;
    final String followUp;
    final String consent;

    TrialTexts(TrialProtocol trial) {
        document = joined(sections(trial));
        criteria = joined(criteria(trial)) + document;
        watched = joined(watched(trial)) + document;
        followUp = joined(followUp(trial)) + document;
        consent = trial.consent() == null ? "" : joined(trial.consent().covers());
    }

    static boolean says(String text, Pattern words) {
        return words.matcher(text).find();
    }

    private static List<String> sections(TrialProtocol trial) {
        var texts = new ArrayList<String>();
        for (var section : trial.sections()) {
            texts.add(section.title());
            texts.add(section.text());
        }
        return texts;
    }

    private static List<String> criteria(TrialProtocol trial) {
        var texts = new ArrayList<String>();
        for (var criterion : trial.criteria()) texts.add(criterion.text());
        if (trial.population() != null) texts.add(trial.population().description());
        return texts;
    }

    private static List<String> watched(TrialProtocol trial) {
        var texts = new ArrayList<String>();
        for (var endpoint : trial.endpoints()) {
            texts.add(endpoint.measure());
            texts.add(endpoint.description());
            texts.add(endpoint.purpose());
        }
        for (var activity : trial.activities()) {
            texts.add(activity.name());
            texts.add(activity.description());
            texts.addAll(activity.procedures());
            texts.addAll(activity.collected());
        }
        for (var visit : trial.visits()) {
            texts.add(visit.description());
            texts.addAll(visit.activities());
        }
        for (var risk : trial.risks()) texts.add(risk.monitoring());
        if (trial.cells() != null) texts.add(trial.cells().tumourPlan());
        texts.add(trial.description());
        texts.addAll(followUp(trial));
        return texts;
    }

    private static List<String> followUp(TrialProtocol trial) {
        var texts = new ArrayList<String>();
        if (trial.oversight() != null) texts.add(trial.oversight().followUpPlan());
        return texts;
    }

    private static String joined(List<String> texts) {
        var joined = new StringBuilder();
        for (var text : texts) if (text != null) joined.append(text).append('\n');
        return joined.toString().toLowerCase(Locale.ROOT);
    }
}
