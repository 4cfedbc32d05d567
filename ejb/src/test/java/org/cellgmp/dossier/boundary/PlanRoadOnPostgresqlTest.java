package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class PlanRoadOnPostgresqlTest extends PlanRoad {
    PlanRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
