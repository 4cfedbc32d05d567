package org.cellgmp.simulation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.simulation.SimulatedBatch;
import org.cellgmp.simulation.SimulationView;
import org.cellgmp.simulation.control.SimulationJob;
import org.cellgmp.simulation.control.SimulationShelf;
import org.cellgmp.simulation.entity.SimulationRun;
import org.cellgmp.siterule.boundary.SiteTables;

/** The door of simulations: the quality unit tries a table on all past batches; whoever reads records reads what came of it. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.READER)
public class Simulations {
    @Inject
    SimulationShelf shelf;

    @Inject
    SiteTables tables;

    @Inject
    Records records;

    @Inject
    Numbers numbers;

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Tries a version on every batch, in the background. @return the job that does it @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.QA)
    public JobView start(String table, int version) throws Refusal {
        var tried = tables.version(table, version);
        long total = records.counts().getOrDefault(RecordKind.BATCH_RECORD, 0L);
        var run = new SimulationRun(numbers.next("SM"), table, version, tried.digest(), total, currentActor.get());
        var job = jobs.start(SimulationJob.KIND, Map.of("simulation", run.number()));
        run.doneBy(job.number());
        shelf.add(run);
        trail.append(Act.of("simulation.started", run.number())
                .with("table", table)
                .with("version", Integer.toString(version))
                .with("digest", tried.digest())
                .with("job", job.number()));
        return job;
    }

    /** @throws Refusal NOT_FOUND */
    public SimulationView get(String number) throws Refusal {
        return shelf.find(number).view();
    }

    /** Of a table, newest first. */
    public List<SimulationView> of(String table) {
        return shelf.of(table);
    }

    /** Batches that it touches. @throws Refusal UNREADABLE for a broken cursor */
    public Page<SimulatedBatch> touched(String number, String after, int limit) throws Refusal {
        return shelf.touched(number, after, limit);
    }

    /** That the list leaves the house as a workbook stands in the trail. @throws Refusal NOT_FOUND */
    public SimulationView export(String number) throws Refusal {
        var run = shelf.find(number).view();
        trail.append(Act.of("simulation.exported", number).with("table", run.table()));
        return run;
    }
}
