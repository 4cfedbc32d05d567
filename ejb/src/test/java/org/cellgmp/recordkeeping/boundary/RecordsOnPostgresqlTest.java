package org.cellgmp.recordkeeping.boundary;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

class RecordsOnPostgresqlTest extends RecordsContract {
    private static RecordKeepingDatabase database;

    @BeforeAll
    static void open() {
        try {
            database = RecordKeepingDatabase.postgresql();
        } catch (IOException | IllegalStateException absent) {
            Assumptions.abort("not run: no PostgreSQL could be started here, " + absent.getMessage());
        }
    }

    @AfterAll
    static void close() throws Exception {
        if (database != null) database.close();
    }

    @Override
    RecordKeepingDatabase database() {
        return database;
    }
}
