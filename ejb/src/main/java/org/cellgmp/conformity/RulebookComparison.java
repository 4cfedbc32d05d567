package org.cellgmp.conformity;

import org.cellgmp.guideline.RulebookDifference;

/** Two kept rulebooks side by side. */
public record RulebookComparison(KeptRulebook earlier, KeptRulebook later, RulebookDifference difference) {
    /** False if the classes that judge differ too, and not the written rules alone. */
    public boolean sameProgram() {
        return earlier.program().equals(later.program());
    }
}
