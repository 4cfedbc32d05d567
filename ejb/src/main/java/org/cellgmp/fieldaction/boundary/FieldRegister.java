package org.cellgmp.fieldaction.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterRow;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.control.ClockTable;
import org.cellgmp.fieldaction.control.MatterShelf;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door for reading field actions: every GMP and regulatory role, and the inspector. Patients stand here by pseudonym only. */
@Stateless
@RolesAllowed(Role.READER)
public class FieldRegister {
    @Inject
    MatterShelf shelf;

    @Inject
    ClockTable table;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal NOT_FOUND */
    public MatterView get(String number) throws Refusal {
        return shelf.view(shelf.find(number), currentActor.get());
    }

    /** Newest first. @param kind null for all; @param open null for all; @param batch number of a batch record, null for all */
    public Page<MatterRow> list(MatterKind kind, Boolean open, String batch, String after, int limit) throws Refusal {
        return shelf.list(kind, open, batch, after, limit);
    }

    /** Those with a clock that runs, the nearest due first. */
    public Page<MatterRow> running(String after, int limit) throws Refusal {
        return shelf.running(after, limit);
    }

    /** The table of outward clocks, in its own order. */
    public List<ClockLine> clocks() {
        return List.copyOf(table.lines());
    }
}
