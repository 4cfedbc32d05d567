package org.cellgmp.clause.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.ClauseStanding;
import org.cellgmp.clause.ClauseState;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.clause.entity.SourceReading;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.SourceChecks;

/** How the clauses of a guideline stand today. What a product has not attested for itself, the site's attestation answers. */
@Dependent
public class Standings {
    /** Days before the day of review from which it is said to be near. */
    public static final int SOON = 30;

    @Inject
    Shelf shelf;

    @Inject
    AttestationKeeping attestations;

    @Inject
    CheckKeeping checks;

    /** @param product null for the site @throws Refusal NOT_FOUND */
    public GuidelineStanding of(String guideline, String product) throws Refusal {
        var shipped = shelf.register(guideline);
        return standing(shipped, product, attestations.standing(guideline, product), checks.alive(guideline));
    }

    /** Every guideline: what was attested and what was checked is asked for once, however many there are. @param product null for the site */
    public List<GuidelineStanding> all(String product) {
        var attested = attestations.standing(product).stream().collect(Collectors.groupingBy(Attested::guideline));
        var checked = checks.alive().stream()
                .collect(Collectors.groupingBy(check -> check.content().said().guideline()));
        return shelf.registers().stream()
                .map(shipped -> standing(
                        shipped,
                        product,
                        attested.getOrDefault(shipped.guideline(), List.of()),
                        checked.getOrDefault(shipped.guideline(), List.of())))
                .toList();
    }

    private static GuidelineStanding standing(
            Register shipped, String product, List<Attested> standing, List<SourceReading> alive) {
        var inForce = new HashMap<String, SourceReading>();
        var coming = new HashMap<String, SourceReading>();
        for (var check : alive)
            (check.state() == CheckState.IN_FORCE ? inForce : coming)
                    .put(check.content().said().clause(), check);
        var register = new SourceChecks(inForce.values().stream()
                        .map(check -> check.content().forRules())
                        .toList())
                .in(shipped);
        var attested = byClause(standing);
        var today = HouseClock.nowAtSite().toLocalDate();
        return new GuidelineStanding(
                register,
                product,
                register.clauses().stream()
                        .map(clause -> standing(
                                register,
                                clause,
                                attested.get(clause.key()),
                                today,
                                number(inForce, clause),
                                number(coming, clause)))
                        .toList());
    }

    private static Map<String, Attested> byClause(List<Attested> standing) {
        var found = new HashMap<String, Attested>();
        for (var one : standing)
            found.merge(one.clause(), one, (first, second) -> first.product() == null ? second : first);
        return found;
    }

    private static String number(Map<String, SourceReading> checks, RegisteredClause clause) {
        var check = checks.get(clause.key());
        return check == null ? null : check.number();
    }

    private static ClauseStanding standing(
            Register register, RegisteredClause clause, Attested found, LocalDate today, String check, String coming) {
        // What was attested by another edition of the guideline answers nothing of this one.
        var attested = found == null || !found.edition().equals(register.edition()) ? null : found;
        var state = state(clause, attested, today);
        boolean soon = clause.answered() == Answer.BY_EVIDENCE
                && state == ClauseState.ANSWERED
                && !attested.reviewOn().isAfter(today.plusDays(SOON));
        return new ClauseStanding(clause, state, attested, soon, check, coming);
    }

    private static ClauseState state(RegisteredClause clause, Attested attested, LocalDate today) {
        return switch (clause.answered()) {
            case PLANNED -> ClauseState.OPEN;
            case BY_EVIDENCE ->
                attested == null
                        ? ClauseState.OPEN
                        : attested.overdue(today) ? ClauseState.OVERDUE : ClauseState.ANSWERED;
            default -> ClauseState.ANSWERED;
        };
    }
}
