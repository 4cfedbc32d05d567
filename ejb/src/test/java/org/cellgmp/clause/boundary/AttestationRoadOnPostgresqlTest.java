package org.cellgmp.clause.boundary;

import org.cellgmp.schema.TestDatabase;

class AttestationRoadOnPostgresqlTest extends AttestationRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
