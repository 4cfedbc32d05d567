package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/**
 * Publishes one sequence. A run that was cut short leaves a work folder and at most a file in the store of which nothing
 * speaks; the next run starts anew. A run that had finished is recognised by its job.
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
    public String run(JobOrder job, JobProgress progress) throws Refusal, IOException {
        var number = job.parameters().get("dossier");
        var made = ledger.made(job.number());
        if (made.isPresent()) return path(number, made.get().name());
        int revision = Integer.parseInt(job.parameters().get("revision"));
        progress.at(0, STEPS, "dossier.job.reading");
        var order = ledger.order(number, Region.valueOf(job.parameters().get("region")), revision);
        var blocks = SequenceWriter.blocks(order);
        if (!blocks.isEmpty()) throw PlacementCheck.blocked(number, blocks);
        var work = WorkFolder.of(job.number());
        try {
            progress.at(1, STEPS, "dossier.job.writing");
            var sequence = new SequencePress(StandardFiles.configured(), files::open).make(order, work);
            progress.at(2, STEPS, "dossier.job.storing");
            var stored = store(sequence);
            progress.at(3, STEPS, "dossier.job.filing");
            return path(number, ledger.file(number, job, sequence, stored).name());
        } finally {
            WorkFolder.sweep(work);
        }
    }

    private FiledSequence.Stored store(SequencePress.Made made) throws IOException {
        var name = made.zip().getFileName().toString();
        try (var in = Files.newInputStream(made.zip())) {
            var zip = files.store(in, name, "application/zip");
            var content = files.store(
                    new ByteArrayInputStream(CanonicalJson.write(made.content())),
                    name + ".content.json",
                    "application/json");
            var report = files.store(
                    new ByteArrayInputStream(CanonicalJson.write(made.report())),
                    name + ".report.json",
                    "application/json");
            return new FiledSequence.Stored(zip.sha256(), zip.size(), content.sha256(), report.sha256());
        }
    }

    private static String path(String dossier, String sequence) {
        return "/dossiers/" + dossier + "/sequences/" + sequence;
    }
}
