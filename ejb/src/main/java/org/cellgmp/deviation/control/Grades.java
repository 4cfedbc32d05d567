package org.cellgmp.deviation.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.cellgmp.classification.Assessment;
import org.cellgmp.classification.DecisionTable;
import org.cellgmp.classification.Factor;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Line;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.Grading;
import org.cellgmp.deviation.RecurrenceDecision;

/** Asks the decision table, which is read once. */
@ApplicationScoped
public class Grades {
    private DecisionTable table;

    @PostConstruct
    void read() {
        table = DecisionTable.load(DecisionTable.class.getClassLoader());
    }

    /** Recurrence is as it was decided, whatever the factors say of it. @param decision null before it was decided */
    public Assessment assess(Factors given, RecurrenceDecision decision) {
        return table.assess(
                decision == null
                        ? given
                        : Factor.RECURRENCE.with(given, decision.factor().ordinal() + 1));
    }

    public static Grading grading(Assessment answer) {
        return new Grading(
                answer.factors().named(),
                Classification.valueOf(answer.grade().name()),
                answer.lines().stream().map(Line::id).toList());
    }
}
