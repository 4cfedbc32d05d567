package org.cellgmp.backup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.backup.BackupStanding;
import org.cellgmp.backup.control.BackupFolder;
import org.cellgmp.backup.control.BackupState;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door to the backups of the running server. What they hold never passes it: they stay on the server's disk. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.QA, Role.INSPECTS})
@Interceptors(RefusedActs.class)
public class Backups {
    @Inject
    BackupFolder folder;

    @Inject
    BackupState state;

    @Inject
    Trail trail;

    @Inject
    CurrentActor actor;

    public BackupStanding standing() {
        return new BackupStanding(
                folder.folder().toString(),
                folder.daily(),
                state.askedBy(),
                state.part(),
                state.parts(),
                state.trouble(),
                folder.files());
    }

    /** Has one made within seconds. @throws Refusal CONFLICT while one is being made */
    @RolesAllowed(Role.ADMIN)
    public void ask() throws Refusal {
        if (!state.ask(actor.get().printedName())) throw new Refusal(Refusal.Reason.CONFLICT, "backup.under-way");
        trail.append(Act.of("backup.asked", null));
    }
}
