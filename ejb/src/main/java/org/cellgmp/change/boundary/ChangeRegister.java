package org.cellgmp.change.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cellgmp.change.ChangeRow;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.control.ChangeKeeping;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door for reading changes: every GMP and regulatory role, and the inspector. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class ChangeRegister {
    @Inject
    ChangeKeeping keeping;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal NOT_FOUND */
    public ChangeView get(String number) throws Refusal {
        return keeping.view(keeping.get(number), currentActor.get());
    }

    /** Newest first. @param state null for all; @param words null for all @throws Refusal UNREADABLE for a broken cursor */
    public Page<ChangeRow> list(ChangeState state, String words, String after, int limit) throws Refusal {
        return keeping.list(state, words, after, limit);
    }
}
