package org.cellgmp.story.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.Remark;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Prints a long range of the trail in volumes, one after the other, so that never more than one of them is held in memory. */
@ApplicationScoped
public class PrintVolumes implements JobHandler {
    public static final String KIND = "trail.print";
    /** Events of one volume. */
    public static final int VOLUME = 1_000;
    /** Events of one print: beyond, nobody turns pages, and other forms serve better. */
    public static final int MOST = 100_000;

    /** Lower in a test. */
    int most = MOST;

    @Inject
    Trail trail;

    @Inject
    TrailPrint print;

    @Inject
    FileStore files;

    @Inject
    CurrentActor current;

    @Override
    public String kind() {
        return KIND;
    }

    /** What the job needs to know. @param words digest of the kept file that {@link #run} reads the words of acts from */
    public static Map<String, String> order(TrailQuery query, boolean chinese, String words) {
        var order = new HashMap<>(query.told());
        order.put("chinese", Boolean.toString(chinese));
        order.put("words", words);
        return order;
    }

    static TrailQuery query(Map<String, String> order) {
        return new TrailQuery(
                order.get("record"),
                order.get("batch"),
                order.get("person"),
                order.get("act"),
                order.get("field"),
                moment(order.get("from")),
                moment(order.get("to")),
                order.get("remarks") == null
                        ? Set.of()
                        : Arrays.stream(order.get("remarks").split(" "))
                                .map(Remark::valueOf)
                                .collect(Collectors.toSet()));
    }

    private static Instant moment(String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** Where the print of a job is taken from. */
    public static String place(String job, String sha256) {
        return "/trail/prints/" + job + "/" + sha256;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Exception {
        var query = query(order.parameters());
        int total = count(query, progress);
        var words = words(order.parameters().get("words"));
        boolean chinese = Boolean.parseBoolean(order.parameters().get("chinese"));
        var file = Files.createTempFile("trail-print", ".zip");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                volumes(query, chinese, words, total, progress, zip);
            }
            try (var in = Files.newInputStream(file)) {
                return place(
                        order.number(),
                        files.store(in, "trail-" + order.number() + ".zip", "application/zip")
                                .sha256());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Before the first page is set, so that nobody waits for what is then refused. */
    private int count(TrailQuery query, JobProgress progress) throws Refusal, JobStopped {
        int found = 0;
        String after = null;
        do {
            if (progress.stopWanted()) throw new JobStopped(0, null);
            var page = trail.search(query, after, Page.LARGEST);
            found += page.items().size();
            if (found > most) throw new Refusal(Refusal.Reason.BLOCKED, "trail.print-beyond", Integer.toString(most));
            after = page.next();
            progress.at(0, 0, "trail.job.counting");
        } while (after != null);
        return found;
    }

    private void volumes(
            TrailQuery query,
            boolean chinese,
            TrailPrint.Words words,
            int total,
            JobProgress progress,
            ZipOutputStream zip)
            throws Refusal, JobStopped, IOException {
        int volumes = Math.max(1, (total + VOLUME - 1) / VOLUME);
        var events = new ArrayList<EventView>();
        String after = null;
        int volume = 0;
        int done = 0;
        do {
            if (progress.stopWanted()) throw new JobStopped(done, null);
            progress.at(done, total, "trail.job.printing");
            var page = trail.search(query, after, Page.LARGEST);
            events.addAll(page.items());
            after = page.next();
            if (events.size() + Page.LARGEST > VOLUME || after == null) {
                done += events.size();
                volume++;
                zip.putNextEntry(new ZipEntry("trail-%03d.pdf".formatted(volume)));
                zip.write(print.pdf(query, events, current.get(), chinese, words, volume + " / " + volumes));
                zip.closeEntry();
                events.clear();
            }
        } while (after != null);
        progress.at(done, total, "trail.job.printing");
    }

    private TrailPrint.Words words(String sha256) throws IOException {
        try (var in = files.open(sha256)) {
            var told = (Map<?, ?>) CanonicalJson.parse(in.readAllBytes());
            return act -> told.get(act) instanceof String text ? text : act;
        }
    }

    /** What {@link #run} reads. @param told acts and how they are told */
    public static byte[] words(Map<String, String> told) {
        return CanonicalJson.write(told);
    }
}
