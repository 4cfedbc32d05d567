package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.preflight.boundary.Preflight;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/**
 * Publishes one sequence. A run that was cut short or stopped leaves at most a file in the store of which nothing speaks; the
 * next run starts anew. A run that had finished is recognised by its job.
 */
@ApplicationScoped
public class PublishSequence implements JobHandler {
    public static final String KIND = "dossier.publish";
    /** Characters of a reason: the parameters of a job have a bound. */
    public static final int LONGEST_REASON = 800;

    private static final int STEPS = 4;

    @Inject
    SequenceLedger ledger;

    @Inject
    FileStore files;

    @Inject
    BuildManifests manifests;

    @Inject
    Preflight preflight;

    /**
     * Parameters of the job.
     *
     * @param revision of the plan that the person saw
     * @param baseline number of the approved one in force; null for none
     * @param despite why it is published although something is not approved or not as frozen; null where nothing had to be said
     */
    public static Map<String, String> parameters(
            String dossier, Region region, int revision, Integer baseline, String despite) {
        var parameters = new HashMap<>(
                Map.of("dossier", dossier, "region", region.name(), "revision", Integer.toString(revision)));
        if (baseline != null) parameters.put("baseline", baseline.toString());
        if (despite != null) parameters.put("despite", despite);
        return parameters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder job, JobProgress progress) throws Refusal, IOException, JobStopped {
        var number = job.parameters().get("dossier");
        var made = ledger.made(job.number());
        if (made.isPresent()) return path(number, made.get().name());
        int revision = Integer.parseInt(job.parameters().get("revision"));
        progress.at(0, STEPS, "dossier.job.reading");
        var order = ledger.order(number, Region.valueOf(job.parameters().get("region")), revision);
        var blocks = SequenceWriter.blocks(order);
        if (!blocks.isEmpty()) throw PlacementCheck.blocked(number, blocks);
        goOn(progress);
        progress.at(1, STEPS, "dossier.job.judging");
        var sequence = new SequencePress(StandardFiles.configured(), files::open, preflight::known).make(order);
        try {
            var stored = store(sequence, manifests.keep(number, revision, order), progress);
            goOn(progress);
            long parts = STEPS + Long.parseLong(sequence.report().files());
            progress.at(parts - 1, parts, "dossier.job.filing");
            return path(number, ledger.file(number, job, sequence, stored).name());
        } catch (GivenUp stopped) {
            throw new JobStopped(0, null);
        }
    }

    private FiledSequence.Stored store(SequencePress.Made made, String manifest, JobProgress progress)
            throws IOException {
        var name = made.name();
        for (var part : made.content().kept()) files.store(made.open(part.path()), part.path(), "application/xml");
        var zip = files.store(out -> made.write(out, pace(progress)), name, "application/zip");
        var content = files.store(
                new ByteArrayInputStream(CanonicalJson.write(made.content())),
                name + ".content.json",
                "application/json");
        var report = files.store(
                new ByteArrayInputStream(CanonicalJson.write(made.report())),
                name + ".report.json",
                "application/json");
        return new FiledSequence.Stored(zip.sha256(), zip.size(), content.sha256(), report.sha256(), manifest);
    }

    /** Says how far the writing is, and asks whether to go on, once a second. */
    private static SequencePress.Pace pace(JobProgress progress) {
        var told = new long[] {0};
        return (done, total) -> {
            long now = System.nanoTime();
            if (done > 0 && now - told[0] < 1_000_000_000L) return;
            told[0] = now;
            if (progress.stopWanted()) throw new GivenUp();
            progress.at(2L + done, STEPS + (long) total, "dossier.job.writing");
        };
    }

    private static void goOn(JobProgress progress) throws JobStopped {
        if (progress.stopWanted()) throw new JobStopped(0, null);
    }

    /** Somebody asked to stop while files were being written; what was written is thrown away by the store. */
    private static final class GivenUp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static String path(String dossier, String sequence) {
        return "/dossiers/" + dossier + "/sequences/" + sequence;
    }
}
