package org.cellgmp.conformity.boundary;

import org.cellgmp.schema.TestDatabase;

class SharedRoomRoadOnPostgresqlTest extends SharedRoomRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
