package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.ectd.ChinaCodes;
import org.cellgmp.ectd.EuropeanCodes;
import org.cellgmp.ectd.FindingList;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.UnitedStatesCodes;
import org.cellgmp.ectd.XmlText;

/**
 * What keeps a sequence from being what it is stated to be: an activity that no earlier sequence opened, a word that does not
 * open or go on with one, another kind of activity than the one it goes on with.
 */
final class StatementCheck {
    private final SequenceOrder order;
    private final SequenceStatement statement;
    private final List<SequenceFinding> blocks = new ArrayList<>();

    private StatementCheck(SequenceOrder order) {
        this.order = order;
        this.statement = order.statement();
    }

    static List<SequenceFinding> blocks(SequenceOrder order) {
        var check = new StatementCheck(order);
        check.check();
        return check.blocks;
    }

    private void check() {
        boolean codesKnown = switch (order.region()) {
            case CN -> china();
            case US -> unitedStates();
            case EU -> europe();
        };
        if (codesKnown && opens() != statement.opens())
            block(
                    statement.opens() ? "statement.opens-nothing" : "statement.opens-own",
                    statement.type(),
                    statement.continues());
        if (!statement.opens()) activity();
    }

    private void activity() {
        var opener = order.history().stream()
                .filter(sequence -> sequence.number().equals(statement.continues()))
                .findFirst();
        if (opener.isEmpty() || !opener.get().opened().equals(statement.continues())) {
            block("statement.no-such-activity", statement.continues());
            return;
        }
        var before = opener.get().statement();
        if (before != null && !before.activity().equals(statement.activity()))
            block("envelope.activity-changed", statement.activity(), statement.continues(), before.activity());
    }

    private boolean opens() {
        return switch (order.region()) {
            case CN -> ChinaCodes.opens(statement.type());
            // Presubmissions, reports and correspondence may do either.
            case US ->
                UnitedStatesCodes.fits(statement.activity(), statement.type(), statement.opens()) == statement.opens();
            case EU -> EuropeanCodes.opens(statement.type());
        };
    }

    private boolean china() {
        filled("sequence-description");
        shorter(ChinaCodes.LONGEST_DESCRIPTION, "CN 4.2.9");
        var application = order.china().applicationType();
        boolean fits = ChinaCodes.allowed(application, statement.activity(), statement.type());
        if (!fits) block("envelope.triple", application, statement.activity(), statement.type());
        return fits;
    }

    private boolean unitedStates() {
        shorter(UnitedStatesCodes.LONGEST_DESCRIPTION, "us-regional 3.3");
        return known(UnitedStatesCodes.SUBMISSION_TYPES.contains(statement.activity()), "submission-type")
                & known(UnitedStatesCodes.SUBMISSION_SUB_TYPES.contains(statement.type()), "submission-sub-type")
                & known(
                        statement.effective().isEmpty()
                                || UnitedStatesCodes.EFFECTIVE_DATE_TYPES.contains(statement.effective()),
                        "supplement-effective-date-type");
    }

    private boolean europe() {
        filled("submission-description");
        shorter(EuropeanCodes.LONGEST_DESCRIPTION, "eu-regional 3.1.1");
        return known(EuropeanCodes.SUBMISSION_TYPES.contains(statement.activity()), "submission")
                & known(EuropeanCodes.SUBMISSION_UNITS.contains(statement.type()), "submission-unit")
                & known(
                        EuropeanCodes.ofMode(statement.activity())
                                ? EuropeanCodes.SUBMISSION_MODES.contains(statement.mode())
                                : statement.mode().isEmpty()
                                        || EuropeanCodes.SUBMISSION_MODES.contains(statement.mode()),
                        "mode");
    }

    private boolean known(boolean holds, String field) {
        if (!holds)
            block(
                    "envelope.code",
                    field,
                    switch (field) {
                        case "submission-type", "submission" -> statement.activity();
                        case "mode" -> statement.mode();
                        case "supplement-effective-date-type" -> statement.effective();
                        default -> statement.type();
                    });
        return holds;
    }

    private void filled(String field) {
        if (statement.description().isBlank() || !XmlText.writable(statement.description()))
            block("envelope.empty", field);
    }

    private void shorter(int longest, String criterion) {
        if (statement.description().codePointCount(0, statement.description().length()) > longest)
            blocks.add(new SequenceFinding(
                    FindingSeverity.ERROR,
                    "envelope.description-too-long",
                    List.of(criterion),
                    null,
                    List.of(Integer.toString(longest))));
    }

    private void block(String code, String... arguments) {
        blocks.add(FindingList.of(code, order.region(), false, null, (Object[]) arguments));
    }
}
