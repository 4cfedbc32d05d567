package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class ReleaseRoadOnPostgresqlTest extends ReleaseRoad {
    ReleaseRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
