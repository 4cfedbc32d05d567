package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class BulkRoadOnPostgresqlTest extends BulkRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
