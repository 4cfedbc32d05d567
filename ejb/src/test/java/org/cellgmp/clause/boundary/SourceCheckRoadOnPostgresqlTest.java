package org.cellgmp.clause.boundary;

import org.cellgmp.schema.TestDatabase;

class SourceCheckRoadOnPostgresqlTest extends SourceCheckRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
