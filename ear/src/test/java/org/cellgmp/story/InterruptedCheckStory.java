package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.story.Program.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One kill in the middle of a simulation, a self-check and a print of the whole catalogue. After the next start each goes on or is
 * stopped with its reason, and nothing half-written counts.
 */
class InterruptedCheckStory {
    private static final String QA = "qa-manager";
    private static final String RECORDER = "production-recorder";
    /** A simulation tries 100 in a portion. */
    private static final int BATCHES = 500;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    static Path folder;

    private static Server server;
    private static Program program;
    private static String table;
    private static String simulation;
    private static String check;
    private static String print;
    private static String printed;

    @BeforeAll
    static void aServerIsKilledWhileTheRulesAreTried() throws Exception {
        var first = Server.start(folder.resolve("home"));
        try {
            program = new Program(first);
            imported(first);
            var workbook = Files.write(
                    folder.resolve("rules.xlsx"),
                    Http.signedIn(first, QA).bytes("/site-rules/template.xlsx").body());
            var draft = Http.program(first, QA).post("/api/v1/site-rules", XLSX, workbook);
            assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
            table = Program.answer(draft).text("number");
            var asked = program.post(QA, "/api/v1/catalogue-prints", "language", "en");
            print = asked.text("job");
            printed = asked.text("number");
            check = program.post(QA, "/api/v1/self-checks").text("job");
            simulation = simulate();
            untilAllRun();
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

    private static void imported(Server at) throws Exception {
        var tried = Http.program(at, RECORDER)
                .post("/api/v1/batch-records?dryRun=true", "text/csv", InventedBatches.table(folder, "3", BATCHES));
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        var number = tried.body().replaceFirst("(?s).*?\"number\":\"(IM-[0-9-]+)\".*", "$1");
        var job = program.post(RECORDER, "/api/v1/imports/" + number + "/commit", "reason", "as exported");
        assertThat(ended(job.text("number")).text("state")).isEqualTo("DONE");
    }

    private static String simulate() {
        var asked = program.post(QA, "/api/v1/simulations", "table", table, "version", "1");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return asked.text("number");
    }

    private static void untilAllRun() {
        var states = new TreeMap<String, String>();
        for (int look = 0; look < 3_000; look++) {
            boolean counted = false;
            for (var number : List.of(simulation, check, print)) {
                var job = job(number);
                states.put(number, job.text("state") + " " + job.text("done"));
                assertThat(job.text("state"))
                        .as("%s, which was to be killed while it ran; all: %s", number, states)
                        .isIn("QUEUED", "RUNNING");
                if (number.equals(simulation)) counted = !"0".equals(job.text("done"));
            }
            if (counted && states.values().stream().allMatch(state -> state.startsWith("RUNNING"))) return;
            Wait.briefly();
        }
        throw new AssertionError("not all ran at once: " + states);
    }

    private static Answer job(String number) {
        return program.get(QA, "/api/v1/jobs/" + number);
    }

    private static Answer ended(String number) {
        return Wait.until(
                () -> job(number), job -> List.of("DONE", "FAILED", "CANCELLED").contains(job.text("state")));
    }

    /** What the trail tells of a job itself, oldest first. */
    private static List<String> acts(String number) {
        var acts = new ArrayList<String>();
        for (var event : program.get("inspector", "/api/v1/trail?limit=200&record=" + number)
                .list("items")) {
            var act = (String) ((Map<?, ?>) event).get("act");
            if (act.startsWith("job.")) acts.add(0, act);
        }
        return acts;
    }

    @Test
    void theSimulationGoesOnWhereItWasAndCountsEachBatchOnce() {
        assertThat(ended(simulation).text("state")).as(job(simulation).body()).isEqualTo("DONE");
        assertThat(acts(simulation))
                .containsExactly("job.queued", "job.started", "job.interrupted", "job.started", "job.done");
        var interrupted =
                program.get(QA, "/api/v1/simulations/" + job(simulation).text("result"));
        assertThat(interrupted.text("state")).isEqualTo("DONE");
        assertThat(interrupted.text("counts", "tried")).isEqualTo(interrupted.text("counts", "total"));
        var whole = ended(simulate()).text("result");
        var uninterrupted = program.get(QA, "/api/v1/simulations/" + whole);
        assertThat(interrupted.at("counts")).isEqualTo(uninterrupted.at("counts"));
        var touched = touched(interrupted.text("number"));
        assertThat(touched).doesNotHaveDuplicates().isEqualTo(touched(whole));
    }

    private static List<Object> touched(String number) {
        return new Pages(program, QA, "/api/v1/simulations/" + number + "/batches")
                .all().stream().<Object>map(row -> row.get("batch")).toList();
    }

    @Test
    void theSelfCheckLeavesOneWholeProtocolAndNoHalfOne() throws Exception {
        assertThat(ended(check).text("state")).as(job(check).body()).isEqualTo("DONE");
        assertThat(acts(check))
                .containsExactly("job.queued", "job.started", "job.interrupted", "job.started", "job.done");
        var kept = program.get(QA, "/api/v1/self-checks").list("items");
        assertThat(kept).hasSize(1);
        var row = (Map<?, ?>) kept.get(0);
        assertThat(row.get("number")).isEqualTo(job(check).text("result"));
        assertThat(row.get("failed")).hasToString("0");
        var bytes = Http.program(server, QA)
                .bytes("/api/v1/self-checks/" + row.get("number"))
                .body();
        assertThat(sha256(bytes)).isEqualTo(row.get("digest"));
    }

    /** A self-check that is done meanwhile makes the print one of an earlier state: then it fails with that reason and is asked for again. */
    @Test
    void thePrintIsTakenUpOrSaysWhyNotAndIsWhole() throws Exception {
        ended(check);
        var end = ended(print);
        assertThat(acts(print)).startsWith("job.queued", "job.started", "job.interrupted", "job.started");
        if (!end.text("state").equals("DONE")) {
            assertThat(end.text("message")).contains("changed while the catalogue was printed");
            assertThat(program.get(QA, "/api/v1/catalogue-prints/" + printed).text("digest"))
                    .isNull();
        }
        var again = program.post(QA, "/api/v1/catalogue-prints", "language", "en");
        assertThat(ended(again.text("job")).text("state")).isEqualTo("DONE");
        var kept = program.post(RECORDER, "/api/v1/catalogue-prints", "language", "en");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.text("number")).isEqualTo(again.text("number"));
        var pdf = Http.program(server, "inspector")
                .bytes("/api/v1/catalogue-prints/" + kept.text("number") + "/catalogue.pdf")
                .body();
        assertThat(sha256(pdf)).isEqualTo(kept.text("digest"));
        assertThat(program.post("inspector", "/api/v1/catalogue-prints", "language", "en")
                        .status())
                .isEqualTo(403);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
