package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class ConfirmRoadOnH2Test extends ConfirmRoad {
    ConfirmRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
