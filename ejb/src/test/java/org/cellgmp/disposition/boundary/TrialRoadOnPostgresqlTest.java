package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class TrialRoadOnPostgresqlTest extends TrialRoad {
    TrialRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
