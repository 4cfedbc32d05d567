package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class PackRoadOnPostgresqlTest extends PackRoad {
    PackRoadOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
