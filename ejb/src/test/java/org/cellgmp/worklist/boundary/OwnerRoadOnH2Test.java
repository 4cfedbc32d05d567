package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class OwnerRoadOnH2Test extends OwnerRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
