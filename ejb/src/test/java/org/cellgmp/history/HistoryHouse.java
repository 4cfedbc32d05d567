package org.cellgmp.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.history.boundary.HistoryImports;
import org.cellgmp.history.control.ImportHistory;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;

/** The room of histories on a database of the test, and what its stories repeat: to pack, to bring, to run the job. */
public final class HistoryHouse implements AutoCloseable {
    public static final Actor WRITER = House.person("writer", "Reg Writer", Role.REGULATORY_WRITER);
    public static final JobProgress SILENT = (done, total, message) -> {};

    public final House house;
    public final Path home;
    private final List<Map<String, String>> asked = new ArrayList<>();

    public HistoryHouse(TestDatabase database) throws Exception {
        home = Files.createTempDirectory("history-road");
        System.setProperty("cellgmp.home", home.toString());
        house = new House(database);
        house.with(jakarta.enterprise.inject.Instance.class, (jakarta.enterprise.inject.Instance<?>)
                java.lang.reflect.Proxy.newProxyInstance(
                        HistoryHouse.class.getClassLoader(),
                        new Class<?>[] {jakarta.enterprise.inject.Instance.class},
                        (proxy, method, arguments) -> null));
        house.with(Jobs.class, new Jobs() {
            @Override
            public JobView start(String kind, Map<String, String> parameters) {
                asked.add(parameters);
                return new JobView(
                        number(asked.size()),
                        kind,
                        JobState.QUEUED,
                        0,
                        0,
                        null,
                        List.of(),
                        null,
                        "writer",
                        OffsetDateTime.MIN,
                        null,
                        0);
            }
        });
    }

    private static String number(int job) {
        return "JB-2026-" + String.format("%04d", job);
    }

    @Override
    public void close() {
        house.close();
    }

    public <T> T as(Callable<T> act) throws Exception {
        return house.act(WRITER, act);
    }

    /** Brings a package and runs its job. @return number of the application */
    public String bring(byte[] zip, String fileName) throws Exception {
        as(() -> house.the(HistoryImports.class).bring(new ByteArrayInputStream(zip), fileName, null, null));
        return run(SILENT);
    }

    /** Runs the job asked for last. */
    public String run(JobProgress progress) throws Exception {
        var order = new JobOrder(number(asked.size()), asked.get(asked.size() - 1), 1);
        var result = as(() -> house.the(ImportHistory.class).run(order, progress));
        return result.replace("/histories/", "");
    }

    /** A folder as ZIP, its files below a folder of that name; empty for none. */
    public static byte[] zip(Path folder, String below) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList())
                files.put(
                        (below.isEmpty() ? "" : below + "/")
                                + folder.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
        }
        return zip(files);
    }

    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
