package org.cellgmp.worklist.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.Extension;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.EventOwners;
import org.cellgmp.ground.Refusal;
import org.cellgmp.worklist.BulkAct;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkOrder.Pick;
import org.cellgmp.worklist.BulkRow;

/** Reads of each picked record what an act would change in it, or its own reason why not. */
@ApplicationScoped
public class BulkReading {
    @Inject
    DeviationRegister events;

    @Inject
    EventOwners owners;

    @Inject
    CapaRegister capas;

    @Inject
    ChangeRegister changes;

    /** In the order of the picks; a whole record stands for each of its parts that the act could be about. */
    public List<BulkRow> rows(BulkOrder order) {
        var rows = new LinkedHashMap<String, BulkRow>();
        for (var pick : order.picks())
            for (var row : rows(order, pick)) rows.putIfAbsent(row.number() + " " + row.part(), unmoved(row, pick));
        return List.copyOf(rows.values());
    }

    /** What somebody changed since it was shown is refused by name. */
    private static BulkRow unmoved(BulkRow row, Pick pick) {
        boolean moved = pick.revision() != null
                && row.revision() != null
                && !pick.revision().equals(row.revision());
        return moved ? row.not(new Refusal(CONFLICT, "bulk.changed-since", row.number())) : row;
    }

    private List<BulkRow> rows(BulkOrder order, Pick pick) {
        try {
            var number = pick.number();
            boolean event = order.act().aboutEvents();
            if (event && number.matches(DeviationKind.NUMBER)) return List.of(event(order, events.get(number)));
            if (!event && number.startsWith("CA-")) return capa(order, pick, capas.get(number));
            if (order.act() == BulkAct.VERIFY && number.startsWith("CH-")) return change(pick, changes.get(number));
            return List.of(unread(pick, new Refusal(BLOCKED, "bulk.not-this-kind", number)));
        } catch (Refusal unknown) {
            return List.of(unread(pick, unknown));
        }
    }

    private static BulkRow unread(Pick pick, Refusal refusal) {
        return new BulkRow(pick.number(), pick.part(), null, null, null, null, null, refusal);
    }

    private BulkRow event(BulkOrder order, DeviationView event) throws Refusal {
        var row = new BulkRow(
                event.number(),
                null,
                event.content().account().title(),
                event.revision(),
                event.digest(),
                "bulk.will.CLOSE",
                null,
                null);
        if (order.act() == BulkAct.CLASSIFY) return classed(order, event, row);
        if (order.act() == BulkAct.ASSIGN) return assigned(order, event, row);
        var refusal = event.whyNot().get(DeviationAction.CLOSE);
        if (refusal == null && event.content().classification() != Classification.MINOR)
            refusal = new Refusal(BLOCKED, "bulk.not-minor", event.number());
        return row.not(refusal);
    }

    private BulkRow assigned(BulkOrder order, DeviationView event, BulkRow row) {
        var owner = order.owner() == null || order.owner().isBlank()
                ? null
                : order.owner().strip();
        var refusal = event.whyNot().get(DeviationAction.ASSIGN);
        if (refusal == null && owner == null) refusal = new Refusal(BLOCKED, "bulk.no-owner", event.number());
        if (refusal == null) refusal = owners.whyNot(event, owner);
        var before = event.owner() == null ? "\u2013" : event.owner().printedName();
        return new BulkRow(
                row.number(),
                null,
                row.title(),
                row.revision(),
                row.digest(),
                "bulk.will.ASSIGN",
                List.of(before, Objects.toString(owner, "\u2013")),
                refusal);
    }

    private BulkRow classed(BulkOrder order, DeviationView event, BulkRow row) throws Refusal {
        var refusal = event.whyNot().get(DeviationAction.CLASSIFY);
        if (refusal == null && event.state() != DeviationState.OPEN)
            refusal = new Refusal(CONFLICT, "bulk.classed-before", event.number());
        if (refusal == null && order.factors() == null)
            refusal = new Refusal(BLOCKED, "bulk.no-factors", event.number());
        if (refusal != null) return row.not(refusal);
        var grade = events.assess(event.number(), order.factors()).grade();
        var told = new BulkRow(
                row.number(),
                null,
                row.title(),
                row.revision(),
                row.digest(),
                "bulk.will.CLASSIFY." + grade.name(),
                null,
                null);
        boolean meant = order.expected() == null || order.expected().name().equals(grade.name());
        return meant ? told : told.not(new Refusal(BLOCKED, otherwise(grade.name()), event.number()));
    }

