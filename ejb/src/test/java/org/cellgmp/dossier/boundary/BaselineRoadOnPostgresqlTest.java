package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class BaselineRoadOnPostgresqlTest extends BaselineRoad {
    BaselineRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
