package org.cellgmp.change.boundary;

import org.cellgmp.schema.TestDatabase;

class HandOverRoadOnH2Test extends HandOverRoad {
    HandOverRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
