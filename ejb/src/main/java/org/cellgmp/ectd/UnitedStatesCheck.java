package org.cellgmp.ectd;

import java.util.Set;

/** The administrative block of us-regional.xml. */
final class UnitedStatesCheck {
    private final JudgedSequence sequence;
    private final ReadBackbone regional;
    private final FindingList findings;

    UnitedStatesCheck(JudgedSequence sequence) {
        this.sequence = sequence;
        this.regional = sequence.regional;
        this.findings = sequence.findings;
    }

    void check() {
        var place = regional.path();
        if (!UnitedStatesCodes.DUNS.matcher(regional.text("id")).matches())
            findings.add("admin.duns", place, regional.text("id"));
        if (regional.text("company-name").isBlank()) findings.add("envelope.empty", place, "company-name");
        for (var email : regional.all("email"))
            if (email.text().length() > UnitedStatesCodes.LONGEST_EMAIL)
                findings.add("admin.email-too-long", place + ":" + email.line(), UnitedStatesCodes.LONGEST_EMAIL);
        for (var number : regional.all("application-number"))
            if (!UnitedStatesCodes.APPLICATION_NUMBER.matcher(number.text()).matches())
                findings.add("admin.application-number", place + ":" + number.line(), number.text());
        known("application-number", "application-type", UnitedStatesCodes.APPLICATION_TYPES);
        known("submission-id", "submission-type", UnitedStatesCodes.SUBMISSION_TYPES);
        known("sequence-number", "submission-sub-type", UnitedStatesCodes.SUBMISSION_SUB_TYPES);
        known("applicant-contact-name", "applicant-contact-type", UnitedStatesCodes.CONTACT_TYPES);
        known("telephone", "telephone-number-type", UnitedStatesCodes.TELEPHONE_TYPES);
        known("form", "form-type", UnitedStatesCodes.FORM_TYPES);
        if (regional.all("application").stream()
                .noneMatch(
                        value -> value.attribute("application-containing-files").equals("true")))
            findings.add("admin.no-files", place);
        submission(place);
    }

    private void submission(String place) {
        var number = regional.text("sequence-number");
        var id = regional.text("submission-id");
        if (!number.equals(sequence.folder.name()))
            findings.add("envelope.sequence-folder", place, sequence.folder.name(), number);
        if (!id.matches("[0-9]{4}") || id.compareTo(number) > 0) findings.add("admin.submission-id", place, id);
        var type = regional.value("submission-id")
                .map(value -> value.attribute("submission-type"))
                .orElse("");
        var subType = regional.value("sequence-number")
                .map(value -> value.attribute("submission-sub-type"))
                .orElse("");
        boolean opens = id.equals(number);
        var openers = type.equals(UnitedStatesCodes.ORIGINAL_APPLICATION)
                ? Set.of(UnitedStatesCodes.APPLICATION, "fdasst2")
                : Set.of(UnitedStatesCodes.ORIGINAL, "fdasst2", "fdasst6", "fdasst7");
        boolean fits = opens ? openers.contains(subType) : !subType.equals(UnitedStatesCodes.ORIGINAL);
        if (UnitedStatesCodes.SUBMISSION_SUB_TYPES.contains(subType)
                && UnitedStatesCodes.SUBMISSION_TYPES.contains(type)
                && !fits) findings.add("admin.sub-type", place, subType, type, id, number);
    }

    /** Whether this opens an investigational application, so that 21 CFR 312.23(a) tells what it must hold. */
    boolean firstFiling() {
        return regional.value("application-number")
                        .map(value -> value.attribute("application-type"))
                        .orElse("")
                        .equals("fdaat4")
                && regional.value("submission-id")
                        .map(value -> value.attribute("submission-type"))
                        .orElse("")
                        .equals(UnitedStatesCodes.ORIGINAL_APPLICATION)
                && regional.text("submission-id").equals(regional.text("sequence-number"));
    }

    private void known(String element, String attribute, Set<String> codes) {
        for (var value : regional.all(element))
            if (!codes.contains(value.attribute(attribute)))
                findings.add(
                        "envelope.code", regional.path() + ":" + value.line(), attribute, value.attribute(attribute));
    }
}
