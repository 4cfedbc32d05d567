package org.cellgmp.change.boundary;

import org.cellgmp.schema.TestDatabase;

class CapaRoadOnPostgresqlTest extends CapaRoad {
    CapaRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
