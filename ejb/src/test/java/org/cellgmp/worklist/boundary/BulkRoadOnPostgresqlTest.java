package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class BulkRoadOnPostgresqlTest extends BulkRoad {
    BulkRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
