package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class DigestRoadOnPostgresqlTest extends DigestRoad {
    DigestRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
