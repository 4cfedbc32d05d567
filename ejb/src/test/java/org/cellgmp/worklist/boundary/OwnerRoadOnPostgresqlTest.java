package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class OwnerRoadOnPostgresqlTest extends OwnerRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
