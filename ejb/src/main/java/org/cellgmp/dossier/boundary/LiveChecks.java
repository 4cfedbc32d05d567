package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.dossier.LiveCheck;
import org.cellgmp.dossier.control.LiveReports;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.control.SequenceArchive;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door for judging a plan while people work on it: reads only, writes no event. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LiveChecks {
    @Inject
    PlanFinder finder;

    @Inject
    SequenceArchive archive;

    @Inject
    LiveReports reports;

    /** One for each region that the plan aims at and for which sequences are built. @throws Refusal NOT_FOUND */
    public List<LiveCheck> of(String number) throws Refusal, IOException {
        var dossier = finder.dossier(number);
        var checks = new ArrayList<LiveCheck>();
        for (var region : Region.PUBLISHED) {
            if (!dossier.aim().regions().contains(region)
                    || dossier.aim().kind().byPortal(region)) continue;
            var report = reports.of(
                    number,
                    dossier.revision(),
                    region,
                    finder.sequences(dossier, region).size(),
                    () -> archive.rehearse(archive.order(dossier, region)));
            checks.add(new LiveCheck(region, dossier.revision(), report));
        }
        return checks;
    }
}
