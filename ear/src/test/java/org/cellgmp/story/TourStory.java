package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tour of the README by curl, walked as it is written, on a server of its own because it signs and publishes. That server
 * runs on PostgreSQL under an account that owns no table, so that the whole road is walked there as well.
 */
class TourStory {
    private static final Path SCRIPT = Path.of("docs", "tour.sh");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @Test
    void theScriptOfTheReadmeWalksTheWholeRoad() throws Exception {
        var bash = NotRun.needs("bash");
        NotRun.needs("curl");
        NotRun.needs("sed");
        var record = NotRun.shared("data/isa88/samples/ProductionBatchRecord_Example_v06.xml");
        var zip = folder.resolve("sequence.zip");
        try (var postgresql = EmbeddedPostgres.builder().start()) {
            var url = "jdbc:postgresql://localhost:" + postgresql.getPort() + "/postgres";
            String[] environment = {
                "CELLGMP_DB_URL", url,
                "CELLGMP_DB_USER", "cellgmp_app",
                "CELLGMP_DB_PASSWORD", "of-the-application",
                "CELLGMP_DB_OWNER", "postgres",
                "CELLGMP_DB_OWNER_PASSWORD", "postgres"
            };
            try (var server = Server.start(home, environment)) {
                assertThat(server.accounts()).hasSize(11);
                walked(server, bash, record, zip);
                assertThat(home.resolve("db/cellgmp.mv.db")).doesNotExist();
            }
            try (var connection = postgresql.getPostgresDatabase().getConnection();
                    var rows = connection
                            .createStatement()
                            .executeQuery("select count(*) from pg_tables where tableowner = 'cellgmp_app'")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    private void walked(Server server, Path bash, Path record, Path zip) throws IOException, InterruptedException {
        var walk = walk(bash, server, record, zip);
        var told = Files.readString(folder.resolve("told"));
        assertThat(walk).as(told).isZero();
        var calls =
                told.lines().filter(line -> line.matches("[0-9]{3} [A-Z]+ /.*")).toList();
        assertThat(calls).allMatch(line -> line.startsWith("20"));
        for (var step : List.of(
                "201 POST /tokens",
                "200 POST /batch-records?dryRun=true",
                "201 POST /batch-records",
                "200 GET /batch-records/BR-[0-9-]+/statement",
                "201 POST /deviations",
                "200 POST /deviations/DV-[0-9-]+/classification",
                "200 POST /deviations/DV-[0-9-]+/investigation",
                "200 POST /deviations/DV-[0-9-]+/conclusion",
                "200 POST /deviations/DV-[0-9-]+/closure",
                "201 POST /dispositions",
                "201 POST /documents",
                "200 POST /documents/DC-[0-9-]+/approval",
                "200 GET /documents/DC-[0-9-]+.pdf",
                "200 PUT /dossiers/DO-[0-9-]+/leaves",
                "200 POST /dossiers/DO-[0-9-]+/validate",
                "202 POST /dossiers/DO-[0-9-]+/sequences",
                "200 GET /dossiers/DO-[0-9-]+/sequences/cn-0000.zip",
                "200 GET /trail.*")) {
            assertThat(calls).as(step).anyMatch(line -> line.matches(step.replace("?", "\\?")));
        }
        assertThat(told).contains("disposition.decided", "deviation", "is in");
        holdsASequence(zip);
        var batch = Http.program(server, "inspector")
                .get("/api/v1/batch-records?q=DEMO-ARI-03")
                .body();
        var number = batch.replaceFirst("(?s).*\"number\":\"(BR-[0-9-]+)\".*", "$1");
        assertThat(Http.program(server, "inspector")
                        .get("/api/v1/dispositions/of/" + number)
                        .body())
                .contains("\"state\":\"RELEASED\"");
    }

    /** The exit status; what it said lies in the file "told". */
    private int walk(Path bash, Server server, Path record, Path zip) throws IOException, InterruptedException {
        var accounts = Files.writeString(
                folder.resolve("accounts"),
                server.accounts().values().stream()
                        .map(each -> "  " + each.role() + "    " + each.name() + "    " + each.password() + "\n")
                        .collect(Collectors.joining()));
        var script = new ProcessBuilder(
                        bash.toString(),
                        SCRIPT.toString(),
                        server.address().toString(),
                        accounts.toString(),
                        record.toAbsolutePath().toString(),
                        zip.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start();
        if (!script.waitFor(5, TimeUnit.MINUTES)) {
            script.destroyForcibly();
            throw new AssertionError("the tour did not end:\n" + Files.readString(folder.resolve("told")));
        }
        return script.exitValue();
    }

    private static void holdsASequence(Path zip) throws IOException {
        try (var sequence = new ZipFile(zip.toFile())) {
            var names = sequence.stream().map(entry -> entry.getName()).toList();
            assertThat(names).anyMatch(name -> name.endsWith("0000/index.xml"));
            assertThat(names).anyMatch(name -> name.endsWith("index-md5.txt"));
            assertThat(names).anyMatch(name -> name.endsWith("cn-regional.xml"));
            assertThat(names).anyMatch(name -> name.endsWith(".pdf") && name.contains("32p5"));
        }
    }
}
