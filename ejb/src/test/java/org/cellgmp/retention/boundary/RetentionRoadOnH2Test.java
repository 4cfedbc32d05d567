package org.cellgmp.retention.boundary;

import org.cellgmp.schema.TestDatabase;

class RetentionRoadOnH2Test extends RetentionRoad {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
