package org.cellgmp.recordkeeping.boundary;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RecordsOnH2Test extends RecordsContract {
    private static RecordKeepingDatabase database;

    @BeforeAll
    static void open() {
        database = RecordKeepingDatabase.h2();
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @Override
    RecordKeepingDatabase database() {
        return database;
    }
}
