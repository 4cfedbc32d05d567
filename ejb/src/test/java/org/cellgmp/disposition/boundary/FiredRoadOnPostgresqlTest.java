package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class FiredRoadOnPostgresqlTest extends FiredRoad {
    FiredRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
