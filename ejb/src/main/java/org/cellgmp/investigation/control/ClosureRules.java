package org.cellgmp.investigation.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ClosureCondition;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.entity.Sheet;

/**
 * An event is not closed while the laboratory's investigation is under way (or not begun, of a result out of specification or trend), or while something is suspected that was neither
 * found to be affected nor cleared.
 */
@ApplicationScoped
public class ClosureRules implements ClosureCondition {
    @Inject
    Shelf shelf;

    @Override
    public Refusal whyNotClose(String deviation, Classification classification) {
        var laboratory = shelf.sheet(deviation, Sheet.Part.LABORATORY);
        if (laboratory.isEmpty() && DeviationKind.of(deviation).aboutResult())
            return new Refusal(BLOCKED, "investigation.laboratory-missing", deviation);
        if (laboratory.isPresent() && !laboratory.get().finished())
            return new Refusal(BLOCKED, "investigation.laboratory-open", deviation);
        int suspected =
                shelf.sheet(deviation, Sheet.Part.INQUIRY).map(Sheet::suspected).orElse(0);
        return suspected == 0
                ? null
                : new Refusal(BLOCKED, "investigation.still-suspected", deviation, Integer.toString(suspected));
    }
}
