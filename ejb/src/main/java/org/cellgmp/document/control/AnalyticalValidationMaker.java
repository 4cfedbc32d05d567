package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.AnalyticalValidation;
import org.cellgmp.template.data.DocumentHead;

/** Fills the validation of analytical procedures: which test has a study, and what the studies found. ICH M4Q 3.2.P.5.3. */
final class AnalyticalValidationMaker {
    private final Editions editions;
    private final List<Addressed<ValidationStudy>> studies;

    AnalyticalValidationMaker(Editions editions, ValidationStudies studies) {
        this.editions = editions;
        this.studies = studies.of(ValidationStudies.ANALYTICAL);
    }

    AnalyticalValidation make(DocumentHead head) {
        var inForce = editions.inForce();
        return new AnalyticalValidation(
                head,
                editions.product(),
                editions.day(),
                each(inForce.size(), i -> panel(i + 1, inForce.get(i))),
                ValidationStudies.told(studies));
    }

    private AnalyticalValidation.Panel panel(int ordinal, Addressed<ProductSpecification> edition) {
        var of = Cells.plain(edition.address());
        return new AnalyticalValidation.Panel(
                Figure.said(Integer.toString(ordinal)),
                of.text(edition.record().code(), "code"),
                of.text(edition.record().edition(), "edition"),
                each(edition.record().tests().size(), i -> line(edition, i)));
    }

    /** A study serves a test that it names; names are compared letter by letter, capitals aside. */
    private AnalyticalValidation.Line line(Addressed<ProductSpecification> edition, int index) {
        var test = edition.record().tests().get(index);
        var of = Cells.plain(edition.address()).at("tests", index);
        var serving = studies.stream()
                .filter(study -> key(study.record().test()).equals(key(test.test())))
                .toList();
        var none = List.of(Figure.word("no-study", null));
        return new AnalyticalValidation.Line(
                of.text(test.test(), "test"),
                Editions.chinese(edition, index),
                of.text(test.method(), "method"),
                Editions.criterion(edition, index),
                serving.isEmpty()
                        ? none
                        : serving.stream().map(ValidationStudies::code).toList(),
                serving.isEmpty()
                        ? none
                        : serving.stream().map(ValidationStudies::report).toList());
    }
}
