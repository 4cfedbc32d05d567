package org.cellgmp.capa.entity;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.cellgmp.capa.CapaContent;
import org.cellgmp.capa.DoneWhen;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** Looks a plan over before it is stored: its words, its figures, and what an approval or a completed action has fixed. */
final class Plans {
    private static final int LONG = 20_000;
    private static final int MOST_ACTIONS = 50;

    private Plans() {}

    /**
     * The plan with its words stripped and an id for each action.
     *
     * @param before null when it is raised
     * @throws Refusal naming the field; CONFLICT for a due date that an approval fixed, or for an action that is done
     */
    static Plan checked(Plan plan, CapaContent before, LocalDate today) throws Refusal {
        if (plan.actions().size() > MOST_ACTIONS)
            throw new Refusal(UNREADABLE, "capa.too-many-actions", Integer.toString(MOST_ACTIONS));
        var actions = new ArrayList<PlannedAction>();
        var ids = new HashSet<String>();
        int next = 1 + highest(before);
        for (var action : plan.actions()) {
            var known =
                    before == null || action.id() == null ? null : before.plan().action(action.id());
            var id = known == null || !ids.add(known.id()) ? "A" + next++ : known.id();
            actions.add(action(action, id, known, today));
        }
        var checked = new Plan(
                Prose.required("title", plan.title(), 300),
                Prose.required("problem", plan.problem(), LONG),
                Prose.optional("rootCause", plan.rootCause(), LONG),
                plan.events().stream().distinct().toList(),
                actions,
                plan.effectiveness() == null ? null : effectiveness(plan.effectiveness()));
        if (before != null) fixed(checked, before);
        return checked;
    }

    private static int highest(CapaContent before) {
        if (before == null) return 0;
        var ids = new ArrayList<String>();
        before.plan().actions().forEach(action -> ids.add(action.id()));
        before.extensions().forEach(extension -> ids.add(extension.action()));
        before.done().forEach(done -> ids.add(done.action()));
        return ids.stream()
                .mapToInt(id -> Integer.parseInt(id.substring(1)))
                .max()
                .orElse(0);
    }

    private static PlannedAction action(PlannedAction given, String id, PlannedAction known, LocalDate today)
            throws Refusal {
        if (given.kind() == null) throw missing("kind");
        if (given.dueOn() == null) throw missing("dueOn");
        boolean kept = known != null && given.dueOn().equals(known.dueOn());
        if (!kept && given.dueOn().isBefore(today))
            throw new Refusal(
                    UNREADABLE, "capa.due-past", "dueOn", given.dueOn().toString());
        return new PlannedAction(
                id,
                given.kind(),
                Prose.required("what", given.what(), 4_000),
                Prose.required("owner", given.owner(), 120),
                given.dueOn(),
                Prose.required("done", given.done(), 4_000),
                given.check() == null ? null : check(given.check()),
                Prose.optional("change", given.change(), 40));
    }

    private static DoneWhen check(DoneWhen given) throws Refusal {
        if (given.kind() == null) throw missing("check");
        var subject = Prose.required("subject", given.subject(), 40);
        var value = Prose.optional("value", given.value(), 300);
        switch (given.kind()) {
            case RECORD_VERSION -> figure("value", required("value", value), 1, 999_999);
            case CALIBRATED -> day("value", required("value", value));
            case TRAINED -> required("value", value);
            case CHANGE_CLOSED -> value = null;
        }
        return new DoneWhen(given.kind(), subject, value);
    }

    private static Effectiveness effectiveness(Effectiveness given) throws Refusal {
        var days = figure("days", Prose.optional("days", given.days(), 9), 1, 3_650);
        var batches = figure("batches", Prose.optional("batches", given.batches(), 9), 1, 1_000);
        return new Effectiveness(
                Prose.optional("metric", given.metric(), 4_000),
                Prose.optional("threshold", given.threshold(), 4_000),
                days,
                batches,
                Criteria.checked(given.criterion(), batches),
                Prose.optional("checkOwner", given.owner(), 120),
                Prose.optional("approver", given.approver(), 120),
                figure("settlingDays", Prose.optional("settlingDays", given.settlingDays(), 9), 0, 365));
    }

    private static void fixed(Plan plan, CapaContent before) throws Refusal {
        for (var was : before.plan().actions()) {
            var now = plan.action(was.id());
            if (before.done(was.id()) != null && !was.equals(now))
                throw new Refusal(CONFLICT, "capa.action-done", was.id());
            if (now != null && !before.approvals().isEmpty() && !was.dueOn().equals(now.dueOn()))
                throw new Refusal(
                        CONFLICT, "capa.due-fixed", was.id(), was.dueOn().toString());
            if (before.pending(was.id()) != null && !Objects.equals(was, now))
                throw new Refusal(CONFLICT, "capa.extension-pending", was.id());
        }
    }

    /** What an approval still misses, by name of the field; empty if nothing. */
    static List<String> missing(Plan plan) {
        var missing = new ArrayList<String>();
        if (plan.rootCause() == null) missing.add("rootCause");
        if (plan.actions().isEmpty()) missing.add("actions");
        var check = plan.effectiveness();
        if (check == null || check.metric() == null) missing.add("metric");
        if (check == null || check.threshold() == null) missing.add("threshold");
        if (check == null || check.owner() == null) missing.add("checkOwner");
        if (check == null || check.days() == null && check.batches() == null) missing.add("days");
        return missing;
    }

    static String figure(String field, String digits, int least, int most) throws Refusal {
        if (digits == null) return null;
        if (!digits.matches("[0-9]{1,6}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most)
            throw new Refusal(
                    UNREADABLE, "capa.no-figure", field, digits, Integer.toString(least), Integer.toString(most));
        return new BigDecimal(digits).toBigInteger().toString();
    }

    private static void day(String field, String text) throws Refusal {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException broken) {
            throw new Refusal(UNREADABLE, "capa.no-day", field, text);
        }
    }

    private static String required(String field, String text) throws Refusal {
        if (text == null) throw missing(field);
        return text;
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
