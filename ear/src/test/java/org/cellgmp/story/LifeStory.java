package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One home for one server, on the embedded database or on PostgreSQL. */
class LifeStory {
    @TempDir
    Path home;

    @Test
    void theHomeOfARunningServerIsNotShared() {
        var running = Server.running();
        if (running.home() == null) {
            return;
        }
        var second = assertThrows(IllegalStateException.class, () -> Server.start(running.home()));
        assertThat(second).hasMessageContaining("already using");
    }

    @Test
    void itRunsOnPostgresqlUnderAnAccountThatOwnsNoTable() throws IOException, SQLException {
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
                assertThat(Http.signedIn(server, "inspector").get("/worklist").statusCode())
                        .isEqualTo(200);
                assertThat(Files.exists(home.resolve("db/cellgmp.mv.db"))).isFalse();
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
}
