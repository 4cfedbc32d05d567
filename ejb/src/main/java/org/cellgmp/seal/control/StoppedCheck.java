package org.cellgmp.seal.control;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cellgmp.audit.boundary.EventMarks;
import org.cellgmp.ground.SiteKey;
import org.cellgmp.seal.SealReport;

/** {@link TrailCheck} without a server. */
public final class StoppedCheck {
    private StoppedCheck() {}

    public static SealReport of(DataSource source, Path home) {
        var files = new OutsideFiles();
        var folders = new ArrayList<Path>();
        folders.add(home.resolve("checkpoints"));
        var second = System.getenv("CELLGMP_CHECKPOINTS");
        if (second != null && !second.isBlank()) folders.add(Path.of(second));
        files.in(folders);
        var threads = Executors.newFixedThreadPool(2);
        try {
            return new TrailCheck(
                            threads,
                            reading(source),
                            files,
                            EventMarks.of(new SiteKey(home.resolve("keys").resolve("event-mark.key"))))
                    .check((done, total) -> false);
        } catch (TrailCheck.Stopped never) {
            throw new IllegalStateException(never);
        } finally {
            threads.shutdown();
        }
    }

    private static SealTransaction reading(DataSource source) {
        return new SealTransaction() {
            @Override
            public <T> T apart(Work<T> work) {
                try (var connection = source.getConnection()) {
                    connection.setAutoCommit(false);
                    var read = work.with(connection);
                    connection.rollback();
                    return read;
                } catch (SQLException broken) {
                    throw new IllegalStateException(broken);
                }
            }
        };
    }
}
