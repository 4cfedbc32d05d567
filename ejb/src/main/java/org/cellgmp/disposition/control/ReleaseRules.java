package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.PendingResult;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CellOrigin;

/**
 * When a batch may be decided on, by whom. Sources: Drug Administration Law of China Art. 33 and 47 (two releases, each by its own
 * qualified person; what fails its standard is not released), China GMP (2010) Art. 230, 21 CFR 211.165(f) and 211.192, EU GMP Annex 16.
 */
final class ReleaseRules {
    /** Names in one message; more are counted. */
    private static final int NAMED = 5;

    private ReleaseRules() {}

    /** Why this person may not take this decision now; null if they may. */
    static Refusal whyNot(Table table, Capacity capacity, Decision decision, Actor who) {
        if (!who.holds(capacity.role()))
            return new Refusal(NOT_ALLOWED, "disposition.role", capacity.role().containerName());
        if (table.decisions().state() == BatchState.REJECTED)
            return new Refusal(
                    CONFLICT,
                    "disposition.already-rejected",
                    table.number(),
                    table.decisions().last().number());
        var statement = onStatement(table);
        if (statement != null) return statement;
        return switch (decision) {
            case REJECT -> null;
            case QUARANTINE ->
                table.decisions().state() == BatchState.QUARANTINED
                        ? new Refusal(
                                CONFLICT,
                                "disposition.already-quarantined",
                                table.number(),
                                table.decisions().last().number())
                        : null;
            case SUPPLY_OUT_OF_SPECIFICATION -> whyNotSupply(table, capacity, who);
            case RELEASE, CONDITIONAL_RELEASE -> whyNotRelease(table, capacity, decision, who);
        };
    }

    private static Refusal onStatement(Table table) {
        var statement = table.statement();
        if (statement == null) return new Refusal(BLOCKED, "disposition.no-statement", table.number());
        if (!statement.ofLatestVersion())
            return new Refusal(
                    BLOCKED,
                    "disposition.statement-of-old-version",
                    statement.number(),
                    Integer.toString(statement.row().version()),
                    Integer.toString(statement.latestVersion()));
        return table.current() ? null : new Refusal(BLOCKED, "disposition.statement-out-of-date", statement.number());
    }

    /** Only the failing result itself may stand against it: nothing else is waived for the patient's need. */
    private static Refusal whyNotSupply(Table table, Capacity capacity, Actor who) {
        if (capacity != Capacity.MANUFACTURER) return new Refusal(NOT_ALLOWED, "disposition.supply-by-manufacturer");
        if (table.people().include(who))
            return new Refusal(NOT_ALLOWED, "disposition.had-a-hand", table.number(), who.printedName());
        if (table.results().failing().isEmpty())
            return new Refusal(BLOCKED, "disposition.nothing-fails", table.number());
        var identity = table.batch().record().identity();
        if (identity == null || identity.origin() != CellOrigin.AUTOLOGOUS)
            return new Refusal(BLOCKED, "disposition.not-autologous", table.number());
        if (table.decisions().state() == BatchState.SUPPLIED_OUT_OF_SPECIFICATION)
            return new Refusal(
                    CONFLICT,
                    "disposition.already-released",
                    table.number(),
                    table.decisions().last().number());
        return blockers(table).stream()
                .filter(blocker -> !blocker.code().equals("disposition.result-fails"))
                .findFirst()
                .orElse(null);
    }

    private static Refusal whyNotRelease(Table table, Capacity capacity, Decision decision, Actor who) {
        if (capacity == Capacity.QUALITY) return new Refusal(NOT_ALLOWED, "disposition.quality-does-not-release");
        if (table.people().include(who))
            return new Refusal(NOT_ALLOWED, "disposition.had-a-hand", table.number(), who.printedName());
        var blockers = blockers(table);
        if (!blockers.isEmpty()) return blockers.get(0);
        var pending = table.results().pending();
        if (decision == Decision.RELEASE && !pending.isEmpty())
            return new Refusal(BLOCKED, "disposition.only-conditional", tests(pending));
        if (decision == Decision.CONDITIONAL_RELEASE && pending.isEmpty())
            return new Refusal(BLOCKED, "disposition.nothing-pending", table.number());
        var before = alreadyTaken(table, capacity, decision);
        return before != null || capacity == Capacity.MANUFACTURER ? before : whyNotToMarket(table, decision, who);
    }

