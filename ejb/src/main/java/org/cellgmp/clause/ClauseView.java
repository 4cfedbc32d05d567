package org.cellgmp.clause;

import java.util.List;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.RegisteredClause;

/**
 * One clause with all that people of the site did about it.
 *
 * @param shipped as the register that came with the house has it
 * @param attested newest first, of all products and the site; @param checks newest first
 */
public record ClauseView(
        Register register,
        RegisteredClause shipped,
        ClauseStanding standing,
        List<Attested> attested,
        List<CheckView> checks) {
    public ClauseView {
        attested = List.copyOf(attested);
        checks = List.copyOf(checks);
    }
}
