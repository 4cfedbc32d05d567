package org.cellgmp.takeover.boundary;

import org.cellgmp.schema.TestDatabase;

class TrialRoadOnPostgresqlTest extends TrialRoad {
    TrialRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
