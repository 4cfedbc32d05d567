package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.cellgmp.story.Program.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One kill in the middle of three jobs: a table of many batches, one large batch record, a sequence being published. What
 * was acknowledged is there after the next start, nothing is half kept, and each job is taken up again and done once.
 */
class InterruptedStory {
    private static final String RECORDER = "production-recorder";
    private static final String WRITER = "regulatory-writer";
    /** Of the table; a portion is 50. */
    private static final int BATCHES = 300;

    private static final int PHASES = 4_000;
    /** In each PDF of the plan, so that publishing takes longer than noticing that it runs. */
    private static final int BALLAST = 60 << 20;

    @TempDir
    static Path folder;

    private static Server server;
    private static Program program;
    private static String token;
    private static String dossier;
    private static String table;
    private static String batch;
    private static String publish;
    private static int keptBefore;

    @BeforeAll
    static void aServerIsKilledWhileThreeJobsRun() throws Exception {
        var first = Server.start(folder.resolve("home"), "CELLGMP_DEMONSTRATION", "no");
        try {
            program = new Program(first);
            for (int i = 0; i < 20; i++)
                token = Tokens.issue(first, first.account("qa-manager"), "before the kill " + i);
            var writer = Http.program(first, WRITER);
            dossier = InventedPlan.open(writer);
            for (var place : List.of("3.2.P.5.4", "3.2.R.2", "cn:1.0"))
                InventedPlan.file(
                        writer, dossier, place, InventedPlan.pdf(folder, place.replaceAll("[.:]", "-"), BALLAST));
            var triedTable = tried(first, "text/csv", InventedBatches.table(folder, "3", BATCHES));
            var triedBatch = tried(first, "application/xml", InventedBatches.record(folder, "KILLED-1", PHASES));
            table = commit(triedTable);
            batch = commit(triedBatch);
            // Publishing takes a second or two: it is asked for when the others are on their way.
            untilBegun(table);
            var asked = program.post(
                    WRITER,
                    "/api/v1/dossiers/" + dossier + "/sequences",
                    "region",
                    "CN",
                    "despite",
                    "approved on paper (invented)");
            publish = asked.text("job");
            assertThat(publish).as(asked.body()).isNotNull();
            keptBefore = untilAllRun();
        } finally {
            first.kill();
        }
        server = first.again();
        program = new Program(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) server.kill();
    }

    private static String tried(Server at, String mediaType, Path file) {
        var tried = Http.program(at, RECORDER).post("/api/v1/batch-records?dryRun=true", mediaType, file);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        return tried.body().replaceFirst("(?s).*?\"number\":\"(IM-[0-9-]+)\".*", "$1");
    }

    private static String commit(String tried) {
        var job = program.post(RECORDER, "/api/v1/imports/" + tried + "/commit", "reason", "as exported");
        assertThat(job.status()).as(job.body()).isEqualTo(202);
        return job.text("number");
    }

    private static void untilBegun(String number) {
        Wait.until(() -> job(number), job -> !job.text("done").isEmpty() && Integer.parseInt(job.text("done")) > 0);
    }

    /** @return batches of the table that were kept by then */
    private static int untilAllRun() {
        var states = new TreeMap<String, String>();
        for (int look = 0; look < 3_000; look++) {
            int done = 0;
            for (var number : List.of(table, batch, publish)) {
                var job = job(number);
                states.put(number, job.text("state") + " " + job.text("done"));
                assertThat(job.text("state"))
                        .as("%s, which was to be killed while it ran; all: %s", number, states)
                        .isIn("QUEUED", "RUNNING");
                if (number.equals(table)) done = Integer.parseInt(job.text("done"));
            }
            if (done > 0 && states.values().stream().allMatch(state -> state.startsWith("RUNNING"))) return done;
            Wait.briefly();
        }
        throw new AssertionError("not all ran at once: " + states);
    }

    private static Answer job(String number) {
        return program.get(RECORDER, "/api/v1/jobs/" + number);
    }

    private static Answer ended(String number) {
        return Wait.until(
                () -> job(number), job -> List.of("DONE", "FAILED", "CANCELLED").contains(job.text("state")));
    }

    @Test
    void whatWasAcknowledgedSurvives() {
        assertThat(server.said())
                .as("accounts are shown at the first start only")
                .noneMatch(line -> line.contains(server.account("qa-manager").password()));
        var answer = Http.visitor(server).bearer(token).get("/api/v1/tokens");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("before the kill 0", "before the kill 19");
    }

