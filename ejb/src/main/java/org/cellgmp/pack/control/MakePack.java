package org.cellgmp.pack.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.boundary.BackRoom;
import org.cellgmp.inspection.boundary.Inspections;
import org.cellgmp.inspection.boundary.Visits;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.pack.PackView;
import org.cellgmp.pack.PackWords;
import org.cellgmp.pack.entity.KeptPack.Held;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.seal.boundary.Seals;

/** Makes an inspection pack as a job: written to the disk on its way, kept among the files of the house when it is whole. */
@ApplicationScoped
public class MakePack implements JobHandler {
    public static final String KIND = "pack.make";
    /** Place of the request that the pack answers; absent for none. */
    public static final String REQUEST = "request";

    @Inject
    Inspections inspections;

    @Inject
    BackRoom requests;

    @Inject
    Visits visits;

    @Inject
    Seals seals;

    @Inject
    FileStore files;

    @Inject
    PackShelf shelf;

    @Inject
    PackFilling filling;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Exception {
        var inspection = order.parameters().get("inspection");
        // It was made before the server was interrupted.
        var before = shelf.ofJob(order.number());
        if (before.isPresent()) return answered(order, before.get());
        long size = seals.packSize();
        if (size == 0) throw new Refusal(Refusal.Reason.CONFLICT, "seal.nothing");
        PackWords words;
        try (var in = files.open(order.parameters().get("words"))) {
            words = PackWords.read(in.readAllBytes());
        }
        var folder = Files.createTempDirectory("cellgmp-pack");
        try {
            var zip = folder.resolve("pack.zip");
            Held held;
            try (var archive = new PackArchive(Files.newOutputStream(zip))) {
                held = filling.fill(
                        new PackFilling.Task(
                                inspections.get(inspection), visits.sifter(inspection), size, words, folder, progress),
                        archive);
            }
            var name = inspection + "-pack-" + HouseClock.nowAtSite().toLocalDate() + ".zip";
            try (var in = Files.newInputStream(zip)) {
                var file = files.store(in, name, "application/zip");
                return answered(order, shelf.keep(inspection, order.number(), held, file));
            }
        } finally {
            clear(folder);
        }
    }

    private String answered(JobOrder order, PackView pack) throws Refusal {
        var inspection = order.parameters().get("inspection");
        var request = order.parameters().get(REQUEST);
        if (request != null) requests.answerWithPack(inspection, Integer.parseInt(request), pack.place());
        return inspection;
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
