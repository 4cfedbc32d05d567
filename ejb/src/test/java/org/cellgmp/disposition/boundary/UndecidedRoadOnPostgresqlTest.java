package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class UndecidedRoadOnPostgresqlTest extends UndecidedRoad {
    UndecidedRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
