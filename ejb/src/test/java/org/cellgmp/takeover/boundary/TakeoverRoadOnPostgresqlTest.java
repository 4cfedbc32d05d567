package org.cellgmp.takeover.boundary;

import org.cellgmp.schema.TestDatabase;

class TakeoverRoadOnPostgresqlTest extends TakeoverRoad {
    TakeoverRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
