package org.cellgmp.capa.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.boundary.Records;

/** The first plan that a deviation suggests, so that nothing is typed twice. Every word of it may be changed. */
@ApplicationScoped
public class Prefilled {
    private static final int WORKING_DAYS = 20;
    private static final String BATCHES = "3";
    private static final String DAYS = "90";

    @Inject
    Records records;

    @Inject
    Calendars calendars;

    /** @param who owns everything until the plan says otherwise */
    public Plan from(DeviationView deviation, Actor who) throws Refusal {
        var content = deviation.content();
        var cause =
                content.investigation() == null ? null : content.investigation().rootCause();
        var due = calendars.now().plus(Calendars.today(), WORKING_DAYS);
        var actions = new ArrayList<PlannedAction>();
        if (content.account().immediateCorrection() != null)
            actions.add(new PlannedAction(
                    null,
                    ActionKind.CORRECTION,
                    Prose.shown(content.account().immediateCorrection(), 4_000),
                    who.id(),
                    due,
                    "The correction is recorded with the batch. 纠正措施已记入批记录。",
                    null,
                    null));
        actions.add(new PlannedAction(
                null,
                ActionKind.CORRECTIVE,
                Prose.shown(
                        "Take the cause away 消除原因: "
                                + (cause == null ? content.account().title() : cause),
                        4_000),
                who.id(),
                due,
                "The measure is in force and the people concerned are trained. 措施已生效，相关人员已培训。",
                null,
                null));
        return new Plan(
                content.account().title(),
                content.account().description(),
                cause,
                List.of(deviation.number()),
                actions,
                effectiveness(deviation, who));
    }

    private Effectiveness effectiveness(DeviationView deviation, Actor who) throws Refusal {
        var found = deviation.content().departures().stream()
                .filter(departure -> departure.rule() != null)
                .findFirst();
        var product = product(deviation);
        if (found.isPresent() && product.isPresent()) return byRule(found.get(), product.get(), who);
        return new Effectiveness(
                "Quality events of the same kind 同类质量事件",
                "0",
                DAYS,
                null,
                new Criterion(Criterion.Kind.JUDGED, product.orElse(null), null, null, null, null, null),
                who.id(),
                null,
                null);
    }

    private static Effectiveness byRule(Departure found, String product, Actor who) {
        return new Effectiveness(
                "Findings of " + found.rule() + " in the next batches of " + product + " 后续批次中的发现项",
                "0",
                null,
                BATCHES,
                new Criterion(Criterion.Kind.NO_FINDING, product, found.rule(), null, null, null, null),
                who.id(),
                null,
                null);
    }

    private Optional<String> product(DeviationView deviation) throws Refusal {
        if (deviation.content().batches().isEmpty()) return Optional.empty();
        var product =
                records.latest(deviation.content().batches().get(0)).record().product();
        return product.isEmpty() ? Optional.empty() : Optional.of(product);
    }
}
