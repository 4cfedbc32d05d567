package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.StudyTold;

/** The validation studies of a product that had begun by a day, by subject and by their first day. */
final class ValidationStudies {
    static final String PROCESS = "process";
    static final String ANALYTICAL = "analytical";
    static final String COMPARABILITY = "comparability";

    private static final List<String> ORDER =
            List.of(PROCESS, "aseptic-simulation", "hold-time", "transport", "cleaning", ANALYTICAL, COMPARABILITY);

    private final List<Addressed<ValidationStudy>> all;

    /** @param part whose studies count; null for both */
    ValidationStudies(List<Addressed<ValidationStudy>> studies, LocalDate day, Part part) {
        all = (part == null ? studies : part.of(studies))
                .stream()
                        .filter(one -> Told.on(one.record(), day))
                        .sorted(Comparator.comparingInt((Addressed<ValidationStudy> one) -> place(one.record()))
                                .thenComparing(
                                        one -> one.record().startedOn(),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(
                                        one -> String.valueOf(one.record().code()))
                                .thenComparing(one -> one.address().toString()))
                        .toList();
    }

    /** A subject that is none of the list comes last. */
    private static int place(ValidationStudy study) {
        int at = ORDER.indexOf(key(study.subject()));
        return at < 0 ? ORDER.size() : at;
    }

    List<Addressed<ValidationStudy>> all() {
        return all;
    }

    List<Addressed<ValidationStudy>> of(String subject) {
        return all.stream()
                .filter(one -> key(one.record().subject()).equals(subject))
                .toList();
    }

    /** Every study but those of analytical procedures. */
    List<Addressed<ValidationStudy>> ofManufacture() {
        return all.stream()
                .filter(one -> !key(one.record().subject()).equals(ANALYTICAL))
                .toList();
    }

    static Figure code(Addressed<ValidationStudy> study) {
        return Cells.plain(study.address()).text(study.record().code(), "code");
    }

    static Figure report(Addressed<ValidationStudy> study) {
        return Cells.plain(study.address()).text(study.record().report(), "report");
    }

    static boolean names(Addressed<ValidationStudy> study, String batchNumber) {
        return study.record().batches().stream()
                .anyMatch(one -> key(one.batchNumber()).equals(key(batchNumber)));
    }

    static List<StudyTold> told(List<Addressed<ValidationStudy>> studies) {
        return each(studies.size(), i -> told(i + 1, studies.get(i)));
    }

    private static StudyTold told(int ordinal, Addressed<ValidationStudy> study) {
        var told = study.record();
        var of = Cells.plain(study.address());
        return new StudyTold(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.code(), "code"),
                of.text(told.subject(), "subject"),
                of.text(told.name(), "name"),
                of.text(told.protocol(), "protocol"),
                of.text(told.protocolEdition(), "protocolEdition"),
                of.text(told.report(), "report"),
                of.text(told.reportEdition(), "reportEdition"),
                of.text(told.procedure(), "procedure"),
                of.text(told.procedureVersion(), "procedureVersion"),
                of.text(told.test(), "test"),
                of.text(told.site(), "site"),
                of.date(told.startedOn(), "startedOn"),
                told.endedOn() == null
                        ? Figure.word("no-end", of.address("endedOn"))
                        : of.date(told.endedOn(), "endedOn"),
                of.text(told.status(), "status"),
                of.text(told.conclusion(), "conclusion"),
                of.text(told.concludedBy(), "concludedBy"),
                of.date(told.concludedOn(), "concludedOn"),
                of.text(told.reviewedBy(), "reviewedBy"),
                each(told.batches().size(), i -> {
                    var at = of.at("batches", i);
                    return new StudyTold.Batch(
                            at.text(told.batches().get(i).batchNumber(), "batchNumber"),
                            at.text(told.batches().get(i).purpose(), "purpose"));
                }),
                each(told.results().size(), i -> result(study, i)));
    }

    private static StudyTold.Result result(Addressed<ValidationStudy> study, int index) {
        var told = study.record().results().get(index);
        var of = Cells.plain(study.address()).at("results", index);
        var outcome = of.text(told.outcome(), "outcome");
        return new StudyTold.Result(
                of.text(told.characteristic(), "characteristic"),
                told.batchNumber() == null
                        ? Figure.word("whole-study", of.address("batchNumber"))
                        : of.text(told.batchNumber(), "batchNumber"),
                told.stepNumber() == null
                        ? Figure.word("no-step", of.address("stepNumber"))
                        : of.text(told.stepNumber(), "stepNumber"),
                of.with(told.criterion(), told.uom(), "criterion"),
                of.with(told.result(), told.uom(), "result"),
                of.text(told.range(), "range"),
                outcome,
                told.remark() == null ? Figure.word("none", of.address("remark")) : of.text(told.remark(), "remark"),
                told.eventId() == null
                        ? Figure.word("none", of.address("eventId"))
                        : of.text(told.eventId(), "eventId"));
    }
}
