package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class RequestRoadOnPostgresqlTest extends RequestRoad {
    RequestRoadOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
