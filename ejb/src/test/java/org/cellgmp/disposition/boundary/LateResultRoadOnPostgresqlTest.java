package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class LateResultRoadOnPostgresqlTest extends LateResultRoad {
    LateResultRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
