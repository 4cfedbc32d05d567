package org.cellgmp.ectd;

import java.util.List;
import java.util.Set;
import org.cellgmp.criterion.fact.UnitedStatesFact;
import org.cellgmp.criterion.fact.ValueFact;

/** The administrative block of us-regional.xml. */
final class UnitedStatesFacts {
    private final JudgedSequence sequence;
    private final ReadBackbone regional;
    private final List<Object> facts;

    UnitedStatesFacts(JudgedSequence sequence, List<Object> facts) {
        this.sequence = sequence;
        this.regional = sequence.regional;
        this.facts = facts;
    }

    void tell() {
        known("application-number", "application-type", UnitedStatesCodes.APPLICATION_TYPES);
        known("submission-id", "submission-type", UnitedStatesCodes.SUBMISSION_TYPES);
        known("sequence-number", "submission-sub-type", UnitedStatesCodes.SUBMISSION_SUB_TYPES);
        known("applicant-contact-name", "applicant-contact-type", UnitedStatesCodes.CONTACT_TYPES);
        known("telephone", "telephone-number-type", UnitedStatesCodes.TELEPHONE_TYPES);
        known("form", "form-type", UnitedStatesCodes.FORM_TYPES);
        value(
                "id",
                regional.text("id"),
                UnitedStatesCodes.DUNS.matcher(regional.text("id")).matches(),
                0);
        value("company-name", regional.text("company-name"), true, 0);
        for (var email : regional.all("email"))
            value("email", email.text(), email.text().length() <= UnitedStatesCodes.LONGEST_EMAIL, email.line());
        var numbers = regional.all("application-number");
        for (int i = 0; i < Math.max(1, numbers.size()); i++) application(i);
    }

    private void application(int i) {
        var application = at("application-number", i);
        var submission = at("submission-id", i);
        var number = at("sequence-number", i);
        var type = submission.attribute("submission-type");
        var subType = number.attribute("submission-sub-type");
        var folder = sequence.folder.numbered() ? sequence.folder.name() : number.text();
        boolean opens = submission.text().equals(folder);
        var openers = type.equals(UnitedStatesCodes.ORIGINAL_APPLICATION)
                ? Set.of(UnitedStatesCodes.APPLICATION, "fdasst2")
                : Set.of(UnitedStatesCodes.ORIGINAL, "fdasst2", "fdasst6", "fdasst7");
        boolean fits = opens ? openers.contains(subType) : !subType.equals(UnitedStatesCodes.ORIGINAL);
        boolean told = !UnitedStatesCodes.SUBMISSION_SUB_TYPES.contains(subType)
                || !UnitedStatesCodes.SUBMISSION_TYPES.contains(type);
        facts.add(new UnitedStatesFact(
                regional.path() + (application.line() > 0 ? ":" + application.line() : ""),
                application.text(),
                UnitedStatesCodes.APPLICATION_NUMBER.matcher(application.text()).matches(),
                number.text(),
                sequence.folder.name(),
                submission.text(),
                submission.text().matches("[0-9]{4}") && submission.text().compareTo(folder) <= 0,
                type,
                subType,
                fits || told || submission.text().compareTo(folder) > 0,
                !application
                                .attribute("application-type")
                                .equals(at("application-number", 0).attribute("application-type"))
                        || !type.equals(at("submission-id", 0).attribute("submission-type")),
                regional.all("application").stream()
                        .anyMatch(one ->
                                one.attribute("application-containing-files").equals("true"))));
    }

    private ReadBackbone.Value at(String element, int i) {
        var all = regional.all(element);
        return i < all.size() ? all.get(i) : new ReadBackbone.Value(element, java.util.Map.of(), "", 0);
    }

    /** Whether this opens an investigational application, so that 21 CFR 312.23(a) tells what it must hold. */
    static boolean firstFiling(ReadBackbone regional) {
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
            value(attribute, value.attribute(attribute), codes.contains(value.attribute(attribute)), value.line());
    }

    private void value(String field, String value, boolean known, int line) {
        facts.add(new ValueFact(
                regional.path() + (line == 0 ? "" : ":" + line),
                field,
                value,
                value.isBlank(),
                known,
                null,
                !value.equals(value.strip())));
    }
}
