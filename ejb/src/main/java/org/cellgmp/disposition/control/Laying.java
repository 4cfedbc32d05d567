package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Choice;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.Preparation;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.trailreview.Hands;
import org.cellgmp.trailreview.boundary.TrailReviews;

/** Lays on the table what a decision on a batch is taken on. */
@ApplicationScoped
public class Laying {
    @Inject
    Records records;

    @Inject
    Statements statements;

    @Inject
    DeviationRegister deviations;

    @Inject
    HoldRegister holds;

    @Inject
    Reaches reaches;

    @Inject
    TrailReviews trailReviews;

    @Inject
    Releasing releasing;

    Table table(String number, Decisions decisions) throws Refusal {
        var view = records.latest(number);
        var batch = batch(view);
        var keepers = records.history(number).stream().map(RecordView::by).toList();
        var trail = new TrailStanding(releasing.policy().content(), trailReviews.standing(number));
        var statement = statement(number);
        return new Table(
                batch,
                statement,
                statement != null && statements.current(number),
                deviations.touching(number),
                holds.of(view),
                trail,
                results(batch),
                Hands.of(batch.record(), keepers),
                decisions);
    }

    SpecifiedResults results(Addressed<BatchRecord> batch) throws Refusal {
        return SpecifiedResults.of(
                batch, statements.specificationInForce(batch.address().number()).orElse(null));
    }

    static Addressed<BatchRecord> batch(RecordView view) throws Refusal {
        if (view.record() instanceof BatchRecord batch) return new Addressed<>(view.address(), batch);
        throw new Refusal(NOT_FOUND, "disposition.no-batch-record", view.number());
    }

    Preparation preparation(Table table, Actor who) {
        var choices = new ArrayList<Choice>();
        var at = reaches.at(who, table.number());
        for (var capacity : Capacity.values())
            for (var decision : Decision.values())
                if (who.holds(capacity.role()) && offered(table, capacity, decision))
                    choices.add(new Choice(
                            capacity,
                            decision,
                            at.whyNot(person -> ReleaseRules.whyNot(table, capacity, decision, person))));
        var header = table.batch().record().header();
        return new Preparation(
                table.number(),
                header.batchNumber(),
                header.productCode(),
                table.batch().address().version(),
                table.decisions().state(),
                table.statement(),
                table.deviations(),
                table.contained(),
                table.results().pending(),
                ReleaseRules.blockers(table),
                table.decisions().history(),
                choices);
    }

    /** The quality unit releases nothing, and a supply out of specification is spoken of only where a result fails. */
    private static boolean offered(Table table, Capacity capacity, Decision decision) {
        if (decision == Decision.SUPPLY_OUT_OF_SPECIFICATION)
            return capacity == Capacity.MANUFACTURER
                    && !table.results().failing().isEmpty();
        return capacity != Capacity.QUALITY || !decision.releases();
    }

    /** Null if the batch was never judged. */
    private StatementView statement(String number) throws Refusal {
        var latest = statements.of(number, null, 1).items();
        return latest.isEmpty() ? null : statements.get(latest.get(0).number());
    }
}
