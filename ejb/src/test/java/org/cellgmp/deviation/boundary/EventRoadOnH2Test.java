package org.cellgmp.deviation.boundary;

import org.cellgmp.schema.TestDatabase;

class EventRoadOnH2Test extends EventRoad {
    EventRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
