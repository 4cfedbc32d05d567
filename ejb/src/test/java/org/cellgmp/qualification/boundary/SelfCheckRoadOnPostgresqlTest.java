package org.cellgmp.qualification.boundary;

import org.cellgmp.schema.TestDatabase;

class SelfCheckRoadOnPostgresqlTest extends SelfCheckRoad {
    SelfCheckRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
