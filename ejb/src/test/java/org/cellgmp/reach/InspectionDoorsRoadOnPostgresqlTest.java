package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class InspectionDoorsRoadOnPostgresqlTest extends InspectionDoorsRoad {
    InspectionDoorsRoadOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
