package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class RepeatRoadOnPostgresqlTest extends RepeatRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
