package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class InspectionRoadOnPostgresqlTest extends InspectionRoad {
    InspectionRoadOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
