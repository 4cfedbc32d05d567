package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class RequestRoadOnH2Test extends RequestRoad {
    RequestRoadOnH2Test() {
        super(TestDatabase.h2());
    }
}
