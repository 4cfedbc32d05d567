package org.cellgmp.ectd;

import java.util.Collection;
import java.util.Set;

/** The envelope of cn-regional.xml, and what module 1 of a first filing may hold. */
final class ChinaCheck {
    private static final Set<String> NOT_IN_IND = Set.of("cn-1-3-1-2", "cn-1-3-2-2", "cn-1-3-5", "cn-1-3-6");

    private final JudgedSequence sequence;
    private final ReadBackbone regional;
    private final FindingList findings;
    private final String place;

    ChinaCheck(JudgedSequence sequence) {
        this.sequence = sequence;
        this.regional = sequence.regional;
        this.findings = sequence.findings;
        this.place = regional.path();
    }

    void check(Collection<JudgedSequence> application) {
        var id = regional.text("application-id");
        if (!ChinaCodes.APPLICATION.matcher(id).matches()) findings.add("envelope.application-id", place, id);
        var folder = sequence.folder.application();
        if (folder != null && !folder.equals(id)) findings.add("envelope.application-folder", place, folder, id);
        var number = regional.text("sequence-number");
        if (!number.equals(sequence.folder.name()))
            findings.add("envelope.sequence-folder", place, sequence.folder.name(), number);
        for (var field : java.util.List.of("product-number", "sequence-description"))
            if (regional.text(field).isBlank()) findings.add("envelope.empty", place, field);
        var description = regional.text("sequence-description");
        if (description.codePointCount(0, description.length()) > ChinaCodes.LONGEST_DESCRIPTION)
            findings.add("envelope.description-too-long", place, ChinaCodes.LONGEST_DESCRIPTION);
        codes();
        related(number);
        constancy(application);
        for (var leaf : regional.leaves())
            if (leaf.under("cn-1-0") && leaf.operation() != LeafOperation.NEW)
                findings.add("life.cover-letter-not-new", leaf.place(), leaf.id(), leaf.operationWord());
        if (firstFiling())
            for (var leaf : regional.leaves())
                if (NOT_IN_IND.contains(leaf.lastElement()))
                    findings.add("content.not-allowed", leaf.place(), leaf.lastElement());
    }

    /** Whether this opens an investigational application, so that criteria 4.3.5 and 4.3.6 apply. */
    boolean firstFiling() {
        return regional.code("application-type").equals("cnapt1")
                && Set.of("cnrat1", "cnrat5").contains(regional.code("regulatory-activity-type"))
                && regional.code("sequence-type").equals("cnsqt1");
    }

    private void codes() {
        known("application-type", ChinaCodes.APPLICATION_TYPES);
        known("product-type", ChinaCodes.PRODUCT_TYPES);
        known("regulatory-activity-type", ChinaCodes.ACTIVITIES);
        known("sequence-type", ChinaCodes.SEQUENCE_TYPES);
        var application = regional.code("application-type");
        var activity = regional.code("regulatory-activity-type");
        var type = regional.code("sequence-type");
        if (!ChinaCodes.allowed(application, activity, type))
            findings.add("envelope.triple", place, application, activity, type);
    }

    private void known(String element, Set<String> codes) {
        if (!codes.contains(regional.code(element)))
            findings.add("envelope.code", place, element, regional.code(element));
    }

    private void related(String number) {
        var related = regional.text("related-sequence");
        if (!related.matches("[0-9]{4}") || related.compareTo(number) > 0)
            findings.add("envelope.related-form", place, related);
        else if (ChinaCodes.opens(regional.code("sequence-type"))) {
            if (!related.equals(number)) findings.add("envelope.related-own", place, related, number);
        } else if (related.equals(number)) findings.add("envelope.related-not-own", place, related);
    }

    private void constancy(Collection<JudgedSequence> application) {
        for (var earlier : application) {
            if (earlier.regional == null || earlier.region != sequence.region) continue;
            if (earlier.folder.name().compareTo(sequence.folder.name()) >= 0) continue;
            same("application-id", regional.text("application-id"), earlier.regional.text("application-id"));
            same("product-number", regional.text("product-number"), earlier.regional.text("product-number"));
            same("application-type", regional.code("application-type"), earlier.regional.code("application-type"));
            same("product-type", regional.code("product-type"), earlier.regional.code("product-type"));
            var activity = regional.code("regulatory-activity-type");
            var before = earlier.regional.code("regulatory-activity-type");
            if (earlier.folder.name().equals(regional.text("related-sequence")) && !activity.equals(before))
                findings.add("envelope.activity-changed", place, activity, earlier.folder.name(), before);
        }
    }

    private void same(String field, String now, String before) {
        if (!now.equals(before)) findings.add("envelope.changed", place, field, now, before);
    }
}
