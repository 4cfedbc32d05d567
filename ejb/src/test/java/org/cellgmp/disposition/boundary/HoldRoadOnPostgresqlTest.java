package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class HoldRoadOnPostgresqlTest extends HoldRoad {
    HoldRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
