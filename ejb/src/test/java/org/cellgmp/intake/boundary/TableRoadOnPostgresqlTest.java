package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class TableRoadOnPostgresqlTest extends TableRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