    /** The same release in the same capacity on the same statement says nothing new; a full one completes a conditional one. */
    private static Refusal alreadyTaken(Table table, Capacity capacity, Decision decision) {
        var standing = table.decisions().standing(capacity);
        if (standing == null || !standing.statement().equals(table.statement().number())) return null;
        boolean completes = Decisions.conditional(standing) && decision == Decision.RELEASE;
        return completes
                ? null
                : new Refusal(CONFLICT, "disposition.already-released", table.number(), standing.number());
    }

    private static Refusal whyNotToMarket(Table table, Decision decision, Actor who) {
        var plant = table.decisions().standing(Capacity.MANUFACTURER);
        if (plant == null) return new Refusal(BLOCKED, "disposition.manufacturer-first", table.number());
        if (who.standsFor(plant.by()))
            return new Refusal(NOT_ALLOWED, "disposition.same-person", plant.number(), plant.printedName());
        if (plant.version() != table.statement().row().version())
            return new Refusal(
                    BLOCKED,
                    "disposition.manufacturer-on-old-version",
                    plant.number(),
                    Integer.toString(plant.version()));
        if (decision == Decision.RELEASE && Decisions.conditional(plant))
            return new Refusal(BLOCKED, "disposition.manufacturer-conditional", plant.number());
        return null;
    }

    /** Why nobody may release the batch now, the gravest first. */
    static List<Refusal> blockers(Table table) {
        var blockers = new ArrayList<Refusal>();
        var statement = onStatement(table);
        if (statement != null) blockers.add(statement);
        if (table.statement() != null) {
            var findings = table.statement().blocking();
            if (!findings.isEmpty())
                blockers.add(new Refusal(
                        BLOCKED,
                        "disposition.finding-without-deviation",
                        Integer.toString(findings.size()),
                        named(findings.stream().map(FindingView::id).toList())));
        }
        blockers.addAll(table.contained().bars());
        onDeviations(table, blockers);
        onResults(table.results(), table.number(), blockers);
        var review = table.trail().bar();
        if (review != null) blockers.add(review);
        return blockers;
    }

    private static void onDeviations(Table table, List<Refusal> blockers) {
        var open = new ArrayList<String>();
        var against = new ArrayList<String>();
        for (var deviation : table.deviations()) {
            var conclusion = deviation.concluded(table.number());
            if (conclusion.isEmpty()) open.add(deviation.number());
            else if (conclusion.get().verdict() == ReleaseVerdict.MAY_NOT_BE_RELEASED) against.add(deviation.number());
        }
        if (!against.isEmpty()) blockers.add(new Refusal(BLOCKED, "disposition.concluded-against", named(against)));
        if (!open.isEmpty()) blockers.add(new Refusal(BLOCKED, "disposition.deviation-not-concluded", named(open)));
    }

    private static void onResults(SpecifiedResults results, String batch, List<Refusal> blockers) {
        if (results.specification() == null) blockers.add(new Refusal(BLOCKED, "disposition.no-specification", batch));
        if (!results.failing().isEmpty())
            blockers.add(new Refusal(BLOCKED, "disposition.result-fails", named(results.failing())));
        if (!results.missing().isEmpty())
            blockers.add(new Refusal(BLOCKED, "disposition.result-missing", tests(results.missing())));
        if (!results.unclear().isEmpty())
            blockers.add(new Refusal(BLOCKED, "disposition.result-unclear", named(results.unclear())));
    }

    private static String tests(List<PendingResult> results) {
        return named(results.stream().map(PendingResult::test).toList());
    }

    private static String named(List<String> names) {
        var shown = names.stream().limit(NAMED).collect(Collectors.joining("; "));
        return names.size() > NAMED ? shown + "; +" + (names.size() - NAMED) : shown;
    }
}