    private static String otherwise(String grade) {
        return switch (grade) {
            case "MINOR" -> "bulk.table-says-MINOR";
            case "MAJOR" -> "bulk.table-says-MAJOR";
            default -> "bulk.table-says-CRITICAL";
        };
    }

    private static List<BulkRow> capa(BulkOrder order, Pick pick, CapaView capa) {
        var rows = new ArrayList<BulkRow>();
        switch (order.act()) {
            case CONFIRM ->
                rows.add(row(capa, null, "bulk.will.CONFIRM", List.of())
                        .not(capa.whyNot().get(CapaAct.CONFIRM)));
            case GRANT_EXTENSION -> {
                for (var one : capa.extensions())
                    if (wanted(pick, one.extension().id(), one.extension().pending()))
                        rows.add(granted(capa, one.extension()).not(one.whyNotDecide()));
            }
            case ASK_EXTENSION -> {
                for (var action : capa.actions())
                    if (wanted(pick, action.planned().id(), action.done() == null))
                        rows.add(later(order, capa, action));
            }
            default -> {
                for (var action : capa.actions())
                    if (wanted(
                            pick,
                            action.planned().id(),
                            action.done() != null && !action.done().verified()))
                        rows.add(row(
                                        capa,
                                        action.planned().id(),
                                        "bulk.will.VERIFY",
                                        List.of(
                                                action.planned().what(),
                                                action.done() == null
                                                        ? ""
                                                        : action.done().evidence()))
                                .not(action.whyNot().get(CapaAct.VERIFY)));
            }
        }
        if (rows.isEmpty())
            rows.add(row(capa, pick.part(), null, List.of()).not(new Refusal(BLOCKED, "bulk.no-part", capa.number())));
        return rows;
    }

    private static BulkRow granted(CapaView capa, Extension asked) {
        return row(
                capa,
                asked.id(),
                "bulk.will.GRANT_EXTENSION",
                List.of(asked.action(), asked.from().toString(), asked.to().toString(), asked.reason()));
    }

    private static BulkRow later(BulkOrder order, CapaView capa, CapaView.ActionView action) {
        var due = action.planned().dueOn();
        var to = order.to();
        var told = List.of(action.planned().what(), due.toString(), Objects.toString(to, "\u2013"));
        var row = row(capa, action.planned().id(), "bulk.will.ASK_EXTENSION", told);
        var refusal = action.whyNot().get(CapaAct.ASK_EXTENSION);
        if (refusal == null && to == null) refusal = new Refusal(BLOCKED, "bulk.no-day", capa.number());
        if (refusal == null && !to.isAfter(due))
            refusal = new Refusal(BLOCKED, "capa.not-later", "to", to.toString(), due.toString());
        return row.not(refusal);
    }

    private static List<BulkRow> change(Pick pick, ChangeView change) {
        var rows = new ArrayList<BulkRow>();
        for (var step : change.proposal().steps()) {
            var done = change.content().done(step.id());
            if (wanted(pick, step.id(), done != null && !done.verified()))
                rows.add(new BulkRow(
                        change.number(),
                        step.id(),
                        change.proposal().title(),
                        change.revision(),
                        change.digest(),
                        "bulk.will.VERIFY",
                        List.of(step.what(), done == null ? "" : done.evidence()),
                        change.whyNot(ChangeAct.VERIFY, step.id())));
        }
        if (rows.isEmpty())
            rows.add(new BulkRow(
                    change.number(),
                    pick.part(),
                    change.proposal().title(),
                    change.revision(),
                    change.digest(),
                    null,
                    null,
                    new Refusal(BLOCKED, "bulk.no-part", change.number())));
        return rows;
    }

    /** @param ready whether the act could be about this part, if the whole was picked */
    private static boolean wanted(Pick pick, String part, boolean ready) {
        return pick.part() == null ? ready : pick.part().equals(part);
    }

    private static BulkRow row(CapaView capa, String part, String change, List<String> arguments) {
        return new BulkRow(
                capa.number(), part, capa.plan().title(), capa.revision(), capa.digest(), change, arguments, null);
    }
}
