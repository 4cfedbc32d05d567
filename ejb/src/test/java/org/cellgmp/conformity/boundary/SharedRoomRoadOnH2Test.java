package org.cellgmp.conformity.boundary;

import org.cellgmp.schema.TestDatabase;

class SharedRoomRoadOnH2Test extends SharedRoomRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