    @Test
    void eachJobWasInterruptedAndIsDoneInASecondAttempt() {
        for (var number : List.of(table, batch, publish)) {
            assertThat(ended(number).text("state")).as(job(number).body()).isEqualTo("DONE");
            assertThat(acts(number))
                    .containsExactly("job.queued", "job.started 1", "job.interrupted", "job.started 2", "job.done");
        }
    }

    /** What the trail tells of a job itself, oldest first. */
    private static List<String> acts(String number) {
        var acts = new ArrayList<String>();
        for (var event : program.get("inspector", "/api/v1/trail?limit=200&record=" + number)
                .list("items")) {
            var members = (Map<?, ?>) event;
            if (!((String) members.get("act")).startsWith("job.")) continue;
            var attempt = members.get("details") instanceof Map<?, ?> details ? details.get("attempt") : null;
            acts.add(0, members.get("act") + (attempt == null ? "" : " " + attempt));
        }
        return acts;
    }

    @Test
    void everyBatchOfTheTableIsKeptOnceAndTheListShowsEachOnItsPages() {
        ended(table);
        assertThat(keptBefore).isBetween(50, BATCHES - 1);
        var rows = ofProduct("3");
        assertThat(rows)
                .hasSize(BATCHES)
                .allSatisfy(row -> assertThat(row.get("version")).isEqualTo("1"));
        assertThat(rows).extracting(row -> row.get("title")).doesNotHaveDuplicates();
    }

    @Test
    void theLargeRecordIsKeptOnceAndWhole() {
        ended(batch);
        var found = program.get(RECORDER, "/api/v1/batch-records?q=KILLED-1");
        assertThat(found.list("items")).hasSize(1);
        var record = program.get(RECORDER, "/api/v1/batch-records/" + found.text("items", 0, "number"));
        assertThat(record.text("version")).isEqualTo("1");
        assertThat(record.list("record", "steps")).hasSize(PHASES);
    }

    @Test
    void theSequenceIsPublishedOnceAndWhole() throws Exception {
        ended(publish);
        var reader = Http.program(server, WRITER);
        var at = "/api/v1/dossiers/" + dossier;
        var entries = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                reader.bytes(at + "/sequences/cn-0000.zip").body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (!entry.isDirectory())
                    assertThat(entries.put(entry.getName(), zip.readAllBytes()))
                            .as(entry.getName())
                            .isNull();
        }
        assertThat(entries.keySet()).filteredOn(name -> name.endsWith(".pdf")).hasSize(3);
        var index = MessageDigest.getInstance("MD5").digest(entries.get("x202612345/0000/index.xml"));
        assertThat(new String(entries.get("x202612345/0000/index-md5.txt"), StandardCharsets.US_ASCII))
                .contains(HexFormat.of().formatHex(index));
        assertThat(reader.get(at).body()).doesNotContain("\"0001\"");
    }

    @Test
    void aJobIsStoppedAtABorderByWhoMayAndBegunAgainToItsEnd() throws IOException {
        ended(table);
        var tried = tried(server, "text/csv", InventedBatches.table(folder, "4", BATCHES));
        var stopped = commit(tried);
        Wait.until(() -> job(stopped), job -> !job.text("done").equals("0"));
        var stop = "/api/v1/jobs/" + stopped + "/stop";
        assertThat(program.post("qc-analyst", stop, "reason", "mine").body()).contains("job.not-yours");
        assertThat(program.post("inspector", stop, "reason", "x").status()).isEqualTo(403);
        assertThat(program.post(RECORDER, stop, "reason", " ").status()).isEqualTo(400);
        var asked = program.post("qa-manager", stop, "reason", "wrong file");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);

        var end = ended(stopped);
        assertThat(end.text("state")).isEqualTo("CANCELLED");
        assertThat(end.text("message")).contains("wrong file");
        assertThat(program.post("qa-manager", stop, "reason", "again").body()).contains("job.ended");
        int kept = Integer.parseInt(end.text("done"));
        assertThat(kept % 50).as("whole portions only: %s", kept).isZero();
        assertThat(kept).isBetween(50, BATCHES - 1);
        assertThat(ofProduct("4")).hasSize(kept);

        assertThat(ended(commit(tried)).text("state")).isEqualTo("DONE");
        assertThat(ofProduct("4"))
                .extracting(row -> row.get("title"))
                .hasSize(BATCHES)
                .doesNotHaveDuplicates();
    }

    private static List<Map<?, ?>> ofProduct(String code) {
        return new Pages(program, RECORDER, "/api/v1/batch-records")
                .all().stream().filter(row -> code.equals(row.get("product"))).toList();
    }
}
