package org.cellgmp.change.boundary;

import org.cellgmp.schema.TestDatabase;

class HandOverRoadOnPostgresqlTest extends HandOverRoad {
    HandOverRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
