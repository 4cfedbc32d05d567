package org.cellgmp.storage.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.storage.control.Rebuild;

/** The door to the upkeep of the projection. */
@Stateless
@RolesAllowed(Role.QA)
public class StorageKeeping {
    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    /** Has all cell banks read anew, in the background. */
    public JobView rebuild() {
        var job = jobs.start(Rebuild.KIND, Map.of());
        trail.append(Act.of("storage.rebuild-asked", job.number()));
        return job;
    }
}
