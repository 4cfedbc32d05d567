package org.cellgmp.web.recordkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Finding;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Tone;

/** How a batch or a protocol stands: what its statement says, which deviations took that up, and what was decided. */
@Dependent
class Standing {
    @Inject
    private Statements statements;

    @Inject
    private DeviationRegister deviations;

    @Inject
    private Dispositions dispositions;

    /**
     * What the other rooms know of one version of a record; see {@link RecordPage} for the parts.
     *
     * @param judged true if a statement on this very version exists
     */
    record Judged(
            boolean judged,
            List<Finding> findings,
            List<String> unseen,
            Addressed<ProductSpecification> specification,
            String state,
            Tone tone,
            String statement,
            List<RecordPage.Count> tally,
            boolean mayOpen,
            Map<String, String> deviations) {
        static final Judged NOTHING =
                new Judged(false, List.of(), List.of(), null, null, Tone.NEUTRAL, null, List.of(), false, Map.of());
    }

    Judged of(PageContext page, RecordView view) throws Refusal {
        boolean batch = view.record() instanceof BatchRecord;
        if (!batch && !(view.record() instanceof TrialProtocol)) return Judged.NOTHING;
        var statement = statementOn(view);
        var latest = view.address().version() == view.latest();
        var specification =
                latest && batch ? statements.specificationInForce(view.number()).orElse(null) : null;
        var state = batch ? decided(view.number()) : null;
        if (statement == null)
            return new Judged(
                    false,
                    List.of(),
                    List.of(),
                    specification,
                    state == null ? page.text("record.unjudged") : page.text("standing." + state.name()),
                    Tone.NEUTRAL,
                    null,
                    List.of(),
                    false,
                    taken(view.number(), List.of()));
        return new Judged(
                true,
                statement.findings().stream().map(FindingView::finding).toList(),
                statement.statement().unseen(),
                specification,
                state == null ? words(page, statement) : page.text("standing." + state.name()),
                state == null ? tone(statement) : tone(state),
                statement.number(),
                tally(page, statement),
                latest && page.mayOpenDeviation(),
                taken(view.number(), statement.findings()));
    }

    private StatementView statementOn(RecordView view) throws Refusal {
        var rows = statements.of(view.number(), null, Page.LARGEST).items();
        for (var row : rows) if (row.version() == view.address().version()) return statements.get(row.number());
        return null;
    }

    private BatchState decided(String batch) {
        var rows = dispositions.standing(List.of(batch));
        return rows.isEmpty() || rows.get(0).state() == BatchState.UNDECIDED
                ? null
                : rows.get(0).state();
    }

    /** By id of the finding, and by {@code event:} and id of the event, the deviation that took it up. */
    private Map<String, String> taken(String batch, List<FindingView> findings) {
        var taken = new HashMap<String, String>();
        for (var finding : findings)
            if (finding.handling() != null)
                taken.put(finding.finding().id(), finding.handling().deviation());
        for (var deviation : deviations.touching(batch))
            for (var departure : deviation.content().departures())
                if (departure.kind() == Departure.Kind.EVENT && batch.equals(departure.batch()))
                    taken.put("event:" + departure.finding(), deviation.number());
        return taken;
    }

    private static String words(PageContext page, StatementView statement) {
        if (!statement.blocking().isEmpty()) return page.text("record.with-findings");
        return page.text(statement.findings().isEmpty() ? "record.clean" : "record.handled");
    }

    private static Tone tone(StatementView statement) {
        var worst = Tone.NEUTRAL;
        for (var finding : statement.blocking()) {
            var tone = Tone.of(finding.finding().severity(), false);
            if (tone.compareTo(worst) < 0) worst = tone;
        }
        return worst == Tone.NEUTRAL && statement.findings().isEmpty() ? Tone.GOOD : worst;
    }

    private static Tone tone(BatchState state) {
        return switch (state) {
            case RELEASED, RELEASED_BY_MANUFACTURER -> Tone.GOOD;
            case REJECTED -> Tone.CRITICAL;
            case QUARANTINED,
                    CONDITIONALLY_RELEASED,
                    CONDITIONALLY_RELEASED_BY_MANUFACTURER,
                    SUPPLIED_OUT_OF_SPECIFICATION -> Tone.ATTENTION;
            case UNDECIDED -> Tone.NEUTRAL;
        };
    }

    private static List<RecordPage.Count> tally(PageContext page, StatementView statement) {
        var row = statement.row();
        var counts = new ArrayList<RecordPage.Count>();
        count(counts, Tone.CRITICAL, row.critical(), page.text("record.findings-critical", row.critical()));
        count(counts, Tone.MAJOR, row.major(), page.text("record.findings-major", row.major()));
        count(counts, Tone.ATTENTION, row.other(), page.text("record.findings-other", row.other()));
        count(counts, Tone.ATTENTION, row.advisory(), page.text("record.findings-advisory", row.advisory()));
        count(counts, Tone.NEUTRAL, row.notAssessed(), page.text("record.not-assessed", row.notAssessed()));
        count(counts, Tone.GOOD, row.passed(), page.text("record.passed", row.passed()));
        return counts;
    }

    private static void count(List<RecordPage.Count> counts, Tone tone, int number, String words) {
        if (number > 0) counts.add(new RecordPage.Count(tone, words));
    }
}
