package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.Assessment;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.Extension;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.report.ReportKind;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.CapaReport;
import org.cellgmp.template.data.ReportPart;

/** What is reported of a CAPA. */
@Dependent
public class CapaGathering {
    @Inject
    DeviationRegister deviations;

    @Inject
    Linked linked;

    @Inject
    Manifest manifest;

    Gathered gather(CapaView view) throws Refusal {
        boolean closed = view.state() == CapaState.CLOSED || view.state() == CapaState.CANCELLED;
        var state = Said.word("capa.state.", view.state());
        var events = events(view);
        var changes = linked.changes(List.of(view));
        var signatures = manifest.of(view.number());
        boolean approved = view.approved() || view.state() == CapaState.CANCELLED;
        return new Gathered(
                ReportKind.CAPA,
                view.number(),
                view.revision(),
                view.state().name(),
                closed,
                head -> new CapaReport(
                        head,
                        EventGathering.notFinal(closed, state),
                        approved ? List.of() : List.of(new CapaReport.Unapproved(state)),
                        capa(view),
                        events,
                        view.plan().actions().stream()
                                .map(action -> action(view, action))
                                .toList(),
                        view.content().extensions().stream()
                                .map(CapaGathering::extension)
                                .toList(),
                        changes,
                        effectiveness(view),
                        view.watch() == null
                                ? List.of()
                                : view.watch().seen().stream()
                                        .map(CapaGathering::observation)
                                        .toList(),
                        assessments(view.content().assessment()),
                        verdicts(view),
                        cancellations(view),
                        signatures));
    }

    private static CapaReport.Capa capa(CapaView view) {
        var confirmation = view.content().confirmation();
        return new CapaReport.Capa(
                Said.text(view.number()),
                Said.number(view.revision()),
                Said.text(view.plan().title()),
                Said.word("capa.state.", view.state()),
                Said.text(view.plan().problem()),
                Said.text(view.plan().rootCause()),
                Said.text(view.raisedByName() + " (" + view.raisedBy() + ")"),
                Said.at(view.raisedAt()),
                Said.word(view.approved() ? "true" : "false"),
                confirmation == null ? Said.word("none-yet") : by(confirmation.byName(), confirmation.at()),
                Said.at(view.closedAt(), "none-yet"),
                Said.text(view.content().predecessor(), "none"),
                Said.text(view.digest()));
    }

    private static Figure by(String name, java.time.OffsetDateTime at) {
        return Said.text(name + ", " + Said.at(at).text());
    }

    private List<ReportPart.Event> events(CapaView view) throws Refusal {
        var lines = new ArrayList<ReportPart.Event>();
        for (var number : view.plan().events()) lines.add(line(deviations.get(number)));
        return lines;
    }

    static ReportPart.Event line(DeviationView event) {
        return new ReportPart.Event(
                Said.text(event.number()),
                Said.text(event.content().account().title()),
                Said.word("dev.kind-of.", event.kind()),
                EventGathering.classification(event),
                Said.word("dev.state.", event.state()),
                Said.at(event.openedAt()),
                Said.list(event.content().batches()));
    }

    private static CapaReport.Action action(CapaView view, PlannedAction action) {
        var done = view.content().done(action.id());
        boolean verified = done != null && done.verified();
        return new CapaReport.Action(
                Said.text(action.id()),
                Said.word("capa.kind.", action.kind()),
                Said.text(action.what()),
                Said.text(action.owner()),
                Said.day(action.dueOn()),
                Said.text(action.done(), "none"),
                Said.text(action.change(), "none"),
                Said.text(done == null ? null : done.evidence(), "none-yet"),
                Said.text(done == null ? null : done.address(), "none"),
                Said.text(done == null ? null : done.byName(), "none-yet"),
                Said.at(done == null ? null : done.at(), "none-yet"),
                Said.text(done == null ? null : done.verification(), verified ? "none" : "none-yet"),
                Said.text(verified ? done.verifiedByName() : null, "none-yet"),
                Said.at(verified ? done.verifiedAt() : null, "none-yet"));
    }

    private static CapaReport.Extension extension(Extension extension) {
        var decision = extension.pending()
                ? "capa.extension-pending-word"
                : Boolean.TRUE.equals(extension.granted())
                        ? "capa.extension-granted-word"
                        : "capa.extension-refused-word";
        return new CapaReport.Extension(
                Said.text(extension.id()),
                Said.text(extension.action()),
                Said.day(extension.from()),
                Said.day(extension.to()),
                Said.text(extension.reason()),
                by(extension.askedByName(), extension.askedAt()),
                Said.word(decision),
                extension.decision() == null
                        ? Said.word("none-yet")
                        : Said.text(extension.decision().byName() + ", "
                                + extension.decision().signature()));
    }

    private static CapaReport.Effectiveness effectiveness(CapaView view) {
        var check = view.plan().effectiveness();
        if (check == null) {
            var none = Said.word("none");
            return new CapaReport.Effectiveness(none, none, none, none, none, none, none, none);
        }
        return new CapaReport.Effectiveness(
                Said.text(check.metric()),
                Said.text(check.threshold()),
                Said.text(check.batches(), "none"),
                Said.text(check.days(), "none"),
                check.criterion() == null
                        ? Said.word("capa.criterion.JUDGED")
                        : Said.word("capa.criterion.", check.criterion().kind()),
                Said.text(check.owner()),
                Said.day(view.checkOpensOn(), "none-yet"),
                view.watch() == null
                        ? Said.word("none-yet")
                        : Said.number(view.watch().counted()));
    }

    private static CapaReport.Observation observation(Observed one) {
        return new CapaReport.Observation(
                Said.text(one.version() == 0 ? one.about() : one.about() + "/v" + one.version()),
                Said.word("capa.outcome.", one.outcome()),
                Said.text(one.found()),
                Said.list(one.addresses()),
                Said.at(one.at()));
    }

    private static List<CapaReport.Assessment> assessments(Assessment one) {
        if (one == null) return List.of();
        return List.of(new CapaReport.Assessment(
                Said.text(one.text()),
                Said.text(one.address(), "none"),
                Said.word(Boolean.TRUE.equals(one.met()) ? "capa.met" : "capa.not-met"),
                Said.text(one.byName()),
                Said.at(one.at())));
    }

    private static List<CapaReport.Verdict> verdicts(CapaView view) {
        var verdict = view.content().verdict();
        if (verdict == null) return List.of();
        return List.of(new CapaReport.Verdict(
                Linked.effect(view),
                Said.text(verdict.signed().reason(), "none"),
                Said.text(verdict.signed().byName()),
                Said.at(verdict.signed().at()),
                Said.text(verdict.successor(), "none")));
    }

    private static List<CapaReport.Cancellation> cancellations(CapaView view) {
        var signed = view.content().cancellation();
        if (signed == null) return List.of();
        return List.of(new CapaReport.Cancellation(
                Said.text(signed.reason(), "none"), Said.text(signed.byName()), Said.at(signed.at())));
    }
}
