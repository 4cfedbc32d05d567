package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class ConfirmRoadOnPostgresqlTest extends ConfirmRoad {
    ConfirmRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
