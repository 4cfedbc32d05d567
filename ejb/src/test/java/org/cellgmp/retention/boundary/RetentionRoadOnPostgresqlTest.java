package org.cellgmp.retention.boundary;

import org.cellgmp.schema.TestDatabase;

class RetentionRoadOnPostgresqlTest extends RetentionRoad {
    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
