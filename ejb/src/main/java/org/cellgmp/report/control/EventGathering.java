package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.report.ReportKind;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.EventReport;
import org.cellgmp.template.data.ReportPart;

/** What is reported of a quality event. */
@Dependent
public class EventGathering {
    @Inject
    InvestigationRegister investigations;

    @Inject
    CapaRegister capas;

    @Inject
    Dispositions dispositions;

    @Inject
    Records records;

    @Inject
    EvidenceFiles evidence;

    @Inject
    Linked linked;

    @Inject
    Manifest manifest;

    Gathered gather(DeviationView view) throws Refusal {
        var number = view.number();
        boolean closed = view.state() == DeviationState.CLOSED;
        var content = view.content();
        var raised = linked.capas(number);
        var batches = batches(view);
        var waivers = waivers(number);
        var exhibits = exhibits(number);
        var changes = linked.changes(raised);
        var holds = linked.holds(number);
        var signatures = manifest.of(number);
        var causes = Causes.lines(investigations.inquiry(number).inquiry());
        return new Gathered(
                ReportKind.EVENT,
                number,
                view.revision(),
                view.state().name(),
                closed,
                head -> new EventReport(
                        head,
                        notFinal(closed, Said.word("dev.state.", view.state())),
                        event(view),
                        batches,
                        content.departures().stream()
                                .map(EventGathering::departure)
                                .toList(),
                        factors(view),
                        recurrences(view),
                        conclusions(view),
                        causes,
                        materials(view),
                        raised.stream().map(Linked::line).toList(),
                        waivers,
                        changes,
                        holds,
                        exhibits,
                        signatures));
    }

    static List<ReportPart.NotFinal> notFinal(boolean closed, Figure state) {
        return closed ? List.of() : List.of(new ReportPart.NotFinal(state));
    }

    private static EventReport.Event event(DeviationView view) {
        var content = view.content();
        var account = content.account();
        return new EventReport.Event(
                Said.text(view.number()),
                Said.number(view.revision()),
                Said.word("dev.kind-of.", view.kind()),
                Said.text(account.title()),
                Said.word("dev.state.", view.state()),
                classification(view),
                Said.text(content.rationale(), "none"),
                content.grading() == null
                        ? Said.word("none")
                        : Said.word("dev.class.", content.grading().proposed()),
                Said.text(account.description()),
                Said.text(account.immediateCorrection(), "none"),
                Said.at(account.occurredAt()),
                Said.at(account.discoveredAt()),
                Said.at(account.awareAt()),
                Said.day(view.dueOn()),
                Said.text(view.openedByName() + " (" + view.openedBy() + ")"),
                Said.at(view.openedAt()),
                Said.text(view.closedBy(), "none-yet"),
                Said.at(view.closedAt(), "none-yet"),
                Said.text(view.digest()));
    }

    static Figure classification(DeviationView view) {
        var classification = view.content().classification();
        return classification == null ? Said.word("dev.class.none") : Said.word("dev.class.", classification);
    }

    private List<EventReport.Batch> batches(DeviationView view) {
        var numbers = view.content().batches();
        var titles = new HashMap<String, String>();
        records.latestOf(numbers)
                .forEach(record -> titles.put(record.number(), record.record().title()));
        var states = new HashMap<String, BatchState>();
        dispositions.standing(numbers).forEach(row -> states.put(row.batch(), row.state()));
        var lines = new ArrayList<EventReport.Batch>();
        for (var batch : numbers) {
            var concluded = view.concluded(batch).orElse(null);
            lines.add(new EventReport.Batch(
                    Said.text(batch),
                    Said.text(titles.get(batch)),
                    Said.word("standing.", states.getOrDefault(batch, BatchState.UNDECIDED)),
                    concluded == null ? Said.word("none-yet") : Said.word("dev.verdict.", concluded.verdict()),
                    concluded == null ? Said.word("none-yet") : Said.text(concluded.printedName()),
                    concluded == null ? Said.word("none-yet") : Said.text(concluded.reason())));
        }
        return lines;
    }

    private static EventReport.Departure departure(Departure departure) {
        var chinese = departure.messageChinese() == null ? departure.message() : departure.messageChinese();
        return new EventReport.Departure(
                departure.severity() == null
                        ? Said.word("dev.kind.", departure.kind())
                        : Said.word("dev.kind.", departure.kind()).with("severity." + departure.severity()),
                Said.text(departure.place()),
                Said.text(departure.address()),
                Said.text(departure.recorded()),
                Said.text(departure.judgedBy(), "none"),
                departure.rule() == null
                        ? Said.word("none")
                        : Said.text(departure.rule() + " v" + departure.ruleVersion()),
                departure.clauses() == null
                        ? Said.list(List.of())
                        : Said.list(List.of(departure.clauses().split("\n"))),
                Said.text(departure.message(), "none"),
                Said.text(chinese, "none"));
    }

    private static List<EventReport.Factor> factors(DeviationView view) {
        var grading = view.content().grading();
        if (grading == null) return List.of();
        return grading.factors().entrySet().stream()
                .map(factor -> new EventReport.Factor(
                        Said.word("dev.factor.", factor.getKey()), grade(factor.getKey(), factor.getValue())))
                .toList();
    }

    private static Figure grade(String factor, String grade) {
        if (grade.matches("[0-9]+")) return Said.both(grade, "factor-of-five");
        return Said.word(factor.equals("recurrence") ? "dev.grade.recurrence." : "dev.grade.impact.", grade);
    }

    private static List<EventReport.Recurrence> recurrences(DeviationView view) {
        var decided = view.content().recurrence();
        if (decided == null) return List.of();
        return List.of(new EventReport.Recurrence(
                Said.word("dev.grade.recurrence.", decided.factor()),
                Said.list(decided.earlier()),
                Said.text(decided.justification()),
                Said.day(decided.since())));
    }

    static List<ReportPart.Conclusion> conclusions(DeviationView view) {
        var investigation = view.content().investigation();
        if (investigation == null) return List.of();
        return List.of(new ReportPart.Conclusion(
                Said.text(investigation.rootCause()),
                Said.text(investigation.impactOnBatch()),
                Said.text(investigation.impactOnOthers()),
                Said.list(investigation.otherBatches()),
                Said.text(view.investigatedBy())));
    }

    private static List<EventReport.Material> materials(DeviationView view) {
        var material = view.content().material();
        if (material == null) return List.of();
        return List.of(new EventReport.Material(
                Said.text(material.item()), Said.word("dev.fate.", material.fate()), Said.text(material.reason())));
    }

    private List<EventReport.Waiver> waivers(String number) throws Refusal {
        return capas.waiver(number)
                .map(waiver -> List.of(new EventReport.Waiver(
                        Said.text(waiver.signed().byName() + " ("
                                + waiver.signed().by() + ")"),
                        Said.at(waiver.signed().at()),
                        Said.text(waiver.signed().reason()),
                        Said.word(waiver.counts() ? "true" : "no-longer-counts"))))
                .orElse(List.of());
    }

    private List<EventReport.Exhibit> exhibits(String number) {
        return evidence.of(number).stream()
                .map(one -> new EventReport.Exhibit(
                        Said.text(one.number()),
                        Said.text(one.file().name()),
                        Said.text(one.says()),
                        Said.text(one.byName()),
                        Said.at(one.at()),
                        Said.text(one.file().sha256())))
                .toList();
    }
}
