package org.cellgmp.history;

import org.cellgmp.schema.TestDatabase;

class HistoryRoadOnPostgresqlTest extends HistoryRoad {
    HistoryRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
