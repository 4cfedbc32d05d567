package org.cellgmp.web.capa;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.DoneWhen;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** A plan as it was typed, so that a refused form comes back whole. */
public record Typed(
        String title, String problem, String rootCause, String events, List<Row> rows, Check check, String reason) {
    /** Blank rows that a form offers beyond those in use. */
    private static final int SPARE = 2;

    private static final int MOST_ROWS = 60;

    public record Row(
            String id,
            String kind,
            String what,
            String owner,
            String due,
            String done,
            String checkKind,
            String checkSubject,
            String checkValue,
            String change) {
        static final Row BLANK = new Row("", "CORRECTIVE", "", "", "", "", "", "", "", "");

        boolean blank() {
            return empty(what) && empty(owner) && empty(done);
        }
    }

    public record Check(
            String metric,
            String threshold,
            String days,
            String batches,
            String kind,
            String product,
            String rule,
            String place,
            String parameter,
            String low,
            String high,
            String owner,
            String approver,
            String settlingDays) {}

    static Typed blank(String owner) {
        return new Typed(
                "",
                "",
                "",
                "",
                List.of(new Row("", "CORRECTIVE", "", owner, "", "", "", "", "", ""), Row.BLANK),
                new Check("", "", "", "", "JUDGED", "", "", "", "", "", "", owner, "", ""),
                "");
    }

    /** The same with what is the matter filled in. */
    Typed about(String matter) {
        return new Typed(title, matter, rootCause, events, rows, check, reason);
    }

    static Typed of(Plan plan) {
        var rows = new ArrayList<Row>();
        for (var action : plan.actions()) rows.add(row(action));
        for (int i = 0; i < SPARE; i++) rows.add(Row.BLANK);
        var check = plan.effectiveness();
        return new Typed(
                plan.title(),
                plan.problem(),
                plan.rootCause(),
                String.join(", ", plan.events()),
                rows,
                check == null ? blank("").check() : check(check),
                "");
    }

    private static Row row(PlannedAction action) {
        var check = action.check();
        return new Row(
                action.id(),
                action.kind().name(),
                action.what(),
                action.owner(),
                action.dueOn().toString(),
                action.done(),
                check == null ? "" : check.kind().name(),
                check == null ? "" : check.subject(),
                check == null ? "" : check.value(),
                action.change());
    }

    private static Check check(Effectiveness check) {
        var criterion = check.criterion();
        return new Check(
                check.metric(),
                check.threshold(),
                check.days(),
                check.batches(),
                criterion.kind().name(),
                criterion.product(),
                criterion.rule(),
                criterion.place(),
                criterion.parameter(),
                criterion.low(),
                criterion.high(),
                check.owner(),
                check.approver(),
                check.settlingDays());
    }

    static Typed of(MultivaluedMap<String, String> form) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST_ROWS && form.containsKey("what" + i); i++)
            rows.add(new Row(
                    text(form, "id" + i),
                    text(form, "kind" + i),
                    text(form, "what" + i),
                    text(form, "owner" + i),
                    text(form, "due" + i),
                    text(form, "done" + i),
                    text(form, "checkKind" + i),
                    text(form, "checkSubject" + i),
                    text(form, "checkValue" + i),
                    text(form, "change" + i)));
        return new Typed(
                text(form, "title"),
                text(form, "problem"),
                text(form, "rootCause"),
                text(form, "events"),
                rows,
                new Check(
                        text(form, "metric"),
                        text(form, "threshold"),
                        text(form, "days"),
                        text(form, "batches"),
                        text(form, "criterion"),
                        text(form, "product"),
                        text(form, "rule"),
                        text(form, "place"),
                        text(form, "parameter"),
                        text(form, "low"),
                        text(form, "high"),
                        text(form, "checkOwner"),
                        text(form, "approver"),
                        text(form, "settlingDays")),
                text(form, "reason"));
    }

    /** As typed, with one kind of line end, so that a text that was not touched stays the same. */
    private static String text(MultivaluedMap<String, String> form, String name) {
        var typed = form.getFirst(name);
        return typed == null ? null : typed.replace("\r\n", "\n");
    }

    /** @throws Refusal naming the field that cannot be read */
    Plan plan() throws Refusal {
        var actions = new ArrayList<PlannedAction>();
        for (var row : rows) if (!row.blank()) actions.add(action(row));
        return new Plan(title, problem, rootCause, Choices.several(events), actions, effectiveness());
    }

    private static PlannedAction action(Row row) throws Refusal {
        var kind = Choices.read(DoneWhen.Kind.class, "check", row.checkKind());
        return new PlannedAction(
                empty(row.id()) ? null : row.id(),
                Choices.read(ActionKind.class, "kind", row.kind()),
                row.what(),
                row.owner(),
                Moment.day("dueOn", row.due()),
                row.done(),
                kind == null ? null : new DoneWhen(kind, row.checkSubject(), row.checkValue()),
                row.change());
    }

    private Effectiveness effectiveness() throws Refusal {
        return new Effectiveness(
                check.metric(),
                check.threshold(),
                check.days(),
                check.batches(),
                new Criterion(
                        Choices.read(Criterion.Kind.class, "criterion", check.kind()),
                        check.product(),
                        check.rule(),
                        check.place(),
                        check.parameter(),
                        check.low(),
                        check.high()),
                check.owner(),
                check.approver(),
                check.settlingDays());
    }

    static boolean empty(String text) {
        return text == null || text.isBlank();
    }
}
