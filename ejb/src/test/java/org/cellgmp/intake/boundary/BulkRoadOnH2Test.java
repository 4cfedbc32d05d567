package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class BulkRoadOnH2Test extends BulkRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
