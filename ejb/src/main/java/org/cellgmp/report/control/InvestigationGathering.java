package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.FailureMode;
import org.cellgmp.investigation.Happened;
import org.cellgmp.investigation.Hypothesis;
import org.cellgmp.investigation.ImpactJudgement;
import org.cellgmp.investigation.InquiryView;
import org.cellgmp.investigation.Interview;
import org.cellgmp.investigation.Rating;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.report.ReportKind;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.InvestigationReport;

/** What is reported of an investigation. */
@Dependent
public class InvestigationGathering {
    /** Before and after the event that records are read for. */
    private static final int HOURS = 72;

    /** Most moments of the timeline that are printed. */
    static final int MOMENTS = 200;

    @Inject
    InvestigationRegister register;

    @Inject
    Manifest manifest;

    Gathered gather(DeviationView event) throws Refusal {
        var number = event.number();
        boolean closed = event.state() == DeviationState.CLOSED;
        var view = register.inquiry(number);
        var inquiry = view.inquiry();
        var moments = moments(number);
        boolean more = moments.size() > MOMENTS;
        var told = (more ? moments.subList(0, MOMENTS) : moments)
                .stream().map(InvestigationGathering::moment).toList();
        var laboratories = LaboratoryLines.of(register.laboratory(number).laboratory());
        var signatures = manifest.of(number);
        var drawings = new CauseDrawings(inquiry, view.effect());
        var fishbones = drawings.fishbones();
        var trees = drawings.trees();
        return new Gathered(
                ReportKind.INVESTIGATION,
                number,
                view.revision(),
                event.state().name(),
                closed,
                head -> new InvestigationReport(
                        head,
                        EventGathering.notFinal(closed, Said.word("dev.state.", event.state())),
                        event(event, view),
                        EventGathering.conclusions(event),
                        told,
                        more ? List.of(new InvestigationReport.Unlisted(Said.number(MOMENTS))) : List.of(),
                        fishbones,
                        trees,
                        Causes.lines(inquiry),
                        inquiry.failureModes().stream()
                                .map(InvestigationGathering::risk)
                                .toList(),
                        inquiry.interviews().stream()
                                .map(InvestigationGathering::interview)
                                .toList(),
                        inquiry.hypotheses().stream()
                                .map(InvestigationGathering::hypothesis)
                                .toList(),
                        laboratories,
                        inquiry.impacts().stream()
                                .map(InvestigationGathering::impact)
                                .toList(),
                        signatures));
    }

    /** What records tell; the trail's own events have an export of their own. */
    private List<Happened> moments(String number) throws Refusal {
        var moments = new ArrayList<Happened>();
        String after = null;
        do {
            var page = register.timeline(number, HOURS, after, Page.LARGEST);
            for (var one : page.items()) if (one.event() == null) moments.add(one);
            after = page.next();
        } while (after != null && moments.size() <= MOMENTS);
        return moments;
    }

    private static InvestigationReport.Event event(DeviationView event, InquiryView view) {
        var account = event.content().account();
        return new InvestigationReport.Event(
                Said.text(event.number()),
                Said.number(view.revision()),
                Said.number(event.revision()),
                Said.word("dev.kind-of.", event.kind()),
                Said.text(account.title()),
                Said.word("dev.state.", event.state()),
                EventGathering.classification(event),
                Said.at(account.occurredAt()),
                Said.at(account.discoveredAt()),
                Said.at(account.awareAt()),
                Said.text(view.digest(), "none"));
    }

    private static InvestigationReport.Moment moment(Happened one) {
        return new InvestigationReport.Moment(
                one.told() == null ? Said.at(one.at()) : Said.at(one.told()),
                Said.word("inv.sort.", one.sort()),
                Said.text(one.words(), "none"),
                Said.text(one.who(), "none"),
                Said.text(one.address(), "none"));
    }

    private static InvestigationReport.Risk risk(FailureMode mode) {
        return new InvestigationReport.Risk(
                id(mode.id(), mode.struck()),
                Said.text(mode.mode()),
                Said.text(mode.effect()),
                Said.text(mode.cause()),
                rating(mode.before()),
                Said.text(mode.action(), "none"),
                rating(mode.after()));
    }

    private static Figure rating(Rating rating) {
        return rating == null
                ? Said.word("none-yet")
                : Said.text(rating.severity() + " \u00d7 " + rating.occurrence() + " \u00d7 " + rating.detection()
                        + " = " + rating.rpn());
    }

    /** What was struck stays to be read, and says so. */
    private static Figure id(String id, String struck) {
        return struck == null ? Said.text(id) : Said.both(id, "struck");
    }

    private static InvestigationReport.Interview interview(Interview one) {
        return new InvestigationReport.Interview(
                id(one.id(), one.struck()),
                Said.text(one.person()),
                Said.at(one.at()),
                Said.text(one.said()),
                Said.text(
                        one.recordedByName() + ", " + Said.at(one.recordedAt()).text()));
    }

    private static InvestigationReport.Hypothesis hypothesis(Hypothesis one) {
        return new InvestigationReport.Hypothesis(
                id(one.id(), one.struck()),
                Said.text(one.statement()),
                Said.text(one.test(), "none"),
                Said.text(one.expected(), "none"),
                Said.text(one.observed(), "none-yet"),
                one.outcome() == null ? Said.word("none-yet") : Said.word("inv.outcome.", one.outcome()),
                Causes.evidence(one.supports()));
    }

    private static InvestigationReport.Impact impact(ImpactJudgement one) {
        return new InvestigationReport.Impact(
                Said.text(one.subject()),
                Said.word("inv.impact.", one.impact()),
                Said.text(one.reason()),
                Said.text(one.byName()),
                Said.at(one.at()));
    }
}
