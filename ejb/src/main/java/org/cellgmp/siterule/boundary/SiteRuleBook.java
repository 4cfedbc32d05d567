package org.cellgmp.siterule.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.siterule.control.RuleShelf;

/** The door for the room that judges: which tables count. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class SiteRuleBook {
    @Inject
    RuleShelf shelf;

    /** Tables that count on a day, by number; the same list as long as nothing changed. */
    public List<SiteTable> effective(LocalDate day) {
        return shelf.effective(day);
    }
}
