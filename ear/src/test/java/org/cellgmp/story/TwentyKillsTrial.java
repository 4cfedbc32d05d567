package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten times the server and ten times PostgreSQL is killed while eight programs work. Whatever was acknowledged is in the trail afterwards,
 * once, in the order in which each program was answered, and the whole trail is found intact. Takes a quarter of an hour, so it is no part
 * of the test run: {@code mvn verify -pl ear -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=TwentyKillsTrial}.
 */
class TwentyKillsTrial {
    private static final int KILLS = 10;
    private static final int PROGRAMS = 8;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(DV-[0-9-]+)\"");
    private static final String ROLE = "production-recorder";

    @TempDir
    Path folder;

    private final Random chance = new Random(20261123);
    private final AtomicInteger unanswered = new AtomicInteger();

    /** Numbers acknowledged, in the order of the answers, program by program. */
    private final List<List<String>> acknowledged = new ArrayList<>();

    /** Works until told to stop or until nobody answers. */
    private void load(Server server, AtomicBoolean stop, Runnable kill) throws Exception {
        var token = Tokens.of(server, ROLE);
        var pool = Executors.newFixedThreadPool(PROGRAMS);
        for (int program = 0; program < PROGRAMS; program++) {
            var answers = Collections.synchronizedList(new ArrayList<String>());
            acknowledged.add(answers);
            var caller = Http.visitor(server).bearer(token);
            pool.submit(() -> {
                while (!stop.get())
                    try {
                        var answer = caller.post(
                                "/api/v1/deviations",
                                "application/json",
                                "{\"title\":\"Invented\",\"description\":\"Invented while it is killed.\"}");
                        var number = NUMBER.matcher(answer.body());
                        if (answer.statusCode() == 201 && number.find()) answers.add(number.group(1));
                        else unanswered.incrementAndGet();
                    } catch (RuntimeException gone) {
                        unanswered.incrementAndGet();
                        Thread.sleep(50);
                    }
                return null;
            });
        }
        Thread.sleep(1_500 + chance.nextInt(3_000));
        kill.run();
        Thread.sleep(200);
        stop.set(true);
        pool.shutdown();
        assertThat(pool.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    private int answers() {
        return acknowledged.stream().mapToInt(List::size).sum();
    }

    @Test
    void theServer() throws Exception {
        var home = folder.resolve("home");
        var server = Server.start(home);
        try {
            for (int i = 0; i < KILLS; i++) {
                var now = server;
                load(server, new AtomicBoolean(), now::kill);
                server = now.again();
            }
            intact(server);
        } finally {
            server.kill();
        }
        var keys = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("keys/server.properties"))) {
            keys.load(in);
        }
        try (var owner = DriverManager.getConnection(
                "jdbc:h2:file:" + home.resolve("db/cellgmp").toAbsolutePath(),
                "cellgmp_owner",
                keys.getProperty("database.owner.password"))) {
            allThere(owner, "server");
        }
    }

    @Test
    void thePostgresql() throws Exception {
        var data = folder.resolve("data");
        var postgresql = postgresql(data, 0);
        var url = "jdbc:postgresql://localhost:" + postgresql.getPort() + "/postgres";
        String[] environment = {
            "CELLGMP_DB_URL", url,
            "CELLGMP_DB_USER", "cellgmp_app",
            "CELLGMP_DB_PASSWORD", "of-the-application",
            "CELLGMP_DB_OWNER", "postgres",
            "CELLGMP_DB_OWNER_PASSWORD", "postgres"
        };
        try (var server = Server.start(folder.resolve("home"), environment)) {
            for (int i = 0; i < KILLS; i++) {
                load(server, new AtomicBoolean(), () -> kill(data));
                int port = postgresql.getPort();
                given(postgresql);
                postgresql = postgresql(data, port);
                awaited(server);
            }
            intact(server);
            try (var owner = DriverManager.getConnection(url, "postgres", "postgres")) {
                allThere(owner, "PostgreSQL");
            }
        } finally {
            kill(data);
        }
    }

    /** It is dead already; what starts it lets go of its folder. */
    private static void given(EmbeddedPostgres dead) {
        try {
            dead.close();
        } catch (IOException nothingToStop) {
            System.out.println("PostgreSQL could not be stopped, for it was killed: " + nothingToStop.getMessage());
        }
    }

    private static EmbeddedPostgres postgresql(Path data, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        if (port > 0) builder.setPort(port);
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        return builder.start();
    }

    /** Every process of it, without a chance to say goodbye. */
    private static void kill(Path data) {
        try {
            var file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) return;
            var first = ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()));
            if (first.isEmpty()) return;
            var children = first.get().children().toList();
            first.get().destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            for (var child : children) child.onExit().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Until the server has found its database again. */
    private static void awaited(Server server) throws InterruptedException {
        for (int i = 0; i < 120; i++) {
            try {
                if (Http.program(server, ROLE).get("/api/v1/deviations?limit=1").statusCode() == 200) return;
            } catch (RuntimeException notYet) {
                // asked again
            }
            Thread.sleep(500);
        }
        throw new AssertionError("the server did not find its database again");
    }

    private static void intact(Server server) throws InterruptedException {
        var program = new Program(server);
        var job = program.post("qa-manager", "/api/v1/trail/seals/checks").text("number");
        Program.Answer done = null;
        for (int i = 0; i < 240; i++) {
            done = program.get("qa-manager", "/api/v1/jobs/" + job);
            if (done.text("result") != null) break;
            Thread.sleep(500);
        }
        var check = program.get("qa-manager", "/api/v1/trail/seals/checks/" + done.text("result"));
        System.out.println(check.body());
        assertThat(check.at("passed")).as(check.body()).isEqualTo(true);
    }

    private void allThere(Connection owner, String killed) throws SQLException {
        Map<String, Long> places = new HashMap<>();
        int twice = 0;
        try (var query = owner.prepareStatement(
                        "select e.about, l.place from audit_event e join seal_leaf l on l.event = e.id"
                                + " where e.act = 'deviation.opened'");
                var rows = query.executeQuery()) {
            while (rows.next()) if (places.put(rows.getString(1), rows.getLong(2)) != null) twice++;
        }
        int missing = 0;
        int disordered = 0;
        for (var program : acknowledged) {
            long last = -1;
            for (var number : program) {
                var place = places.get(number);
                if (place == null) missing++;
                else if (place < last) disordered++;
                if (place != null) last = place;
            }
        }
        System.out.printf(
                "%s killed %d times: %,d acts acknowledged, %,d in the trail, %d missing, %d twice, %d out of order, %,d calls without an"
                        + " answer%n",
                killed, KILLS, answers(), places.size(), missing, twice, disordered, unanswered.get());
        assertThat(answers()).isGreaterThan(100);
        assertThat(missing + twice + disordered).isZero();
    }
}
