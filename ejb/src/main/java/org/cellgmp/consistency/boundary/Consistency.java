package org.cellgmp.consistency.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.consistency.ConsistencyReport;
import org.cellgmp.consistency.control.Comparing;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door of consistency: for whoever may read dossiers. Nothing is changed by looking. */
@Stateless
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class Consistency {
    @Inject
    Comparing comparing;

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

    /** As {@link #of}, to be taken out of the house: the trail says so. */
    public ConsistencyReport export(String dossier) throws Refusal, IOException {
        var report = comparing.of(dossier);
        trail.append(Act.of("consistency.exported", dossier)
                .with("rows", Integer.toString(report.found().size())));
        return report;
    }
}
