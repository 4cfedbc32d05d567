package org.cellgmp.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.ectd.SequenceFolder;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;

/**
 * Files the sequences of a kept package, one transaction each, then judges and links each application. A run that was cut short
 * or stopped leaves whole sequences; the next run passes over what is filed and goes on.
 */
@ApplicationScoped
public class ImportHistory implements JobHandler {
    public static final String KIND = "history.import";

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])([0-9]{4})(?![0-9])");

    @Inject
    HistoryLedger ledger;

    @Inject
    PackageStore store;

    /** Parameters of the job. @param name of the application, @param product, @param dossier: null if nobody said */
    public static Map<String, String> parameters(
            String zipSha256, long zipSize, String zipName, String name, String product, String dossier) {
        var parameters = new HashMap<>(Map.of("zip", zipSha256, "size", Long.toString(zipSize), "file", zipName));
        if (name != null) parameters.put("name", name);
        if (product != null) parameters.put("product", product);
        if (dossier != null) parameters.put("dossier", dossier);
        return parameters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder job, JobProgress progress) throws Refusal, IOException, JobStopped {
        var given = job.parameters();
        var origin = new HistoryLedger.Origin(
                job.number(),
                given.get("zip"),
                Long.parseLong(given.get("size")),
                given.get("file"),
                given.get("name"),
                given.get("product"),
                given.get("dossier"));
        var work = WorkFolder.of("history-" + job.number());
        try {
            progress.at(0, 0, "history.job.unpacking");
            var sequences = numbered(store.unpack(origin.zipSha256(), work), origin.zipName());
            int steps = sequences.size() + 1;
            var applications = new LinkedHashSet<String>();
            for (int i = 0; i < sequences.size(); i++) {
                if (progress.stopWanted()) throw new JobStopped(i, result(applications));
                progress.at(i, steps, "history.job.filing");
                var sequence = sequences.get(i);
                var kept = store.keep(sequence, sequence.name());
                applications.add(ledger.file(kept, sequence, origin));
            }
            progress.at(sequences.size(), steps, "history.job.judging");
            for (var application : applications) ledger.settle(application, judge(application));
            return result(applications);
        } finally {
            WorkFolder.sweep(work);
        }
    }

    /** One application leads to its page, several to the list. */
    private static String result(LinkedHashSet<String> applications) {
        return applications.size() == 1
                ? "/histories/" + applications.iterator().next()
                : "/histories";
    }

    private Map<String, SequenceReport> judge(String application) throws Refusal, IOException {
        var sequences = new ArrayList<SequenceFiles>();
        for (var content : ledger.contents(application)) {
            var kept = store.content(content);
            // One application, whatever its folder was called each time.
            sequences.add(new KeptFiles(
                    new org.cellgmp.history.SequenceContent(
                            application, kept.number(), kept.files(), kept.emptyFolders()),
                    store::open));
        }
        var reports = new HashMap<String, SequenceReport>();
        for (var report :
                new SequenceValidator(StandardFiles.configured(), (region, places) -> List.of()).validate(sequences))
            reports.put(report.sequence(), report);
        return reports;
    }

    /**
     * Each sequence under its four digits; one that lies at the top of the archive takes them from the name of the archive.
     *
     * @throws Refusal UNREADABLE for a folder that is no number
     */
    private static List<SequenceFolder> numbered(List<SequenceFolder> found, String zipName)
            throws Refusal, IOException {
        var sequences = new ArrayList<SequenceFolder>();
        for (var sequence : found) {
            var name = sequence.name();
            if (name.isEmpty()) {
                var number = NUMBER.matcher(zipName);
                while (number.find()) name = number.group(1);
            }
            if (!name.matches("[0-9]{4}"))
                throw new Refusal(Refusal.Reason.UNREADABLE, "history.sequence-name", name.isEmpty() ? zipName : name);
            sequences.add(SequenceFolder.read(sequence.application(), name, sequence.root()));
        }
        return sequences;
    }
}
