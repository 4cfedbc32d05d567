package org.cellgmp.story.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.story.control.PrintVolumes;

/** The door to long prints of the trail, made in the background in volumes of {@value PrintVolumes#VOLUME} events. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.QA)
public class TrailVolumes {
    @Inject
    Jobs jobs;

    @Inject
    FileStore files;

    @Inject
    Trail trail;

    /**
     * Asks for a print of what is found until now; beyond {@value PrintVolumes#MOST} events the job fails and names other forms.
     *
     * @param chinese true for headings in Chinese, false for English; @param acts how each act is told
     */
    public JobView print(TrailQuery query, boolean chinese, Map<String, String> acts) {
        var now = HouseClock.now();
        var ended = new TrailQuery(
                query.record(),
                query.batch(),
                query.person(),
                query.act(),
                query.field(),
                query.from(),
                query.to() == null || query.to().isAfter(now) ? now : query.to(),
                query.remarks());
        var job = jobs.start(PrintVolumes.KIND, PrintVolumes.order(ended, chinese, kept(acts)));
        var act = Act.of("trail.print-asked", null).with("job", job.number());
        for (var condition : ended.told().entrySet()) act = act.with(condition.getKey(), condition.getValue());
        trail.append(act);
        return job;
    }

    /** The work may begin after this server was started anew, so the words wait among the files. */
    private String kept(Map<String, String> acts) {
        try {
            return files.keepPrint(PrintVolumes.words(acts), "words.json", "application/json")
                    .sha256();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A print, about to leave the house: that is written in the trail. @throws Refusal NOT_FOUND if the job made no such print */
    public InputStream handOut(String job, String sha256) throws Refusal, IOException {
        var made = jobs.get(job);
        if (!made.kind().equals(PrintVolumes.KIND)
                || !PrintVolumes.place(job, sha256).equals(made.result()))
            throw new Refusal(Refusal.Reason.NOT_FOUND, "trail.print-unknown", job);
        trail.append(Act.of("trail.print-handed-out", null).with("job", job).with("sha256", sha256));
        return files.open(sha256);
    }
}
