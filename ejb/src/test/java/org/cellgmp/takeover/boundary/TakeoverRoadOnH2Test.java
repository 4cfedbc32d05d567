package org.cellgmp.takeover.boundary;

import org.cellgmp.schema.TestDatabase;

class TakeoverRoadOnH2Test extends TakeoverRoad {
    TakeoverRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
