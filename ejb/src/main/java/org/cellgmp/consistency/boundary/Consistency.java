package org.cellgmp.consistency.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.consistency.ConsistencyReport;
import org.cellgmp.consistency.UsedIn;
import org.cellgmp.consistency.control.Comparing;
import org.cellgmp.consistency.control.Using;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;

/** The door of consistency: for whoever may read dossiers. Nothing is changed by looking. */
@Stateless
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class Consistency {
    @Inject
    Comparing comparing;

    @Inject
    Using using;

    @Inject
    Trail trail;

    /**
     * Whether what stands in the plan of a dossier agrees.
     *
     * @throws Refusal NOT_FOUND
     */
    public ConsistencyReport of(String dossier) throws Refusal, IOException {
        return comparing.of(dossier);
    }

    /**
     * Every version of every document that prints the cell or one below it, and where each is filed; newest first.
     *
     * @param cell address; its version is not looked at, an empty pointer means the whole record
     * @throws Refusal NOT_FOUND
     */
    public List<UsedIn> uses(Address cell) throws Refusal, IOException {
        return using.of(cell.number(), cell.pointer());
    }

    /** As {@link #of}, to be taken out of the house: the trail says so. */
    public ConsistencyReport export(String dossier) throws Refusal, IOException {
        var report = comparing.of(dossier);
        trail.append(Act.of("consistency.exported", dossier)
                .with("rows", Integer.toString(report.found().size())));
        return report;
    }
}
