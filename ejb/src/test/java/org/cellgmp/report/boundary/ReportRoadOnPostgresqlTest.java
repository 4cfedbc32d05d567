package org.cellgmp.report.boundary;

import org.cellgmp.schema.TestDatabase;

class ReportRoadOnPostgresqlTest extends ReportRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
