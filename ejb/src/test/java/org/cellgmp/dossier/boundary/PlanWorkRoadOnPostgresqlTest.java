package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class PlanWorkRoadOnPostgresqlTest extends PlanWorkRoad {
    PlanWorkRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
