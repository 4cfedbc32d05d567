package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class ReachRoadOnPostgresqlTest extends ReachRoad {
    ReachRoadOnPostgresqlTest() {
        super(TestDatabase.postgresql());
    }
}
