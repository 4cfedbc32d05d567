package org.cellgmp.report.boundary;

import org.cellgmp.schema.TestDatabase;

class ReportRoadOnH2Test extends ReportRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
