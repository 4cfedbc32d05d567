package org.cellgmp.report.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.capa.control.CapaCondition;
import org.cellgmp.capa.control.CapaKeeping;
import org.cellgmp.change.control.ChangeKeeping;
import org.cellgmp.change.control.KnownChanges;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.conformity.control.Stating;
import org.cellgmp.conformity.control.Watching;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.investigation.boundary.Investigations;
import org.cellgmp.investigation.control.ClosureRules;
import org.cellgmp.investigation.control.Hearing;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.QcResult;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.control.NumberIssue;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A site with its people and rooms, on a database of its own. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportSite {
    static final Actor RECORDER = person("rec", Role.PRODUCTION_RECORDER);
    static final Actor REVIEWER = person("rev", Role.PRODUCTION_REVIEWER);
    static final Actor QA = person("qa", Role.QA_MANAGER);
    static final Actor SECOND_QA = person("qa2", Role.QA_MANAGER);
    static final Actor PERSON = person("qp", Role.QUALIFIED_PERSON_MANUFACTURER);
    static final Actor INSPECTOR = person("ins", Role.INSPECTOR);
    static final Actor ADMIN = person("adm", Role.ADMINISTRATOR);
    static final String PASSWORD = "an invented pass phrase, long enough";
    static final OffsetDateTime TEN = OffsetDateTime.parse("2026-01-05T10:00:00+08:00");

    final TestDatabase database = database();
    final House house = new House(
            database,
            Hearing.class,
            ClosureRules.class,
            Stating.class,
            Watching.class,
            CapaKeeping.class,
            ChangeKeeping.class,
            CapaCondition.class,
            KnownChanges.class);

    abstract TestDatabase database();

    static Actor person(String id, Role role) {
        return new Actor(id, id + " (invented)", Set.of(role));
    }

    @BeforeAll
    void people() throws Exception {
        house.with(WhoActs.class, house.the(CurrentActor.class));
        house.with(NumberIssue.class, new NumberIssue() {
            @Override
            public String next(String series) {
                try {
                    return house.apart(() -> super.next(series));
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        });
        var accounts = house.the(Accounts.class);
        for (var person : List.of(QA, SECOND_QA, PERSON)) {
            var given = as(ADMIN, () -> accounts.open(person.id(), person.printedName(), person.roles(), "new here"));
            as(person, () -> accounts.changePassword(given, PASSWORD));
            as(person, () -> accounts.certify(true, person.id(), PASSWORD));
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    Reports reports() {
        return house.the(Reports.class);
    }

    ReportView print(ReportKind kind, String subject, String language) throws Exception {
        return as(INSPECTOR, () -> reports().of(kind, subject, null, language));
    }

    byte[] file(ReportView report, ReportFile which) throws Exception {
        return as(INSPECTOR, () -> {
            try (var in = reports().open(report.number(), which, true)) {
                return in.readAllBytes();
            }
        });
    }

    /** Words of the PDF without blanks and line ends. */
    String words(ReportView report) throws Exception {
        try (var pdf = Loader.loadPDF(file(report, ReportFile.PDF))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(report.pages());
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        }
    }

    int pictures(ReportView report) throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(report, ReportFile.DOCX)))) {
            return word.getAllPictures().size();
        }
    }

    String keep(String title, String product, LocalDate made, String viability) throws Exception {
        return as(
                        RECORDER,
                        () -> house.the(Records.class)
                                .keep(batch(title, product, made, viability), null, "as executed"))
                .number();
    }

    static BatchRecord batch(String title, String product, LocalDate made, String viability) {
        var header = new BatchHeader(
                title,
                product,
                "Invented cells",
                null,
                null,
                null,
                "clinical",
                null,
                made,
                null,
                null,
                null,
                null,
                null);
        var result = new QcResult(
                "Viability",
                null,
                null,
                null,
                null,
                viability,
                "%",
                "final",
                null,
                null,
                null,
                null,
                null,
                null,
                "70",
                null);
        return new BatchRecord(
                header,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(result),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    Deviations deviations() {
        return house.the(Deviations.class);
    }

    DeviationView event(String number) throws Exception {
        return as(QA, () -> house.the(DeviationRegister.class).get(number));
    }

    int revision(String number) throws Exception {
        return event(number).revision();
    }

    String opened(String batch, String title, String description) throws Exception {
        var account = new Account(title, description, null, TEN, TEN.plusMinutes(20), TEN.plusMinutes(40));
        return as(RECORDER, () -> deviations().open(account, batch, List.of())).number();
    }

    String classified(String batch, Classification as) throws Exception {
        var event = opened(batch, "Incubator warm", "One hour at 38.1.");
        var none = new RecurrenceDecision(List.of(), "none alike", TEN.toLocalDate());
        as(QA, () -> deviations().compare(event, revision(event), none));
        var factors = new Factors(1, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
        as(QA, () -> deviations().classify(event, revision(event), factors, as, "as seen"));
        return event;
    }

    void settle(String event) throws Exception {
        as(
                REVIEWER,
                () -> deviations()
                        .investigate(event, revision(event), new Investigation("worn seal", "y", "z", List.of())));
        for (var batch : event(event).content().batches())
            as(
                    SECOND_QA,
                    () -> deviations()
                            .conclude(
                                    event,
                                    revision(event),
                                    batch,
                                    ReleaseVerdict.MAY_BE_RELEASED,
                                    "no effect",
                                    "qa2",
                                    PASSWORD));
    }

    void change(String event, Edit edit) throws Exception {
        int revision = as(QA, () -> house.the(InvestigationRegister.class).inquiry(event))
                .revision();
        as(REVIEWER, () -> house.the(Investigations.class).change(event, revision, edit));
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
