package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class ImportRoadOnPostgresqlTest extends ImportRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
