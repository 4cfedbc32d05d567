package org.cellgmp.deviation.boundary;

import org.cellgmp.schema.TestDatabase;

class EventRoadOnPostgresqlTest extends EventRoad {
    EventRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
