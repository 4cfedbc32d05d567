package org.cellgmp.conformity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.conformity.TriedBatch;
import org.cellgmp.conformity.control.Trying;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteRules;

/** The door for trying rules of the site on batches. Nothing is kept and no statement changes. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class RuleTrials {
    @Inject
    Trying trying;

    /**
     * @param rules made once for the whole trial, of one table
     * @param table its number; @param batches numbers, a portion that may be held at once
     * @return in the order of the numbers; a number that is no kept batch record is absent
     */
    public List<TriedBatch> tryOut(SiteRules rules, String table, List<String> batches) throws Refusal {
        return trying.on(rules, table, batches);
    }
}
