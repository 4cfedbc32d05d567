package org.cellgmp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that was committed is seen by whoever asks afterwards, also by who asked for it all the while (decision 0065). */
class DatabaseFreshnessTest {
    private static final int ROUNDS = 300;
    private static final int POLLERS = 3;

    @TempDir
    Path folder;

    @Test
    void aCommittedRowIsSeenByThoseWhoWaitedForIt() throws Exception {
        var address = "jdbc:h2:file:" + folder.resolve("fresh") + ";WRITE_DELAY=0";
        var threads = Executors.newFixedThreadPool(POLLERS);
        try (var writer = DriverManager.getConnection(address)) {
            writer.createStatement().execute("create table stage (job varchar(20) primary key)");
            writer.setAutoCommit(false);
            var polled = new ArrayList<PreparedStatement>();
            var stale = 0;
            for (int i = 0; i < POLLERS; i++) polled.add(poller(address));
            for (int job = 0; job < ROUNDS; job++) {
                var number = "J-" + job;
                var polling = polled.stream()
                        .map(select -> threads.submit(poll(select, number)))
                        .toList();
                try (var insert = writer.prepareStatement("insert into stage values (?)")) {
                    insert.setString(1, number);
                    insert.executeUpdate();
                }
                writer.commit();
                for (var one : polling) one.get();
                for (var select : polled) if (!finds(select, number)) stale++;
            }
            assertThat(stale).as("answers without a row that was there").isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    private static PreparedStatement poller(String address) throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        return connection.prepareStatement("select job from stage where job = ?");
    }

    private static Callable<Void> poll(PreparedStatement select, String number) {
        return () -> {
            for (int i = 0; i < 40; i++) finds(select, number);
            return null;
        };
    }

    private static boolean finds(PreparedStatement select, String number) throws SQLException {
        select.setString(1, number);
        try (var found = select.executeQuery()) {
            return found.next();
        }
    }
}
